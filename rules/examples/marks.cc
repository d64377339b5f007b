#include "rules/examples/marks.h"

#include <sstream>

namespace parley {
namespace {

constexpr const char* kOpening = "[{<";
constexpr const char* kClosing = "]}>";

std::string trimmed(const std::string& text) {
  const size_t begin = text.find_first_not_of(" \t\n");
  if (begin == std::string::npos) return {};
  return text.substr(begin, text.find_last_not_of(" \t\n") - begin + 1);
}

size_t place_in(const char* marks, char c) {
  const std::string all = marks;
  return all.find(c);
}

void keep(MarkedSentence& out, size_t mark, std::string words) {
  if (mark == 0) out.source = std::move(words);
  if (mark == 1) out.cue = std::move(words);
  if (mark == 2) out.content.push_back(std::move(words));
}

}  // namespace

MarkedSentence parse_marks(const std::string& written) {
  MarkedSentence out;
  const auto wrong = [&](const std::string& problem) {
    if (out.problem.empty()) out.problem = problem;
  };
  size_t open = std::string::npos, begin = 0;
  for (const char c : written) {
    const size_t opens = place_in(kOpening, c), closes = place_in(kClosing, c);
    if (opens != std::string::npos) {
      if (open != std::string::npos) wrong("marks do not stand inside one another");
      open = opens;
      begin = out.text.size();
    } else if (closes != std::string::npos) {
      if (closes != open) wrong(std::string("a ") + c + " closes what was not opened");
      if (closes == open) keep(out, open, out.text.substr(begin));
      open = std::string::npos;
    } else {
      out.text += c;
    }
  }
  if (open != std::string::npos) wrong(std::string("a ") + kOpening[open] + " is not closed");
  return out;
}

ExpectedStance parse_expected_stance(const std::string& written) {
  ExpectedStance out;
  const size_t arrow = written.rfind("=>");
  out.text = trimmed(written.substr(0, arrow));
  std::istringstream words(arrow == std::string::npos ? "" : written.substr(arrow + 2));
  std::string more;
  words >> out.party >> out.stance;
  if (out.stance.empty() || words >> more) out.problem = "it does not say what must come out";
  return out;
}

}  // namespace parley
