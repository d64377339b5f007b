#include "cli/text/width.h"

#include <algorithm>
#include <array>
#include <cassert>
#include <utility>

namespace parley::cli {
namespace {

using Range = std::pair<char32_t, char32_t>;

// Marks that stand on the letter before them, and characters that are not seen.
constexpr std::array<Range, 10> kNoWidth = {{{0x0300, 0x036F},
                                             {0x0483, 0x0489},
                                             {0x0591, 0x05BD},
                                             {0x0610, 0x061A},
                                             {0x064B, 0x065F},
                                             {0x1AB0, 0x1AFF},
                                             {0x200B, 0x200F},
                                             {0x20D0, 0x20FF},
                                             {0xFE00, 0xFE0F},
                                             {0xFE20, 0xFE2F}}};

constexpr std::array<Range, 10> kWide = {{{0x1100, 0x115F},
                                          {0x2E80, 0x303E},
                                          {0x3041, 0xA4CF},
                                          {0xAC00, 0xD7A3},
                                          {0xF900, 0xFAFF},
                                          {0xFE30, 0xFE6F},
                                          {0xFF00, 0xFF60},
                                          {0x1F300, 0x1F64F},
                                          {0x1F900, 0x1F9FF},
                                          {0x20000, 0x3FFFD}}};

template <size_t n>
bool in(const std::array<Range, n>& ranges, char32_t c) {
  return std::any_of(ranges.begin(), ranges.end(), [c](Range r) { return r.first <= c && c <= r.second; });
}

int width_of(char32_t c) {
  if (c < 0x300) return 1;
  return in(kNoWidth, c) ? 0 : in(kWide, c) ? 2 : 1;
}

// Bytes of the longest beginning that takes at most `width` columns; at least one character.
size_t fitting(std::string_view text, int width) {
  size_t at = 0;
  while (at < text.size()) {
    const CodePoint c = code_point(text, at);
    width -= width_of(c.value);
    if (width < 0 && at > 0) break;
    at += c.size;
  }
  return at;
}

// The same, cut behind a hyphen or a slash where there is one, as ids and paths have them.
size_t fitting_part(std::string_view word, int width) {
  const size_t most = fitting(word, width);
  const size_t mark = word.substr(0, most).find_last_of("-/");
  return mark == std::string_view::npos || mark == 0 ? most : mark + 1;
}

size_t length_of(unsigned char lead) {
  return lead < 0xC2 ? 1 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : lead < 0xF5 ? 4 : 1;
}

}  // namespace

CodePoint code_point(std::string_view text, size_t at) {
  const auto lead = static_cast<unsigned char>(text[at]);
  const size_t size = length_of(lead);
  if (size == 1 || at + size > text.size()) return {lead, 1};
  auto value = static_cast<char32_t>(lead & (0x7Fu >> size));
  for (size_t i = 1; i < size; ++i) {
    const auto byte = static_cast<unsigned char>(text[at + i]);
    if ((byte & 0xC0u) != 0x80u) return {lead, 1};
    value = value << 6u | (byte & 0x3Fu);
  }
  return {value, size};
}

int display_width(std::string_view text) {
  int width = 0;
  for (size_t at = 0; at < text.size();) {
    const CodePoint c = code_point(text, at);
    width += width_of(c.value);
    at += c.size;
  }
  return width;
}

std::string padded(std::string_view text, int width) {
  return std::string(text) + std::string(static_cast<size_t>(std::max(0, width - display_width(text))), ' ');
}

std::vector<std::string> wrapped(std::string_view text, int width) {
  assert(width > 0);
  std::vector<std::string> lines(1);
  int used = 0;
  while (!text.empty()) {
    const size_t blank = std::min(text.find(' '), text.size());
    std::string_view word = text.substr(0, blank);
    text.remove_prefix(std::min(blank + 1, text.size()));
    if (used > 0 && used + 1 + display_width(word) > width) {
      lines.emplace_back();
      used = 0;
    }
    while (display_width(word) > width) {
      const size_t cut = fitting_part(word, width);
      lines.back() += word.substr(0, cut);
      word.remove_prefix(cut);
      lines.emplace_back();
    }
    if (used > 0) lines.back() += ' ';
    lines.back() += word;
    used = display_width(lines.back());
  }
  return lines;
}

std::string shortened(std::string_view text, int width) {
  if (display_width(text) <= width) return std::string(text);
  std::string cut(text.substr(0, fitting(text, std::max(1, width - 3))));
  while (cut.ends_with(' ')) cut.pop_back();
  return cut + "...";
}

}  // namespace parley::cli
