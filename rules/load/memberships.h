// `memberships = [{ party = "us", role = "secretary of state", from = 2025-01-21 }]` of a person or a body.
#pragma once

#include <vector>

#include "core/catalogue.h"
#include "rules/load/reader.h"

namespace parley::load {

// Sorted by from. `roles` gives one membership for each. Reports dates the wrong way round, and days on which
// one person would speak for two parties.
std::vector<Membership> load_memberships(TableReader& owner);

}  // namespace parley::load
