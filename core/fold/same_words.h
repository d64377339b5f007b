// Whether two claims rest on the same words: an extract of one statement, or a copy that another outlet
// printed.
#pragma once

#include <string>
#include <string_view>

#include "core/record.h"

namespace parley {

// What stays of a text when it is copied: small letters and digits, no marks, one space between words.
// Letters outside ASCII are kept as they are.
std::string wording(std::string_view text);

// One statement, overlapping content in one article, or the same wording anywhere.
bool same_words(const ClaimRecord& a, const ClaimRecord& b);

}  // namespace parley
