// The words whose full stop ends no sentence.
#include <algorithm>
#include <unordered_set>

#include "rules/text/token.h"

namespace parley {
namespace {

struct ViewHash {
  using is_transparent = void;
  size_t operator()(std::string_view word) const { return std::hash<std::string_view>()(word); }
};
using WordSet = std::unordered_set<std::string, ViewHash, std::equal_to<>>;

}  // namespace

struct Abbreviations::Words {
  WordSet always, before_numbers;
  size_t longest = 0;

  void add(std::string_view word) {
    const bool numbered = word.size() > 2 && word.substr(word.size() - 2) == " #";
    if (numbered) word.remove_suffix(2);
    if (!word.empty() && word.back() == '.') word.remove_suffix(1);
    longest = std::max(longest, word.size());
    (numbered ? before_numbers : always).emplace(word);
  }
};

Abbreviations::Abbreviations() : words_(std::make_unique<Words>()) {}
Abbreviations::Abbreviations(const std::vector<std::string>& words) {
  Words known;
  for (const std::string& word : words) known.add(word);
  words_ = std::make_unique<Words>(std::move(known));
}
Abbreviations::Abbreviations(Abbreviations&&) noexcept = default;
Abbreviations& Abbreviations::operator=(Abbreviations&&) noexcept = default;
Abbreviations::~Abbreviations() = default;

bool Abbreviations::has(std::string_view word, bool before_number) const {
  if (word.size() > words_->longest) return false;
  return words_->always.contains(word) || (before_number && words_->before_numbers.contains(word));
}

}  // namespace parley
