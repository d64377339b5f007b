// Whose claims count for an actor: the first step of the fold (docs/positions.md, "Which claims count").
#pragma once

#include "core/record.h"

namespace parley {

// The day a claim was made: said on, else published.
std::optional<Date> day_of(const ClaimRecord& record);

// Whether the claim goes into the actor's positions: a person, body or outlet has its own words; a party
// those of everybody who speaks for it on that day.
bool counts_for(const ActorId& actor, const ClaimRecord& record, const Catalogue& catalogue);

}  // namespace parley
