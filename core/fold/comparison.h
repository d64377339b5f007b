// What changed between two positions of one actor on one subject (docs/positions.md, "The nine changes").
#pragma once

#include <vector>

#include "core/diff.h"

namespace parley {

// Every change that applies, in order of precedence; never empty. Needs: one of both is set, `before` is no
// withdrawal.
std::vector<ChangeKind> compare(const std::optional<Position>& before, const std::optional<Position>& after,
                                const Catalogue& catalogue);

// Whether the two may be set against one another: polarities of a proposition that names no doer may not.
bool comparable(const Position& before, const Position& after, const Catalogue& catalogue);

}  // namespace parley
