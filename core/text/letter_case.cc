#include "core/text/letter_case.h"

#include "core/text/utf8.h"

namespace parley {
namespace {

bool within(char32_t code, char32_t first, char32_t last) {
  return first <= code && code <= last;
}

// Blocks where each capital letter is followed by its small one.
bool is_upper_of_pair(char32_t code) {
  if (within(code, 0x139, 0x148) || within(code, 0x179, 0x17E)) return code % 2 == 1;
  const bool even = within(code, 0x100, 0x12F) || within(code, 0x132, 0x137) || within(code, 0x14A, 0x177) ||
                    within(code, 0x1F8, 0x21F) || within(code, 0x460, 0x481) || within(code, 0x48A, 0x4BF) ||
                    within(code, 0x4D0, 0x52F) || within(code, 0x1E00, 0x1E95) ||
                    within(code, 0x1EA0, 0x1EFF);
  return even && code % 2 == 0;
}

char32_t lower(char32_t code) {
  if (within(code, 'A', 'Z') || (within(code, 0xC0, 0xDE) && code != 0xD7)) return code + 0x20;
  if (code < 0x100) return code;
  if (code == 0x178) return 0xFF;
  if (code == 0x386) return 0x3AC;
  if (within(code, 0x388, 0x38A)) return code + 0x25;
  if (code == 0x38C) return 0x3CC;
  if (within(code, 0x38E, 0x38F)) return code + 0x3F;
  if (within(code, 0x391, 0x3AB) && code != 0x3A2) return code + 0x20;
  if (within(code, 0x400, 0x40F)) return code + 0x50;
  if (within(code, 0x410, 0x42F)) return code + 0x20;
  return is_upper_of_pair(code) ? code + 1 : code;
}

}  // namespace

std::string lower_case(std::string_view text) {
  std::string out;
  out.reserve(text.size());
  for (size_t at = 0; at < text.size();) {
    const Utf8Character character = utf8_at(text, at);
    if (character.valid) {
      append_utf8(out, lower(character.code));
    } else {
      out += text.substr(at, character.size);
    }
    at += character.size;
  }
  return out;
}

}  // namespace parley
