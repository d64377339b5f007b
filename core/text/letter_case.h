// Letter case, for comparing names: no locale, so that the same words are the same everywhere.
#pragma once

#include <string>
#include <string_view>

namespace parley {

// Small letters for the capital ones of Latin, Greek and Cyrillic; everything else stays. Needs: valid UTF-8
// (invalid bytes stay as they are).
std::string lower_case(std::string_view text);

}  // namespace parley
