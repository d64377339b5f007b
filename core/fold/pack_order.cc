#include "core/fold/pack_order.h"

#include <cstdint>

namespace parley {
namespace {

template <class Thing>
auto places(const std::vector<Thing>& things) {
  std::unordered_map<decltype(Thing::id), size_t> at;
  for (const Thing& thing : things) at.emplace(thing.id, at.size());
  return at;
}

template <class Key>
size_t find(const std::unordered_map<Key, size_t>& at, const Key& id) {
  const auto found = at.find(id);
  return found == at.end() ? SIZE_MAX : found->second;
}

}  // namespace

PackOrder::PackOrder(const Catalogue& catalogue)
    : catalogue_(catalogue),
      rounds_(places(catalogue.rounds)),
      issues_(places(catalogue.issues)),
      propositions_(places(catalogue.propositions)) {}

size_t PackOrder::round(const RoundId& id) const {
  return find(rounds_, id);
}

Subject PackOrder::subject(const IssueId& issue, const PropositionId& proposition, Axis axis) const {
  const size_t at = find(propositions_, proposition);
  const IssueId& of = at == SIZE_MAX ? issue : catalogue_.propositions[at].issue;
  return {find(issues_, of), at, of, proposition, axis};
}

}  // namespace parley
