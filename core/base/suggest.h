// "did you mean ...": the nearest known name by edit distance (Damerau-Levenshtein, at most a third of the
// length).
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace parley {

// The nearest of `known`, or "" where none is near enough. Ties go to the first in order.
std::string nearest(std::string_view name, const std::vector<std::string>& known);

// `; did you mean "x"?` or "".
std::string did_you_mean(std::string_view name, const std::vector<std::string>& known);

}  // namespace parley
