#include "rules/read/speakers/joint.h"

#include <algorithm>
#include <map>

namespace parley::speakers {
namespace {

using Counts = std::map<ActorId, int>;

void count(const Scene& scene, uint32_t first, uint32_t last, Counts& counts) {
  for (uint32_t at = first; at < last; ++at) {
    if (scene.unit(at).mention < 0) continue;
    const Actor* actor = scene.actor(at);
    if (actor == nullptr || actor->kind == ActorKind::kOutlet) continue;
    if (ActorId party = scene.party_of(*actor)) ++counts[party];
  }
}

std::vector<ActorId> most(const Counts& counts) {
  std::vector<std::pair<int, ActorId>> sorted;
  for (const auto& [party, number] : counts) sorted.emplace_back(-number, party);
  std::stable_sort(sorted.begin(), sorted.end(),
                   [](const auto& a, const auto& b) { return a.first < b.first; });
  if (sorted.size() < 2) return {};
  std::vector<ActorId> out{sorted[0].second, sorted[1].second};
  std::sort(out.begin(), out.end());
  return out;
}

}  // namespace

std::vector<ActorId> two_sides(const Scene& scene, uint32_t unit, uint32_t sentence) {
  const auto& sentences = scene.document->sentences;
  Counts near;
  count(scene, sentences[sentence].units.first, unit, near);
  if (near.size() == 2) return most(near);
  if (sentence > 0)
    count(scene, sentences[sentence - 1].units.first, sentences[sentence - 1].units.last, near);
  if (near.size() == 2) return most(near);
  Counts all;
  count(scene, 0, static_cast<uint32_t>(scene.units().size()), all);
  return most(all);
}

}  // namespace parley::speakers
