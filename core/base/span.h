// Half-open ranges. Two kinds that must never be mixed up: positions in the canonical text, and positions in
// the payload's bytes. core/text/canonical.h maps the first to the second.
#pragma once

#include <compare>
#include <cstdint>
#include <vector>

namespace parley {

// Bytes of the canonical text (UTF-8). Invariant: begin <= end.
struct Span {
  uint32_t begin = 0;
  uint32_t end = 0;
  auto operator<=>(const Span&) const = default;
  uint32_t size() const { return end - begin; }
  bool empty() const { return begin == end; }
  bool contains(const Span& other) const { return begin <= other.begin && other.end <= end; }
  bool overlaps(const Span& other) const { return begin < other.end && other.begin < end; }
};

// Bytes of the payload, as the outside contract prints them. Invariant: begin <= end.
struct ByteSpan {
  uint64_t begin = 0;
  uint64_t end = 0;
  auto operator<=>(const ByteSpan&) const = default;
};

using Spans = std::vector<Span>;          // Sorted; never overlapping.
using ByteSpans = std::vector<ByteSpan>;  // Sorted; never overlapping.

}  // namespace parley
