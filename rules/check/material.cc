#include "rules/check/material.h"

namespace parley::check {
namespace {

template <class Rule>
void add(const std::vector<Rule>& rules, const std::vector<Node>& trees, RulePattern::Table table,
         std::vector<RulePattern>& out) {
  for (size_t i = 0; i < rules.size(); ++i)
    if (!rules[i].pattern.value.empty())
      out.push_back({table, i, &rules[i].id, &rules[i].pack, &rules[i].pattern, &trees[i]});
}

}  // namespace

std::vector<RulePattern> Material::rules() const {
  using Table = RulePattern::Table;
  std::vector<RulePattern> out;
  add(pack.chunks, patterns.chunks, Table::kChunks, out);
  add(pack.attributions, patterns.attributions, Table::kAttributions, out);
  add(pack.stops, patterns.stops, Table::kStops, out);
  for (size_t i = 0; i < pack.stance_rules.size(); ++i) {
    const spec::StanceRule& rule = pack.stance_rules[i];
    for (size_t j = 0; j < rule.patterns.size(); ++j)
      out.push_back(
          {Table::kStanceRules, i, &rule.id, &rule.pack, &rule.patterns[j], &patterns.stance.rules[i][j]});
  }
  add(pack.frames, patterns.stance.frames, Table::kFrames, out);
  add(pack.scopes, patterns.stance.scopes, Table::kScopes, out);
  return out;
}

void report(Report& out, const char* code, Place place, std::string what, std::string next) {
  out.push_back({ErrorKind::kUsage, code, std::move(place), std::move(what), std::move(next)});
}

}  // namespace parley::check
