// What one side says that another holds, against what that other says itself.
#pragma once

#include <vector>

#include "core/position.h"

namespace parley {

struct Dispute {
  ActorId teller;  // the party that tells
  ActorId actor;   // of whom it tells
  ClaimRecord told;
  Position own;  // of that actor, in the round of `told`: on the other side of the same proposition and axis
};

// Both must be plain: take a side, without a condition and without a hedge. Propositions that do not name the
// doer are left out. Sorted by round, then as the pack lists propositions, then by actor and claim.
std::vector<Dispute> disputes(const std::vector<ClaimRecord>& claims, const Catalogue& catalogue);

}  // namespace parley
