#include "rules/load/settle.h"

#include <algorithm>
#include <tuple>

#include "rules/load/checks.h"

namespace parley::load {
namespace {

size_t rank(const std::vector<std::string>& order, const std::string& pack) {
  return static_cast<size_t>(std::find(order.begin(), order.end(), pack) - order.begin());
}

// A disabled rule goes, unless a pack that extends the disabling one has put its own in its place.
template <class Rule>
void drop_disabled(std::vector<Rule>& rules, const Draft& draft) {
  const auto gone = [&](const Rule& rule) {
    const bool back = std::any_of(draft.enabled.begin(), draft.enabled.end(), [&](const Disabled& on) {
      return on.rule == rule.id &&
             std::none_of(draft.disabled.begin(), draft.disabled.end(), [&](const Disabled& off) {
               return off.rule == rule.id &&
                      rank(draft.pack_order, off.pack) >= rank(draft.pack_order, on.pack);
             });
    });
    if (back) return false;
    return std::any_of(draft.disabled.begin(), draft.disabled.end(), [&](const Disabled& off) {
      return off.rule == rule.id && rank(draft.pack_order, rule.pack) <= rank(draft.pack_order, off.pack);
    });
  };
  rules.erase(std::remove_if(rules.begin(), rules.end(), gone), rules.end());
}

// The catalogue shows the place's name, the entry keeps its id.
void settle_place(Round& round, spec::RoundEntry& entry, const spec::Pack& pack) {
  const spec::PlaceEntry* place = find_place(pack, entry.place);
  if (place == nullptr) return;
  entry.place = place->id;
  round.place = place->names.empty() ? place->id : place->names.front().value;
}

// The places that hold this one; a circle of places ends where it began.
void add_holders(const std::string& id, const spec::Pack& pack, std::set<std::string>& out) {
  for (const spec::PlaceEntry& place : pack.places)
    if (place.id == id)
      for (const std::string& holder : place.in)
        if (out.insert(holder).second) add_holders(holder, pack, out);
}

}  // namespace

void settle(Draft& draft) {
  spec::Pack& pack = draft.pack;
  drop_disabled(pack.chunks, draft);
  drop_disabled(pack.attributions, draft);
  drop_disabled(pack.stops, draft);
  drop_disabled(pack.stance_rules, draft);
  drop_disabled(pack.frames, draft);
  drop_disabled(pack.scopes, draft);
  drop_disabled(pack.layout, draft);
  for (spec::RoundEntry& entry : pack.rounds)
    for (Round& round : pack.catalogue.rounds)
      if (round.id == entry.id) settle_place(round, entry, pack);
  for (const spec::PlaceEntry& place : pack.places)
    if (!place.in.empty()) add_holders(place.id, pack, pack.catalogue.holders[place.id]);
  std::sort(pack.catalogue.actors.begin(), pack.catalogue.actors.end(),
            [](const Actor& a, const Actor& b) { return a.id < b.id; });
  std::sort(pack.catalogue.rounds.begin(), pack.catalogue.rounds.end(),
            [](const Round& a, const Round& b) { return std::tie(a.from, a.id) < std::tie(b.from, b.id); });
}

}  // namespace parley::load
