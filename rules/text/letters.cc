#include "rules/text/letters.h"

#include <algorithm>
#include <iterator>

namespace parley {
namespace {

constexpr LetterKind ascii_kind(int byte) {
  if (byte <= ' ' || byte == 0x7F) return LetterKind::kSpace;
  if (byte >= 'a' && byte <= 'z') return LetterKind::kLower;
  if (byte >= 'A' && byte <= 'Z') return LetterKind::kUpper;
  if (byte >= '0' && byte <= '9') return LetterKind::kDigit;
  if (byte == '\'' || byte == '`') return LetterKind::kApostrophe;
  return byte == '-' ? LetterKind::kHyphen : LetterKind::kPunctuation;
}

constexpr std::array<LetterKind, 128> ascii_kinds() {
  std::array<LetterKind, 128> kinds{};
  for (int byte = 0; byte < 128; ++byte) kinds[static_cast<size_t>(byte)] = ascii_kind(byte);
  return kinds;
}

struct Range {
  char32_t first, last;
  LetterKind kind;
};

using enum LetterKind;

// Sorted by last. What no range holds is a letter without case. Capitals of alphabets that alternate capital
// and small letters are found by is_upper().
constexpr Range kRanges[] = {
    {0x80, 0x9F, kSpace},                                       // C1 controls
    {0xA0, 0xA0, kSpace},                                       // no-break space
    {0xA1, 0xA9, kPunctuation},                                 // currency, guillemet
    {0xAB, 0xAC, kPunctuation},     {0xAD, 0xAD, kJoiner},      // soft hyphen
    {0xAE, 0xB1, kPunctuation},     {0xB4, 0xB4, kApostrophe},  // acute accent, typed as an apostrophe
    {0xB6, 0xB8, kPunctuation},     {0xBB, 0xBF, kPunctuation},
    {0xC0, 0xD6, kUpper},           {0xD7, 0xD7, kPunctuation},
    {0xD8, 0xDE, kUpper},           {0xF7, 0xF7, kPunctuation},
    {0x2BC, 0x2BC, kApostrophe},    {0x300, 0x36F, kJoiner},  // combining marks
    {0x386, 0x386, kUpper},         {0x388, 0x38F, kUpper},
    {0x391, 0x3AB, kUpper},         {0x400, 0x42F, kUpper},
    {0x483, 0x489, kJoiner},        {0x591, 0x5BD, kJoiner},
    {0x60C, 0x60D, kPunctuation},   {0x61B, 0x61F, kPunctuation},
    {0x64B, 0x65F, kJoiner},        {0x660, 0x669, kDigit},
    {0x964, 0x965, kPunctuation},  // danda
    {0x966, 0x96F, kDigit},         {0x1680, 0x1680, kSpace},
    {0x1AB0, 0x1AFF, kJoiner},      {0x1DC0, 0x1DFF, kJoiner},
    {0x2000, 0x200A, kSpace},       {0x200B, 0x200F, kJoiner},
    {0x2010, 0x2011, kHyphen},      {0x2012, 0x2017, kPunctuation},  // dashes
    {0x2018, 0x2018, kPunctuation}, {0x2019, 0x2019, kApostrophe},
    {0x201A, 0x2027, kPunctuation}, {0x2028, 0x2029, kSpace},
    {0x202A, 0x202E, kJoiner},      {0x202F, 0x202F, kSpace},
    {0x2030, 0x205E, kPunctuation}, {0x205F, 0x205F, kSpace},
    {0x2060, 0x206F, kJoiner},      {0x20A0, 0x20CF, kPunctuation},  // currency
    {0x20D0, 0x20FF, kJoiner},      {0x2100, 0x2BFF, kPunctuation},  // symbols
    {0x2E00, 0x2E7F, kPunctuation}, {0x3000, 0x3000, kSpace},
    {0x3001, 0x3020, kPunctuation}, {0xFE00, 0xFE0F, kJoiner},  // variation selectors
    {0xFE10, 0xFE19, kPunctuation}, {0xFE20, 0xFE2F, kJoiner},
    {0xFE30, 0xFE6F, kPunctuation}, {0xFEFF, 0xFEFF, kJoiner},
    {0xFF01, 0xFF0F, kPunctuation}, {0xFF10, 0xFF19, kDigit},
    {0xFF1A, 0xFF20, kPunctuation}, {0xFF21, 0xFF3A, kUpper},
    {0xFF3B, 0xFF40, kPunctuation}, {0xFF5B, 0xFF65, kPunctuation},
    {0xFFF9, 0xFFFD, kPunctuation}, {0x1F000, 0x1FAFF, kPunctuation},  // pictures
};

bool within(char32_t code, char32_t first, char32_t last) {
  return first <= code && code <= last;
}

// Blocks where a capital letter is followed by its small one.
bool is_upper(char32_t code) {
  if (within(code, 0x139, 0x148) || within(code, 0x179, 0x17E)) return code % 2 == 1;
  const bool alternating = within(code, 0x100, 0x137) || within(code, 0x14A, 0x177) ||
                           within(code, 0x1CD, 0x233) || within(code, 0x460, 0x481) ||
                           within(code, 0x48A, 0x52F) || within(code, 0x1E00, 0x1EFF);
  return code == 0x178 || (alternating && code % 2 == 0);
}

LetterKind kind_of(char32_t code) {
  const auto* range = std::lower_bound(std::begin(kRanges), std::end(kRanges), code,
                                       [](const Range& r, char32_t value) { return r.last < value; });
  if (range != std::end(kRanges) && range->first <= code) return range->kind;
  return is_upper(code) ? kUpper : kLower;
}

// U+2000 to U+203F, which hold the quotation marks and dashes of most texts.
constexpr size_t kCommonSize = 64;
std::array<LetterKind, kCommonSize> common_kinds() {
  std::array<LetterKind, kCommonSize> kinds{};
  for (size_t i = 0; i < kCommonSize; ++i) kinds[i] = kind_of(static_cast<char32_t>(0x2000 + i));
  return kinds;
}

uint32_t size_of_character(unsigned char lead) {
  return lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : lead >= 0xC0 ? 2 : 1;
}

}  // namespace

const std::array<LetterKind, 128> kAsciiKinds = ascii_kinds();

Letter non_ascii_letter(std::string_view text, size_t at) {
  static const std::array<LetterKind, kCommonSize> kCommon = common_kinds();
  const auto lead = static_cast<unsigned char>(text[at]);
  if (lead == 0xE2 && at + 2 < text.size() && text[at + 1] == '\x80')
    return {kCommon[static_cast<unsigned char>(text[at + 2]) & 0x3FU], 3};
  const auto size = static_cast<uint32_t>(std::min<size_t>(size_of_character(lead), text.size() - at));
  if (size == 1) return {kPunctuation, 1};
  char32_t code = lead & (0x7FU >> size);
  for (uint32_t i = 1; i < size; ++i) code = code << 6 | (static_cast<unsigned char>(text[at + i]) & 0x3FU);
  return {kind_of(code), size};
}

LetterKind letter_before(std::string_view text, size_t at) {
  if (at == 0) return kSpace;
  size_t begin = at - 1;
  while (begin > 0 && (static_cast<unsigned char>(text[begin]) & 0xC0U) == 0x80U) --begin;
  return letter_at(text, begin).kind;
}

}  // namespace parley
