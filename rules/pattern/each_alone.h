// Each pattern of a layer on its own, as an RE2 over coded sentences: what a pattern means, and what the
// automaton is tested against. A letter becomes a code point, a class a character class, a capture's byte
// offset divided by the width of a letter a unit's index.
#pragma once

#include <memory>
#include <string>
#include <vector>

#include "rules/pattern/alphabet.h"
#include "rules/pattern/ast.h"
#include "rules/pattern/match.h"

namespace parley {

class EachAlone {
 public:
  // `roles` are those that captures are numbered by.
  EachAlone(const std::vector<Node>& trees, const Alphabet& alphabet, const std::vector<std::string>& roles);
  ~EachAlone();

  std::vector<PatternMatch> find(const std::vector<Letter>& text) const;

 private:
  struct Pattern;
  void search(const std::string& coded, int number, std::vector<PatternMatch>& out) const;

  size_t width_;
  std::vector<std::unique_ptr<Pattern>> patterns_;
};

}  // namespace parley
