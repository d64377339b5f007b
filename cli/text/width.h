// How wide text stands on a terminal, and where it may be broken. Text is UTF-8.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace parley::cli {

// Columns that the text takes: combining marks none, wide (East Asian, emoji) two, the rest one.
int display_width(std::string_view text);

// The text with blanks behind it up to the width; longer text stays as it is.
std::string padded(std::string_view text, int width);

// Broken at blanks into lines of at most that width; a longer word is cut, behind a hyphen if it can be.
// Never empty. Needs: width > 0.
std::vector<std::string> wrapped(std::string_view text, int width);

// Cut to the width, with "..." at the end where something was left out.
std::string shortened(std::string_view text, int width);

// The code point that begins at `at`, and its length in bytes (1 where the bytes are no UTF-8).
struct CodePoint {
  char32_t value = 0;
  size_t size = 1;
};
CodePoint code_point(std::string_view text, size_t at);

}  // namespace parley::cli
