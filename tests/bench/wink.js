// The peer that finds names: sentences and custom entities by wink-nlp, over all files of a folder.
// wink.js FOLDER NAMES: NAMES holds one name a line.
const fs = require('fs');
const path = require('path');
const nlp = require('wink-nlp')(require('wink-eng-lite-web-model'), ['sbd', 'cer']);

const [folder, list] = process.argv.slice(2);
const names = fs.readFileSync(list, 'utf8').split('\n').filter(Boolean);
nlp.learnCustomEntities(names.map((name) => ({ name: 'name', patterns: [name] })), { matchValue: true });
let sentences = 0;
let entities = 0;
for (const file of fs.readdirSync(folder).sort()) {
  const doc = nlp.readDoc(fs.readFileSync(path.join(folder, file), 'utf8'));
  sentences += doc.sentences().length();
  entities += doc.customEntities().length();
}
console.log(`${sentences} sentences, ${entities} names`);
