// Repetitions inside repetitions multiply: a pattern of a few letters can ask for a program that RE2 refuses,
// and then finds nothing.
#include <algorithm>

#include "rules/check/material.h"

namespace parley::check {
namespace {

// Steps of a program. The largest pattern of the shipped packs has some hundreds.
constexpr size_t kMost = 20'000;

size_t steps(const Node& node) {
  size_t inner = node.children.empty() ? 1 : 0;
  for (const Node& child : node.children) inner = std::min(inner + steps(child), kMost * 100);
  if (node.type != Node::Type::kRepeat) return inner;
  const int times = std::max({1, node.min, node.max});
  return std::min(inner * static_cast<size_t>(times), kMost * 100);
}

}  // namespace

void check_size(const Material& material, Report& out) {
  for (const RulePattern& rule : material.rules())
    if (steps(*rule.tree) > kMost)
      report(out, "pattern/too-large", rule.text->place,
             "this pattern is too large: its repetitions multiply",
             "make the counts of {n,m} smaller, above all those inside others, or write several patterns");
}

}  // namespace parley::check
