// Examples of attribution rules: "[Rubio] {said} that <talks go on>." marks source, cue and content.
#pragma once

#include <string>
#include <vector>

namespace parley {

struct MarkedSentence {
  std::string text;                  // without the marks
  std::string source, cue;           // empty where nothing is marked
  std::vector<std::string> content;  // in order
  std::string problem;               // "a [ that nothing closes"; empty where the marks make sense
};

MarkedSentence parse_marks(const std::string& written);

// What stands behind the last "=>" of a stance rule's example, and the sentence before it.
struct ExpectedStance {
  std::string text;
  std::string party;   // an id, or "any"
  std::string stance;  // an id
  std::string problem;
};

ExpectedStance parse_expected_stance(const std::string& written);

}  // namespace parley
