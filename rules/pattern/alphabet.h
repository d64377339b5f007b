// The letters of one layer: kinds that no pattern of the layer tells apart share a letter.
#pragma once

#include <cstdint>
#include <map>
#include <utility>
#include <vector>

#include "rules/pattern/ast.h"
#include "rules/pattern/kinds.h"

namespace parley {

using Letter = uint16_t;

// A set of letters, one bit each.
class LetterSet {
 public:
  explicit LetterSet(size_t letters = 0) : bits_((letters + 63) / 64, 0) {}
  void insert(Letter letter) { bits_[letter / 64] |= uint64_t{1} << letter % 64; }
  void insert(const LetterSet& other) {
    for (size_t i = 0; i < bits_.size(); ++i) bits_[i] |= other.bits_[i];
  }
  bool has(Letter letter) const { return (bits_[letter / 64] >> letter % 64 & 1) != 0; }

 private:
  std::vector<uint64_t> bits_;
};

class Alphabet {
 public:
  Alphabet(const std::vector<Node>& trees, const KindTable& kinds);

  size_t size() const { return size_; }
  Letter letter(KindNumber kind, int flags) const {
    return letters_[static_cast<size_t>(flags & flag_mask_) * kinds_ + kind];
  }

  // The letters for which all terms hold, as an index for set(). Needs: the terms are those of a class in one
  // of the trees, or there are none (any letter).
  size_t set_number(const std::vector<ClassTerm>& terms) const;
  const LetterSet& set(size_t number) const { return sets_[number]; }
  const std::vector<LetterSet>& sets() const { return sets_; }

 private:
  // Which bit of a kind has to be set, or unset.
  struct Term {
    uint32_t bit;
    bool negated;
    auto operator<=>(const Term&) const = default;
  };
  using Terms = std::vector<Term>;
  using Bits = std::vector<uint32_t>;  // those that are set, sorted

  void collect(const Node& node);
  uint32_t bit_for(const std::string& name);
  std::vector<Bits> distinct_kinds(std::vector<uint32_t>& group_of) const;
  void give_letters(const std::vector<Bits>& groups, const std::vector<uint32_t>& group_of);

  const KindTable* table_;
  size_t kinds_ = 0;
  size_t size_ = 0;
  int flag_mask_ = 0;
  std::map<std::string, uint32_t> bits_;  // by the name of a class that some pattern asks for
  std::map<Terms, size_t> numbers_;       // -> index into sets_
  std::vector<LetterSet> sets_;
  std::vector<Letter> letters_;  // by flags * kinds
};

// 0 for a name that is no flag's class.
int flag_class(const std::string& name);

}  // namespace parley
