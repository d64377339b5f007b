// Best evidence first: which of an actor's claims on one proposition in one round speaks for the others
// (docs/positions.md, "The best claim").
#pragma once

#include <vector>

#include "core/record.h"

namespace parley {

// Sorted best first; a claim id that comes twice is kept once. The order does not depend on that of the
// input.
std::vector<ClaimRecord> best_first(std::vector<ClaimRecord> claims, const Catalogue& catalogue);

// Whether the claim takes a stance of its own, as a warning or a doubt does not (Stance::reverses).
bool takes_side(const Claim& claim, const Catalogue& catalogue);

// Whether the claim says that what was held before is held no longer (Stance::withdraws).
bool withdraws(const StanceId& stance, const Catalogue& catalogue);

// How firmly it is said: 0 for a claim that takes no side, else the strength.
int firmness(const Claim& claim, const Catalogue& catalogue);

}  // namespace parley
