#include "rules/text/plain_spaces.h"

#include <cstring>

#include "rules/text/letters.h"

namespace parley {
namespace {

constexpr size_t kStride = 8;

uint64_t eight(const char* at) {
  uint64_t bytes = 0;
  std::memcpy(&bytes, at, kStride);
  return bytes;
}

// Whether the eight bytes are printable ASCII, none a space before another space. Reads nine bytes.
// The tests of all bytes at once are those of "Bit Twiddling Hacks" (hasless, haszero).
bool plain_stride(const char* at) {
  constexpr uint64_t kOnes = 0x0101010101010101U, kHigh = 0x8080808080808080U, kSpaces = kOnes * ' ';
  const uint64_t here = eight(at), next = eight(at + 1);
  const uint64_t both_spaces = (here ^ kSpaces) | (next ^ kSpaces);  // a zero byte where there are two
  const uint64_t control = (here - kSpaces) & ~here;
  const uint64_t doubled = (both_spaces - kOnes) & ~both_spaces;
  return ((here | control | doubled) & kHigh) == 0;
}

// Line breaks, tabs, double spaces, and spaces and joiners outside ASCII.
bool is_plain(std::string_view line) {
  for (size_t at = 0; at < line.size();) {
    if (at + kStride < line.size() && plain_stride(line.data() + at)) {
      at += kStride;
      continue;
    }
    const Letter letter = letter_at(line, at);
    const bool space = letter.kind == LetterKind::kSpace;
    if (letter.kind == LetterKind::kJoiner || (space && line[at] != ' ')) return false;
    at += letter.size;
    if (space && at < line.size() && line[at] == ' ') return false;
  }
  return true;
}

}  // namespace

PlainSpaces::PlainSpaces(std::string_view line) : line_(line), copied_(!is_plain(line)) {
  if (!copied_) return;
  bool space = true;  // none at the start
  for (size_t at = 0; at < line.size();) {
    const Letter letter = letter_at(line, at);
    const bool space_here = letter.kind == LetterKind::kSpace;
    const auto origin = static_cast<uint32_t>(at);
    at += letter.size;
    if (space_here && space) continue;
    space = space_here;
    const uint32_t size = space_here ? 1 : letter.size;
    copy_ += space_here ? " " : line.substr(origin, size);
    for (uint32_t i = 0; i < size; ++i) origins_.push_back(origin + i);
  }
  origins_.push_back(static_cast<uint32_t>(line.size()));
}

Span PlainSpaces::original(Span span) const {
  if (!copied_) return span;
  return {origins_[span.begin], origins_[span.end]};
}

}  // namespace parley
