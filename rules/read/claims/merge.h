// One statement, one stance: what several passages of a statement say on one proposition.
#pragma once

#include <vector>

#include "core/reading.h"

namespace parley {

struct ClaimFound {
  Claim claim;
  bool shown = false;  // by words of its own, not only by the mode of the statement
};

// Claims of the same stance become one, with the words and terms of both. Of different stances on one axis
// the one that words show stands, then the stronger, then the first. What is stated only because nothing else
// was shown goes where the statement shows what is wanted. Sorted by place, then proposition.
std::vector<Claim> merged(std::vector<ClaimFound> found);

}  // namespace parley
