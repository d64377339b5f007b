// "withdraw~" asks for inflected forms: the group must say of which part of speech, and the pack how that
// inflects.
#include <set>

#include "core/base/suggest.h"
#include "rules/load/checks.h"

namespace parley::load {
namespace {

std::vector<std::string> parts_of_speech(const spec::Pack& pack) {
  std::set<std::string> parts;
  for (const spec::SuffixRule& rule : pack.suffixes) parts.insert(rule.part_of_speech);
  for (const spec::Inflection& entry : pack.inflections) parts.insert(entry.part_of_speech);
  return {parts.begin(), parts.end()};
}

}  // namespace

namespace {

// Right behind a word, once: "pull~ out".
bool well_marked(const std::string& word) {
  const size_t at = word.find('~');
  if (at == std::string::npos) return true;
  const bool after_a_word = at > 0 && word[at - 1] != ' ';
  const bool at_its_end = at + 1 == word.size() || word[at + 1] == ' ';
  return after_a_word && at_its_end && word.find('~', at + 1) == std::string::npos;
}

void check_marks(const spec::WordGroup& group, std::vector<Error>& errors) {
  for (const spec::Text& word : group.words)
    if (!well_marked(word.value))
      errors.push_back({ErrorKind::kUsage, "pack/bad-inflection", word.place,
                        "the ~ of \"" + word.value + "\" does not stand right behind one word",
                        "write it once, at the end of the word that is inflected: \"pull~ out\""});
}

}  // namespace

void check_inflected_words(const Draft& draft, std::vector<Error>& errors) {
  const std::vector<std::string> known = parts_of_speech(draft.pack);
  for (const spec::WordGroup& group : draft.pack.words) {
    check_marks(group, errors);
    // An empty part of speech stands for all of them.
    if (group.part_of_speech.empty() && !known.empty()) continue;
    if (std::find(known.begin(), known.end(), group.part_of_speech) != known.end()) continue;
    const auto word = std::find_if(group.words.begin(), group.words.end(), [](const spec::Text& text) {
      return text.value.find('~') != std::string::npos;
    });
    if (word == group.words.end()) continue;
    errors.push_back(
        {ErrorKind::kUsage, "pack/no-inflection", word->place,
         "nothing says how \"" + word->value + "\" in [words." + group.name +
             "] inflects: part_of_speech \"" + group.part_of_speech + "\" has no [[suffixes]]" +
             did_you_mean(group.part_of_speech, known),
         known.empty() ? "extend a language pack, or list every form" : "use one of " + listed(known)});
  }
}

}  // namespace parley::load
