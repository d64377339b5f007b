#include "rules/read/speakers/joint.h"

#include <algorithm>

namespace parley::speakers {
namespace {

constexpr uint32_t kFarthest = 200;  // units looked back on

}  // namespace

void Sides::count(uint32_t first, uint32_t last, Counts& counts) const {
  for (uint32_t at = first; at < last; ++at) {
    if (scene_.unit(at).mention < 0) continue;
    const Actor* actor = scene_.actor(at);
    if (actor == nullptr || actor->kind == ActorKind::kOutlet) continue;
    if (ActorId party = scene_.party_of(*actor)) ++counts[party];
  }
}

std::vector<ActorId> Sides::most(const Counts& counts) {
  std::vector<std::pair<int, ActorId>> sorted;
  for (const auto& [party, number] : counts) sorted.emplace_back(-number, party);
  std::stable_sort(sorted.begin(), sorted.end(),
                   [](const auto& a, const auto& b) { return a.first < b.first; });
  if (sorted.size() < 2) return {};
  std::vector<ActorId> out{sorted[0].second, sorted[1].second};
  std::sort(out.begin(), out.end());
  return out;
}

std::vector<ActorId> Sides::two(uint32_t unit, uint32_t sentence) {
  const auto& sentences = scene_.document->sentences;
  const uint32_t farthest = unit - std::min(unit, kFarthest);
  Counts near;
  count(std::max(farthest, sentences[sentence].units.first), unit, near);
  if (near.size() == 2) return most(near);
  if (sentence > 0) {
    const UnitRange before = sentences[sentence - 1].units;
    count(std::min(std::max(farthest, before.first), before.last), before.last, near);
  }
  if (near.size() == 2) return most(near);
  if (!of_article_) {
    Counts all;
    count(0, static_cast<uint32_t>(scene_.units().size()), all);
    of_article_ = most(all);
  }
  return *of_article_;
}

}  // namespace parley::speakers
