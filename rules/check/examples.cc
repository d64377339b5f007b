// How examples are written. What they give is for `rules test`; that nobody is called "veldny" shows here.
#include <algorithm>

#include "core/base/suggest.h"
#include "rules/check/material.h"
#include "rules/load/draft.h"
#include "rules/spec/inside.h"

namespace parley::check {
namespace {

int points(std::string_view text) {
  return static_cast<int>(std::count_if(text.begin(), text.end(), [](char c) { return (c & 0xC0) != 0x80; }));
}

Place part(const spec::Text& text, size_t begin, size_t size) {
  const std::string_view all = text.value;
  return spec::inside(text, points(all.substr(0, begin)), points(all.substr(begin, size)));
}

struct Word {
  std::string text;
  size_t at = 0;
};

// The words behind "=>", which is at `arrow`.
std::vector<Word> expected(const std::string& example, size_t arrow) {
  std::vector<Word> out;
  for (size_t at = arrow + 2; at < example.size();) {
    const size_t begin = example.find_first_not_of(' ', at);
    if (begin == std::string::npos) break;
    const size_t end = std::min(example.find(' ', begin), example.size());
    out.push_back({example.substr(begin, end - begin), begin});
    at = end;
  }
  return out;
}

class Checker {
 public:
  Checker(const Material& material, Report& out) : material_(material), out_(out) {
    for (const Actor& actor : material.pack.catalogue.actors)
      if (actor.kind == ActorKind::kParty) parties_.push_back(actor.id.value);
    for (const Stance& stance : material.pack.catalogue.stances) stances_.push_back(stance.id.value);
  }

  void stance_rules() {
    for (const spec::StanceRule& rule : material_.pack.stance_rules)
      if (rule.pack == material_.own)
        for (const spec::Text& example : rule.examples) of_stance_rule(example);
  }

  void frames() {
    for (const spec::Frame& frame : material_.pack.frames)
      if (frame.pack == material_.own)
        for (const spec::Text& example : frame.examples) of_frame(example);
    for (const spec::ScopeRule& scope : material_.pack.scopes)
      if (scope.pack == material_.own)
        for (const spec::Text& example : scope.examples)
          pairs(example, "[]", "around the words that the rule is about");
  }

  void attributions() {
    for (const spec::AttributionRule& rule : material_.pack.attributions)
      if (rule.pack == material_.own)
        for (const spec::Text& example : rule.examples)
          for (const char* marks : {"[]", "{}", "<>"}) balanced(example, marks);
  }

 private:
  void known(const spec::Text& example, const Word& word, const char* noun,
             const std::vector<std::string>& all) {
    if (std::find(all.begin(), all.end(), word.text) != all.end()) return;
    report(out_, noun == std::string("party") ? "pack/unknown-party" : "pack/unknown-stance",
           part(example, word.at, word.text.size()),
           "unknown " + std::string(noun) + " \"" + word.text + "\"" + did_you_mean(word.text, all),
           "use one of " + load::listed(all));
  }

  void of_stance_rule(const spec::Text& example) {
    const size_t arrow = example.value.rfind("=>");
    const std::vector<Word> words =
        arrow == std::string::npos ? std::vector<Word>{} : expected(example.value, arrow);
    if (words.size() != 2) {
      report(out_, "pack/bad-example", arrow == std::string::npos ? example.place : part(example, arrow, 2),
             "this example does not say what it must give",
             "write the party and the stance behind it: \"... => veldany demand\"");
      return;
    }
    known(example, words[0], "party", parties_);
    known(example, words[1], "stance", stances_);
  }

  void of_frame(const spec::Text& example) {
    const size_t arrow = example.value.rfind("=>");
    if (arrow != std::string::npos)
      for (const Word& word : expected(example.value, arrow)) known(example, word, "stance", stances_);
    else
      return report(out_, "pack/bad-example", example.place,
                    "this example does not say which stance comes out",
                    "write it behind =>, or => alone for none");
    pairs(example, "[]", "around the words of a proposition");
  }

  // The marks stand once and in order.
  void pairs(const spec::Text& example, const char* marks, const char* around) {
    if (example.value.find(marks[0]) == std::string::npos)
      report(out_, "pack/bad-example", example.place, "this example marks no words",
             std::string("write ") + marks[0] + " " + marks[1] + " " + around);
    else
      balanced(example, marks);
  }

  void balanced(const spec::Text& example, const char* marks) {
    size_t open = std::string::npos;
    for (size_t at = 0; at < example.value.size(); ++at) {
      const char c = example.value[at];
      if (c == '>' && at > 0 && example.value[at - 1] == '=') continue;  // =>
      if (c == marks[0] && open == std::string::npos)
        open = at;
      else if (c == marks[1] && open != std::string::npos)
        open = std::string::npos;
      else if (c == marks[0] || c == marks[1])
        return unpaired(example, at);
    }
    if (open != std::string::npos) unpaired(example, open);
  }

  void unpaired(const spec::Text& example, size_t at) {
    report(out_, "pack/bad-example", part(example, at, 1),
           std::string("this ") + example.value[at] + " has no partner",
           "mark [source], {cue} and <content> with pairs of brackets");
  }

  const Material& material_;
  Report& out_;
  std::vector<std::string> parties_, stances_;
};

}  // namespace

void check_examples(const Material& material, Report& out) {
  Checker checker(material, out);
  checker.stance_rules();
  checker.frames();
  checker.attributions();
}

}  // namespace parley::check
