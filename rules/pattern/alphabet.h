// The letters of one layer: which kinds share a code, and which codes a class stands for.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "rules/pattern/ast.h"
#include "rules/pattern/kinds.h"

namespace parley {

class Alphabet {
 public:
  // Needs: every class named in the trees is in `kinds`.
  Alphabet(const std::vector<Node>& trees, const KindTable& kinds);

  size_t size() const { return letters_.size(); }
  int flag_mask() const { return flag_mask_; }
  bool latin1() const { return size() <= 254; }
  size_t width() const { return latin1() ? 1 : size() <= 1920 ? 2 : 3; }

  // The coded letter of a kind under a combination of flags.
  std::string coded(KindNumber kind, int flags) const;
  // An RE2 character class of all letters for which all terms hold.
  std::string char_class(const std::vector<ClassTerm>& terms) const;
  std::string any() const;

 private:
  struct Letter {
    ClassNumbers classes;  // those that the layer asks for
    int flags = 0;
    auto operator<=>(const Letter&) const = default;
  };
  uint32_t code_point(size_t letter) const;
  bool holds(const Letter& letter, const std::vector<ClassTerm>& terms) const;
  Letter project(const ClassNumbers& classes, int flags) const;

  const KindTable* kinds_;
  std::vector<bool> asked_;  // by class number
  int flag_mask_ = 0;
  std::vector<Letter> letters_;               // Sorted.
  std::vector<std::vector<uint32_t>> codes_;  // [flags][kind] -> letter
};

// 0 for a name that is no flag's class.
int flag_class(const std::string& name);

}  // namespace parley
