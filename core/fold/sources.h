// How many independent sources a position rests on, and how sure that makes it (docs/positions.md,
// "Sources").
#pragma once

#include <vector>

#include "core/record.h"

namespace parley {

struct Support {
  int sources = 0;        // outlets that report it in words of their own
  double confidence = 0;  // 1 - product of (1 - c) over the sources, at most kMostConfident
};

inline constexpr double kMostConfident = 0.99;

// `claims` all affirm the position. An outlet that is not named is told from others by its article.
Support support(std::vector<const ClaimRecord*> claims);

}  // namespace parley
