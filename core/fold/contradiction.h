// Whether an actor stands on both sides of a proposition in one round (docs/positions.md, "Contradictory").
#pragma once

#include <vector>

#include "core/record.h"

namespace parley {

// Takes a side, without a condition or a hedge, and is no characterisation of others.
bool is_plain(const ClaimRecord& record, const Catalogue& catalogue);

// False for propositions that do not say who does the thing.
bool names_doer(const PropositionId& id, const Catalogue& catalogue);

// `claims` are one actor's on one proposition, one axis, one round. Needs two plain claims of opposite
// polarity that rest on different words.
bool contradictory(const std::vector<ClaimRecord>& claims, const Catalogue& catalogue);

}  // namespace parley
