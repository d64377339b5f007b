#include "rules/read/claims/rule_layers.h"

namespace parley {
namespace {

RuleLayers::Place place_of(const spec::StanceRule& rule) {
  if (rule.in == "statement") return RuleLayers::kStatement;
  return rule.in == "sentence" ? RuleLayers::kSentence : RuleLayers::kContent;
}

}  // namespace

RuleLayers::RuleLayers(const spec::Pack& pack, const std::vector<std::vector<Node>>& patterns,
                       const KindTable& kinds, Matching matching) {
  std::vector<Node> trees[kPlaces];
  for (size_t rule = 0; rule < patterns.size(); ++rule) {
    const Place place = place_of(pack.stance_rules[rule]);
    for (const Node& tree : patterns[rule]) {
      trees[place].push_back(tree);
      rules_[place].push_back(static_cast<int>(rule));
    }
  }
  for (int place = 0; place < kPlaces; ++place)
    if (!trees[place].empty()) layers_[place] = Layer::build(trees[place], kinds, matching);
}

std::vector<RuleMatch> RuleLayers::find(Place place, const Units& units) const {
  std::vector<RuleMatch> out;
  if (layers_[place] == nullptr) return out;
  for (const PatternMatch& match : layers_[place]->find(units))
    out.push_back({rules_[place][static_cast<size_t>(match.pattern)], {match.begin, match.end}});
  return out;
}

}  // namespace parley
