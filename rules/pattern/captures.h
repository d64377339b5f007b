// Which units the named groups of a pattern took, where it is known that it matches from here to there.
#pragma once

#include <optional>
#include <vector>

#include "rules/pattern/program.h"

namespace parley {

// Places by slot: group i begins at slot 2i and ends at slot 2i + 1; -1 where it took no part. The way
// through the pattern is the one RE2 would prefer. Needs: the pattern matches [begin, end) of the text. Time
// and memory grow with the length of the match times the length of the pattern, never faster.
std::vector<int> captures(const Program& program, const Program::Part& part, const std::vector<Letter>& text,
                          uint32_t begin, uint32_t end);

}  // namespace parley
