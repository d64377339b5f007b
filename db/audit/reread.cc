#include "db/audit/reread.h"

#include <algorithm>
#include <string_view>

namespace parley::db {
namespace {

// More than this between blank lines is no paragraph but lines without blank ones between them.
constexpr size_t kLongestParagraph = 1500;

// Where a byte of the payload stands in the text. Inside a segment that maps as a whole: its nearer side.
std::uint32_t text_position(const CanonicalText& canonical, std::uint64_t byte, bool is_end) {
  for (const Segment& segment : canonical.segments) {
    if (byte < segment.bytes.begin) return segment.text.begin;
    if (byte > segment.bytes.end || (byte == segment.bytes.end && !is_end)) continue;
    if (byte == segment.bytes.begin) return segment.text.begin;
    if (segment.kind != SegmentKind::kCopy) return segment.text.end;
    return segment.text.begin + static_cast<std::uint32_t>(byte - segment.bytes.begin);
  }
  return static_cast<std::uint32_t>(canonical.text.size());
}

Span to_text(const CanonicalText& canonical, const ByteSpan& bytes) {
  const std::uint32_t begin = text_position(canonical, bytes.begin, false);
  return {begin, std::max(begin, text_position(canonical, bytes.end, true))};
}

bool is_blank(std::string_view line) {
  return line.find_first_not_of(" \t\r") == std::string_view::npos;
}

size_t line_begin(std::string_view text, size_t at) {
  const size_t before = at == 0 ? std::string_view::npos : text.rfind('\n', at - 1);
  return before == std::string_view::npos ? 0 : before + 1;
}

size_t line_end(std::string_view text, size_t at) {
  return std::min(text.find('\n', at), text.size());
}

Span lines_of(std::string_view text, Span span) {
  return {static_cast<std::uint32_t>(line_begin(text, span.begin)),
          static_cast<std::uint32_t>(line_end(text, span.end))};
}

// Needs: `lines` begins and ends at line breaks.
Span up_to_blank_lines(std::string_view text, Span lines) {
  size_t begin = lines.begin, end = lines.end;
  while (begin > 0) {
    const size_t above = line_begin(text, begin - 1);
    if (is_blank(text.substr(above, begin - 1 - above))) break;
    begin = above;
  }
  while (end < text.size()) {
    const size_t below = line_end(text, end + 1);
    if (is_blank(text.substr(end + 1, below - end - 1))) break;
    end = below;
  }
  return {static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)};
}

}  // namespace

std::string text_at(const Article& article, const ByteSpans& spans) {
  Spans texts;
  for (const ByteSpan& span : spans) texts.push_back(to_text(article.canonical, span));
  return joined_text(article.canonical.text, texts);
}

Paragraph paragraph_around(const Article& article, const ByteSpans& spans) {
  if (spans.empty()) return {};
  const std::string_view text = article.canonical.text;
  const Span all = to_text(article.canonical, {spans.front().begin, spans.back().end});
  const Span lines = lines_of(text, all);
  const Span block = up_to_blank_lines(text, lines);
  const Span chosen = block.size() <= std::max<size_t>(kLongestParagraph, lines.size()) ? block : lines;
  return {std::string(text.substr(chosen.begin, chosen.size())), article.canonical.to_bytes(chosen).begin};
}

}  // namespace parley::db
