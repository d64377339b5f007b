#include "rules/text/plain_spaces.h"

#include "rules/text/letters.h"

namespace parley {
namespace {

// Line breaks, tabs, double spaces, and spaces and joiners outside ASCII.
bool is_plain(std::string_view line) {
  bool space = false;
  for (size_t at = 0; at < line.size();) {
    const auto byte = static_cast<unsigned char>(line[at]);
    if (byte < 0x80) {
      const bool space_here = byte <= ' ';
      if (space_here && (space || byte != ' ')) return false;
      space = space_here;
      ++at;
      continue;
    }
    const Letter letter = non_ascii_letter(line, at);
    if (letter.kind == LetterKind::kSpace || letter.kind == LetterKind::kJoiner) return false;
    space = false;
    at += letter.size;
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
