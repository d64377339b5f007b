// Which rounds a report compares, where the command line does not say.
#pragma once

#include <map>
#include <utility>
#include <vector>

#include "core/catalogue.h"

namespace parley::cli {

// Rounds with at least one article, in order of time.
std::vector<RoundId> rounds_read(const std::map<RoundId, int>& articles, const Catalogue& catalogue);

// From and to; empty words stand for "the latest that was read" and "the last one read before that".
// Throws Failure where there is no such round, or where they are not one before the other.
std::pair<RoundId, RoundId> rounds_between(const std::string& from, const std::string& to,
                                           const std::map<RoundId, int>& articles,
                                           const Catalogue& catalogue);

}  // namespace parley::cli
