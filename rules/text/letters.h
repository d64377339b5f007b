// What a character is, as far as cutting a text into tokens needs to know: a few ranges of Unicode, no
// locale.
#pragma once

#include <array>
#include <cstdint>
#include <string_view>

namespace parley {

enum class LetterKind : uint8_t {
  kSpace,  // white space and control characters
  kLower,  // a letter that is not a capital one; scripts without letter case too
  kUpper,
  kDigit,
  kJoiner,      // combining marks, soft hyphens, zero-width characters: part of the word they stand in
  kApostrophe,  // ' and what is written for it
  kHyphen,      // inside words; dashes are punctuation
  kPunctuation,
};

struct Letter {
  LetterKind kind = LetterKind::kSpace;
  uint32_t size = 1;  // bytes
};

inline bool is_word_letter(LetterKind kind) {
  return kind == LetterKind::kLower || kind == LetterKind::kUpper;
}
inline bool is_alphanumeric(LetterKind kind) {
  return is_word_letter(kind) || kind == LetterKind::kDigit;
}

// Of all bytes below 0x80.
extern const std::array<LetterKind, 128> kAsciiKinds;

// Needs: at < text.size(), at the start of a character of valid UTF-8.
Letter non_ascii_letter(std::string_view text, size_t at);

inline Letter letter_at(std::string_view text, size_t at) {
  const auto byte = static_cast<unsigned char>(text[at]);
  if (byte < 0x80) return {kAsciiKinds[byte], 1};
  return non_ascii_letter(text, at);
}

// Of the character before `at`; a space at the start of the text.
LetterKind letter_before(std::string_view text, size_t at);

}  // namespace parley
