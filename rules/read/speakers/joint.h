// Which two parties "both sides" are.
#pragma once

#include <vector>

#include "rules/read/speakers/scene.h"

namespace parley::speakers {

// The two that this sentence speaks of, or it and the one before it; where those are not two, the two that the
// article names most. Empty where it names fewer. In the order of their ids.
std::vector<ActorId> two_sides(const Scene& scene, uint32_t unit, uint32_t sentence);

}  // namespace parley::speakers
