// A layer: a list of patterns that are looked for in one sentence at once.
//
// Kinds that no pattern of the layer tells apart become one letter, so that a sentence is a short string of
// letters. An automaton over all patterns finds where which of them match; for the few that do, and that have
// named groups, a second walk finds what the groups took.
#pragma once

#include <memory>
#include <string>
#include <vector>

#include "rules/pattern/ast.h"
#include "rules/pattern/kinds.h"
#include "rules/pattern/match.h"
#include "rules/pattern/matching.h"
#include "rules/pattern/unit.h"

namespace parley {

class Layer {
 public:
  // Needs: `kinds` is complete.
  static std::unique_ptr<Layer> build(const std::vector<Node>& trees, const KindTable& kinds,
                                      Matching matching = Matching::kTogether);
  ~Layer();

  // All matches of every pattern, none of one pattern overlapping another of the same; by pattern, then
  // place.
  std::vector<PatternMatch> find(const Units& units) const;

  const std::vector<std::string>& roles() const;
  int role(const std::string& name) const;  // -1 where no pattern has it
  size_t size() const;
  size_t alphabet_size() const;

 private:
  struct Parts;
  explicit Layer(std::unique_ptr<Parts> parts);
  std::unique_ptr<Parts> parts_;
};

}  // namespace parley
