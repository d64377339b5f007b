#include "core/text/canonical.h"

#include <algorithm>
#include <cassert>

#include "core/text/utf16.h"
#include "core/text/utf8.h"

namespace parley {
namespace {

constexpr std::string_view kByteOrderMark = "\xEF\xBB\xBF";
constexpr std::string_view kReplacement = "\xEF\xBF\xBD";  // U+FFFD

// Appends piece after piece, so that text and segments always fit one another.
class Maker {
 public:
  explicit Maker(std::string_view bytes) : bytes_(bytes) { out_.text.reserve(bytes.size()); }

  CanonicalText run() {
    const auto utf16 = utf16_encoding(bytes_);
    if (utf16) {
      read_utf16(*utf16);
    } else {
      read_utf8();
    }
    warn();
    return std::move(out_);
  }

 private:
  void read_utf8() {
    size_t at = 0;
    if (bytes_.starts_with(kByteOrderMark)) drop_mark(at, kByteOrderMark.size());
    size_t copied = at;
    while ((at = skip_ascii(bytes_, at)) < bytes_.size()) {
      const Utf8Character character = utf8_at(bytes_, at);
      if (!character.valid) {
        copy(copied, at);
        replace(at, character.size);
        copied = at + character.size;
      }
      note(character.code, character.valid);
      at += character.size;
    }
    copy(copied, bytes_.size());
  }

  void read_utf16(const Utf16Encoding& encoding) {
    transcoded_ = true;
    size_t at = 0;
    if (encoding.has_mark) drop_mark(at, 2);
    while (at < bytes_.size()) {
      const Utf16Character character = utf16_at(bytes_, at, encoding.order);
      if (character.valid) {
        std::string encoded;
        append_utf8(encoded, character.code);
        add(SegmentKind::kTranscode, encoded, at, at + character.size);
      } else {
        replace(at, character.size);
      }
      note(character.code, character.valid);
      at += character.size;
    }
  }

  void drop_mark(size_t& at, size_t size) {
    has_mark_ = true;
    add(SegmentKind::kDrop, "", at, at + size);
    at += size;
  }

  void copy(size_t begin, size_t end) {
    if (begin < end) add(SegmentKind::kCopy, bytes_.substr(begin, end - begin), begin, end);
  }

  void replace(size_t at, size_t size) {
    if (invalid_++ == 0) first_invalid_ = at;
    add(SegmentKind::kInvalid, kReplacement, at, at + size);
  }

  void add(SegmentKind kind, std::string_view text, size_t begin, size_t end) {
    const auto from = static_cast<uint32_t>(out_.text.size());
    out_.text += text;
    out_.segments.push_back({kind, {from, static_cast<uint32_t>(out_.text.size())}, {begin, end}});
  }

  // Characters that make a text look other than it is.
  void note(char32_t code, bool valid) {
    turns_ = turns_ || (valid && ((code >= 0x202A && code <= 0x202E) || (code >= 0x2066 && code <= 0x2069)));
  }

  void warn() {
    const auto say = [&](std::string words) { out_.warnings.push_back(std::move(words)); };
    if (transcoded_) {
      say("UTF-16 was read as text");
    } else if (has_mark_) {
      say("a byte order mark was left out");
    }
    if (invalid_ > 0) {
      const std::string times = invalid_ == 1 ? "" : " and " + std::to_string(invalid_ - 1) + " more";
      say(std::string("invalid ") + (transcoded_ ? "UTF-16" : "UTF-8") + " at byte " +
          std::to_string(first_invalid_) + times + ", read as U+FFFD");
    }
    if (turns_) say("characters that change the direction of writing may show the text in another order");
  }

  std::string_view bytes_;
  CanonicalText out_;
  bool has_mark_ = false;
  bool transcoded_ = false;
  bool turns_ = false;
  size_t invalid_ = 0;
  size_t first_invalid_ = 0;
};

// The byte at which a position of the text stands. Of a segment that maps as a whole, the side asked for.
uint64_t byte_of(const Segment& segment, uint32_t position, bool is_end) {
  if (segment.kind == SegmentKind::kCopy) return segment.bytes.begin + (position - segment.text.begin);
  if (position == segment.text.begin && !is_end) return segment.bytes.begin;
  return is_end ? segment.bytes.end : segment.bytes.begin;
}

}  // namespace

CanonicalText canonical_text(std::string_view bytes) {
  return Maker(bytes).run();
}

ByteSpan CanonicalText::to_bytes(Span span) const {
  assert(span.begin <= span.end && span.end <= text.size());
  // The segment that holds the character at a position; dropped bytes hold none.
  const auto holder = [&](uint32_t position) {
    return std::upper_bound(segments.begin(), segments.end(), position,
                            [](uint32_t at, const Segment& segment) { return at < segment.text.end; });
  };
  const auto first = holder(span.begin);
  if (first == segments.end()) {
    const uint64_t end = segments.empty() ? 0 : segments.back().bytes.end;
    return {end, end};
  }
  const uint64_t begin = byte_of(*first, span.begin, false);
  if (span.empty()) return {begin, begin};
  return {begin, byte_of(*holder(span.end - 1), span.end, true)};
}

ByteSpans CanonicalText::to_bytes(const Spans& spans) const {
  ByteSpans bytes;
  bytes.reserve(spans.size());
  for (const Span& span : spans) bytes.push_back(to_bytes(span));
  return bytes;
}

}  // namespace parley
