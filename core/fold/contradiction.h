// Whether an actor stands on both sides of a proposition in one round (docs/positions.md, "Contradictory").
#pragma once

#include <vector>

#include "core/record.h"

namespace parley {

// `claims` are one actor's on one proposition, one axis, one round. Needs two claims of opposite polarity
// that each take a side plainly (no warning, no condition, no hedge, no account of it by somebody else) and
// rest on different words.
bool contradictory(const std::vector<ClaimRecord>& claims, const Catalogue& catalogue);

}  // namespace parley
