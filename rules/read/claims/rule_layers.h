// Where the words of stance rules are found: one layer for each kind of text that rules look at.
#pragma once

#include <memory>
#include <string>
#include <vector>

#include "rules/pattern/layer.h"
#include "rules/read/claims/stretch.h"
#include "rules/spec/spec.h"

namespace parley {

struct RuleMatch {
  int rule = 0;  // index into spec::Pack::stance_rules
  Range words;   // of the stretch
};

class RuleLayers {
 public:
  enum Place { kContent, kStatement, kSentence, kPlaces };

  // `patterns`: by stance rule, then its patterns. `kinds` outlives the layers only while they are built.
  RuleLayers(const spec::Pack& pack, const std::vector<std::vector<Node>>& patterns, const KindTable& kinds,
             Matching matching);

  bool empty(Place place) const { return rules_[place].empty(); }
  // By rule, then place; the patterns of one rule may overlap.
  std::vector<RuleMatch> find(Place place, const Units& units) const;

 private:
  std::vector<int> rules_[kPlaces];  // by pattern of the layer
  std::unique_ptr<Layer> layers_[kPlaces];
};

}  // namespace parley
