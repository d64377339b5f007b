// Do frames and scopes do what their own examples say? Examples mark the words of a proposition ("We will not
// [leave the port]."); those of frames say which stance comes out ("=> reject"), or that none does ("=>").
#pragma once

#include <vector>

#include "core/base/result.h"
#include "rules/lexicon/lexicon.h"
#include "rules/read/claim_finder.h"

namespace parley {

// Each example that fails, with its place.
std::vector<Error> check_context_examples(const spec::Pack& pack, const StancePatterns& patterns,
                                          const KindTable& kinds, const Lexicon& lexicon);

}  // namespace parley
