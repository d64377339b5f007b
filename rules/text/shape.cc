#include "rules/text/shape.h"

#include <algorithm>

#include "rules/text/letters.h"

namespace parley {
namespace {

constexpr uint32_t kMostHashes = 6;
constexpr int kFewestJoints = 3;                            // of a slug
constexpr uint32_t kMostWords = 64, kMostWordsClosed = 16;  // that are counted

bool starts_with_any(std::string_view text, std::initializer_list<std::string_view> beginnings) {
  return std::any_of(beginnings.begin(), beginnings.end(),
                     [&](std::string_view beginning) { return text.starts_with(beginning); });
}

bool drop_end(std::string_view& text, std::initializer_list<std::string_view> endings) {
  for (const std::string_view ending : endings)
    if (text.ends_with(ending)) {
      text.remove_suffix(ending.size());
      return true;
    }
  return false;
}

// Closing quotation marks, brackets and emphasis.
std::string_view without_wrapping(std::string_view line) {
  while (drop_end(line, {"\"", "'", "\u201D", "\u2019", "\u00BB", "\u201C", ")", "]", "*", "_"})) {
  }
  return line;
}

// Up to `most` words; nobody asks how long a paragraph is.
void count_words(std::string_view line, uint32_t most, LineShape& shape) {
  bool inside = false;
  for (size_t at = 0; at < line.size() && shape.words < most;) {
    const Letter letter = letter_at(line, at);
    const bool space = letter.kind == LetterKind::kSpace;
    if (!space && !inside) {
      ++shape.words;
      shape.capitals += letter.kind == LetterKind::kUpper ? 1 : 0;
    }
    inside = !space;
    at += letter.size;
  }
}

bool is_slug(std::string_view line) {
  if (std::count(line.begin(), line.end(), '_') >= kFewestJoints) return true;
  const bool capitals = std::any_of(line.begin(), line.end(), [](char c) { return c >= 'A' && c <= 'Z'; });
  return !capitals && std::count(line.begin(), line.end(), '-') >= kFewestJoints;
}

void find_heading(std::string_view line, LineShape& shape) {
  const auto hashes = static_cast<uint32_t>(std::min(line.find_first_not_of('#'), line.size()));
  if (hashes == 0 || hashes > kMostHashes || hashes == line.size() || line[hashes] != ' ') return;
  shape.heading = hashes;
  shape.text_at = static_cast<uint32_t>(std::min(line.find_first_not_of(" #", hashes), line.size()));
}

bool is_list_item(std::string_view line) {
  if (starts_with_any(line, {"- ", "* ", "+ ", "\u2022", "\u25CF", "\u25AA", "\u2013 ", "\u2014 "}))
    return true;
  const size_t digits = line.find_first_not_of("0123456789");
  if (digits == 0 || digits > 2 || digits + 1 >= line.size()) return false;
  return (line[digits] == '.' || line[digits] == ')') && line[digits + 1] == ' ';
}

bool holds_letters(std::string_view line) {
  for (size_t at = 0; at < line.size();) {
    const Letter letter = letter_at(line, at);
    if (is_alphanumeric(letter.kind)) return true;
    at += letter.size;
  }
  return false;
}

}  // namespace

LineShape shape_of_line(std::string_view line) {
  LineShape shape;
  find_heading(line, shape);
  line.remove_prefix(shape.text_at);
  const std::string_view bare = without_wrapping(line);
  shape.asks = bare.ends_with('?') || bare.ends_with('!');
  shape.closed = shape.asks ||
                 (!bare.empty() && std::string_view(".:;,").find(bare.back()) != std::string_view::npos) ||
                 bare.ends_with("\u2026") || bare.ends_with("\u3002") || bare.ends_with("\u0964");
  count_words(line, shape.closed ? kMostWordsClosed : kMostWords, shape);
  shape.list_item = is_list_item(line);
  shape.lettered = holds_letters(line);
  shape.slug = shape.words == 1 && is_slug(line);
  return shape;
}

}  // namespace parley
