#include "rules/text/lines.h"

#include <algorithm>

#include "rules/text/letters.h"

namespace parley {
namespace {

constexpr size_t kNarrowest = 40, kWidest = 120;  // columns that texts are wrapped at
constexpr size_t kFewestPairs = 3;                // pairs of lines needed to believe in wrapping

bool skipped(LetterKind kind) {
  return kind == LetterKind::kSpace || kind == LetterKind::kJoiner;
}

// In code points.
size_t width(std::string_view text) {
  return static_cast<size_t>(std::count_if(
      text.begin(), text.end(), [](char c) { return (static_cast<unsigned char>(c) & 0xC0U) != 0x80U; }));
}

std::string_view text_of(std::string_view text, const Line& line) {
  return text.substr(line.span.begin, line.span.size());
}

size_t first_word(std::string_view line) {
  return width(line.substr(0, line.find(' ')));
}

bool ends_sentence(std::string_view line) {
  return std::string_view(".?!:\"'").find(line.back()) != std::string_view::npos;
}

// Whether the first word of the next line would not have fitted.
bool full(std::string_view line, std::string_view next, size_t columns) {
  return width(line) + 1 + first_word(next) > columns;
}

size_t widest(std::string_view text, const std::vector<Line>& lines) {
  size_t columns = 0;
  for (const Line& line : lines) {
    columns = std::max(columns, width(text_of(text, line)));
    if (columns > kWidest) break;
  }
  return columns;
}

// Whether four out of five lines that have a next one were cut because they were full.
bool wrapped(std::string_view text, const std::vector<Line>& lines, size_t columns) {
  size_t pairs = 0, cut = 0;
  for (size_t i = 1; i < lines.size(); ++i) {
    if (lines[i].after_blank) continue;
    ++pairs;
    cut += full(text_of(text, lines[i - 1]), text_of(text, lines[i]), columns) ? 1 : 0;
  }
  return pairs >= kFewestPairs && cut * 5 >= pairs * 4;
}

bool goes_on(std::string_view line, std::string_view next, size_t columns) {
  return full(line, next, columns) || (width(line) * 5 > columns * 3 && !ends_sentence(line));
}

}  // namespace

Span trimmed(std::string_view text, Span span) {
  while (!span.empty()) {
    const Letter first = letter_at(text.substr(0, span.end), span.begin);
    if (!skipped(first.kind)) break;
    span.begin += first.size;
  }
  while (!span.empty() && skipped(letter_before(text, span.end))) {
    do --span.end;
    while ((static_cast<unsigned char>(text[span.end]) & 0xC0U) == 0x80U);
  }
  return span;
}

std::vector<Line> lines_of(std::string_view text, Span part) {
  std::vector<Line> lines;
  auto number = static_cast<uint32_t>(1 + std::count(text.begin(), text.begin() + part.begin, '\n'));
  bool blank = true;
  for (uint32_t at = part.begin; at < part.end; ++number) {
    const auto end = static_cast<uint32_t>(std::min<size_t>(text.find('\n', at), part.end));
    const Span span = trimmed(text, {at, end});
    if (!span.empty()) lines.push_back({span, number, blank});
    blank = span.empty();
    at = end + 1;
  }
  return lines;
}

std::vector<Line> join_wrapped(std::string_view text, std::vector<Line> lines) {
  const size_t columns = widest(text, lines);
  if (columns < kNarrowest || columns > kWidest || !wrapped(text, lines, columns)) return lines;
  std::vector<Line> joined;
  std::string_view last;
  for (const Line& line : lines) {
    const std::string_view here = text_of(text, line);
    if (!joined.empty() && !line.after_blank && goes_on(last, here, columns))
      joined.back().span.end = line.span.end;
    else
      joined.push_back(line);
    last = here;
  }
  return joined;
}

}  // namespace parley
