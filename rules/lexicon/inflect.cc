#include "rules/lexicon/inflect.h"

#include <re2/re2.h>

#include <algorithm>
#include <map>
#include <set>

namespace parley {

struct Inflector::Rules {
  struct Suffix {
    std::string part_of_speech;
    std::unique_ptr<RE2> lemma;
    std::vector<spec::SuffixRule::Form> forms;
  };
  std::vector<Suffix> suffixes;
  std::map<std::pair<std::string, std::string>, std::vector<Form>> irregular;  // by (lemma, part of speech)
  std::map<std::string, std::vector<std::string>> base_classes;                // by part of speech
};

Inflector::Inflector(const spec::Pack& pack) : rules_(std::make_unique<Rules>()) {
  for (const spec::SuffixRule& rule : pack.suffixes) {
    rules_->suffixes.push_back(
        {rule.part_of_speech, std::make_unique<RE2>(rule.lemma.value, RE2::Quiet), rule.forms});
    rules_->base_classes[rule.part_of_speech] = rule.base;
  }
  for (const spec::Inflection& entry : pack.inflections) {
    auto& forms = rules_->irregular[{entry.lemma, entry.part_of_speech}];
    for (size_t i = 0; i < entry.forms.size() && i < entry.classes.size(); ++i)
      forms.push_back({entry.forms[i], {entry.classes[i]}});
  }
}

Inflector::~Inflector() = default;

namespace {

void add(std::vector<Form>& out, Form form) {
  const auto same = std::find_if(out.begin(), out.end(), [&](const Form& f) { return f.text == form.text; });
  if (same == out.end()) {
    out.push_back(std::move(form));
    return;
  }
  for (std::string& name : form.classes)
    if (std::find(same->classes.begin(), same->classes.end(), name) == same->classes.end())
      same->classes.push_back(std::move(name));
}

}  // namespace

std::vector<Form> Inflector::forms(const std::string& lemma, const std::string& part_of_speech) const {
  std::vector<Form> out{{lemma, {}}};
  std::set<std::string> done;
  for (const auto& [key, forms] : rules_->irregular) {
    if (key.first != lemma || (!part_of_speech.empty() && key.second != part_of_speech)) continue;
    done.insert(key.second);
    for (const Form& form : forms) add(out, form);
  }
  for (const Rules::Suffix& suffix : rules_->suffixes) {
    if (done.count(suffix.part_of_speech) ||
        (!part_of_speech.empty() && suffix.part_of_speech != part_of_speech))
      continue;
    if (!RE2::PartialMatch(lemma, *suffix.lemma)) continue;
    done.insert(suffix.part_of_speech);
    for (const auto& form : suffix.forms) {
      std::string text = lemma;
      RE2::Replace(&text, *suffix.lemma, form.rewrite);
      add(out, {text, form.classes});
    }
  }
  for (const std::string& part : done) {
    const auto base = rules_->base_classes.find(part);
    if (base != rules_->base_classes.end()) add(out, {lemma, base->second});
  }
  return out;
}

}  // namespace parley
