// The canonical text of a payload, and the exact way back from it to the payload's bytes.
//
// Valid UTF-8 is kept byte for byte; a byte order mark is dropped; invalid bytes become U+FFFD. Nothing else
// changes: white space is folded only where text is printed (folded()), so for a plain UTF-8 payload
// positions in the text and positions in the bytes differ by a constant. The map is a list of monotone
// segments.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "core/base/span.h"

namespace parley {

enum class SegmentKind { kCopy, kTranscode, kEntity, kWhitespace, kInvalid, kDrop };

// One stretch of text and the bytes it came from. kCopy: equal lengths, byte for byte. Others map as a whole.
struct Segment {
  SegmentKind kind = SegmentKind::kCopy;
  Span text;
  ByteSpan bytes;
  bool operator==(const Segment&) const = default;
};

struct CanonicalText {
  std::string text;                   // valid UTF-8
  std::vector<Segment> segments;      // Sorted by both sides; text spans touch without gaps.
  std::vector<std::string> warnings;  // what had to be repaired, in words, each kind once

  // The smallest range of payload bytes that holds the span. Needs: span.end <= text.size().
  ByteSpan to_bytes(Span span) const;
  ByteSpans to_bytes(const Spans& spans) const;
};

// `bytes` are offsets 0..bytes.size() of the payload.
CanonicalText canonical_text(std::string_view bytes);

// White space runs (Unicode white space, NBSP too) become one space; none at either end; soft hyphens and
// zero-width characters are left out.
std::string folded(std::string_view text);

// The folded text of each span, joined by " ... ".
std::string joined_text(std::string_view text, const Spans& spans);

}  // namespace parley
