// White space folded for print: what a reader sees as one gap is one space, what nobody sees is left out.
#include "core/text/canonical.h"
#include "core/text/utf8.h"

namespace parley {
namespace {

// Property White_Space of Unicode 15.
bool is_space(char32_t code) {
  return (code >= 0x09 && code <= 0x0D) || code == 0x20 || code == 0x85 || code == 0xA0 || code == 0x1680 ||
         (code >= 0x2000 && code <= 0x200A) || code == 0x2028 || code == 0x2029 || code == 0x202F ||
         code == 0x205F || code == 0x3000;
}

// Soft hyphen, zero-width space, joiners, word joiner, byte order mark.
bool is_unseen(char32_t code) {
  return code == 0xAD || (code >= 0x200B && code <= 0x200D) || code == 0x2060 || code == 0xFEFF;
}

}  // namespace

std::string folded(std::string_view text) {
  std::string out;
  out.reserve(text.size());
  bool gap = false;
  for (size_t at = 0; at < text.size();) {
    const Utf8Character character = utf8_at(text, at);
    if (is_space(character.code)) {
      gap = !out.empty();
    } else if (!is_unseen(character.code)) {
      if (gap) out += ' ';
      gap = false;
      out += text.substr(at, character.size);
    }
    at += character.size;
  }
  return out;
}

std::string joined_text(std::string_view text, const Spans& spans) {
  std::string out;
  for (const Span& span : spans) {
    const std::string part = folded(text.substr(span.begin, span.size()));
    if (!part.empty() && !out.empty()) out += " ... ";
    out += part;
  }
  return out;
}

}  // namespace parley
