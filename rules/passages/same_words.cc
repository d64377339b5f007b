#include "rules/passages/same_words.h"

#include <algorithm>
#include <sstream>

namespace parley {
namespace {

constexpr const char* kAnything = "...";

std::vector<std::string> words_of(const std::string& text) {
  std::istringstream stream(text);
  std::vector<std::string> out;
  for (std::string word; stream >> word;) out.push_back(word);
  return out;
}

std::string trimmed(std::string text) {
  text.erase(0, text.find_first_not_of(' '));
  text.erase(text.find_last_not_of(' ') + 1);
  return text;
}

std::vector<std::string> pieces_of(const std::string& pattern) {
  std::vector<std::string> out;
  size_t at = 0;
  for (size_t next = pattern.find(kAnything); next != std::string::npos; next = pattern.find(kAnything, at)) {
    out.push_back(trimmed(pattern.substr(at, next - at)));
    at = next + 3;
  }
  out.push_back(trimmed(pattern.substr(at)));
  return out;
}

}  // namespace

std::string folded_words(const std::string& text) {
  std::string out;
  for (const std::string& word : words_of(text)) out += (out.empty() ? "" : " ") + word;
  return out;
}

bool fits_words(const std::string& pattern, const std::string& text) {
  const std::string wanted = folded_words(pattern), found = folded_words(text);
  if (wanted == found) return true;
  const std::vector<std::string> pieces = pieces_of(wanted);
  if (pieces.size() == 1) return false;
  if (!found.starts_with(pieces.front())) return false;
  size_t at = pieces.front().size();
  for (size_t i = 1; i + 1 < pieces.size(); ++i) {
    at = found.find(pieces[i], at);
    if (at == std::string::npos) return false;
    at += pieces[i].size();
  }
  return found.size() >= at + pieces.back().size() && found.ends_with(pieces.back());
}

double likeness(const std::string& a, const std::string& b) {
  const std::vector<std::string> x = words_of(a), y = words_of(b);
  if (x.empty() || y.empty()) return 0;
  size_t longest = 0;
  std::vector<size_t> run(y.size() + 1, 0);
  for (const std::string& word : x)
    for (size_t j = y.size(); j > 0; --j) {
      run[j] = word == y[j - 1] ? run[j - 1] + 1 : 0;
      longest = std::max(longest, run[j]);
    }
  return static_cast<double>(longest) / static_cast<double>(std::min(x.size(), y.size()));
}

}  // namespace parley
