// One character at a time out of bytes that may or may not be UTF-8 (Unicode 15, table 3-7: no overlong
// forms, no surrogates, nothing above U+10FFFF).
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace parley {

struct Utf8Character {
  char32_t code = 0xFFFD;
  uint32_t size = 1;   // bytes; of what is invalid: the longest start of a character, at least one
  bool valid = false;  // false: `code` is U+FFFD
};

// Needs: at < bytes.size().
Utf8Character utf8_at(std::string_view bytes, size_t at);

// Needs: a code point that is no surrogate.
void append_utf8(std::string& text, char32_t code);

// The first byte at or behind `at` that is no ASCII; bytes.size() where there is none.
size_t skip_ascii(std::string_view bytes, size_t at);

}  // namespace parley
