#include "rules/read/claims/stance_table.h"

namespace parley {

StanceId StanceTable::first(Axis axis, int polarity) const {
  for (const Stance& stance : catalogue_->stances)
    if (stance.axis == axis && stance.polarity == polarity && !stance.withdraws) return stance.id;
  return {};
}

StanceId StanceTable::negated(const StanceId& id) const {
  const Stance* stance = find(id);
  return stance != nullptr ? stance->negated : StanceId();
}

StanceId StanceTable::hedged(const StanceId& id) const {
  const Stance* stance = find(id);
  return stance != nullptr && stance->hedged ? stance->hedged : id;
}

StanceId StanceTable::opposite(const StanceId& id) const {
  const Stance* stance = find(id);
  return stance != nullptr ? first(stance->axis, -stance->polarity) : StanceId();
}

StanceId StanceTable::told(const StanceId& id) const {
  const Stance* stance = find(id);
  if (stance == nullptr || stance->axis == Axis::kStates) return id;
  return first(Axis::kStates, stance->polarity);
}

bool StanceTable::turns(const StanceId& id) const {
  const Stance* stance = find(id);
  return stance != nullptr && stance->polarity < 0 && stance->reverses;
}

}  // namespace parley
