// Whether two pieces of text are the same words, or nearly.
#pragma once

#include <string>
#include <vector>

namespace parley {

// White space folded to single blanks.
std::string folded_words(const std::string& text);

// `pattern` is the text, white space folded; "..." in it stands for any words.
bool fits_words(const std::string& pattern, const std::string& text);

// How much of the shorter one the longest run of words that both have makes up: 0 to 1.
double likeness(const std::string& a, const std::string& b);

}  // namespace parley
