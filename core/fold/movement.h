// Whether a change brings the actor nearer to the other side (docs/positions.md, "Movement").
#pragma once

#include "core/diff.h"

namespace parley {

// Needs: change, also, before and after are set. kNone where it cannot be told.
Movement movement(const ActorId& actor, const Change& change, const Catalogue& catalogue);

}  // namespace parley
