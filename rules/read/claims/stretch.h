// A stretch: one inner sentence of what is said, as the units that stance rules, frames and scopes look at.
//
// A direct quote can hold several sentences, and a statement several pieces. Pieces are joined where a
// sentence goes on over the gap ("We will", he said, "never leave"), and cut after every full stop.
#pragma once

#include <vector>

#include "rules/pattern/kinds.h"
#include "rules/pattern/unit.h"
#include "rules/read/attribution.h"
#include "rules/read/document.h"

namespace parley {

// Units [begin, end) of a stretch.
struct Range {
  int begin = 0, end = 0;
  auto operator<=>(const Range&) const = default;
  bool empty() const { return begin >= end; }
  int size() const { return end - begin; }
  bool overlaps(const Range& other) const { return begin < other.end && other.begin < end; }
  bool contains(const Range& other) const { return begin <= other.begin && other.end <= end; }
};

class StretchCutter {
 public:
  // Uses the word group {full-stop}. `kinds` outlives the cutter.
  explicit StretchCutter(const KindTable& kinds);

  // Of the content, in the order of the text; none longer than kLongest, so that looking around a match stays
  // cheap.
  std::vector<Units> content(const Document& document, const Attribution& attribution) const;
  // From the first to the last word of source, cue and content in the cue's sentence.
  std::vector<Units> statement(const Document& document, const Attribution& attribution) const;
  // The whole of the cue's sentence.
  std::vector<Units> sentence(const Document& document, const Attribution& attribution) const;

  static constexpr size_t kLongest = 240;

 private:
  bool stops(const Document& document, const Unit& unit, const Unit* next) const;
  bool goes_on(const Document& document, const Unit& last, const Unit& next) const;
  std::vector<Units> cut(const Document& document, const std::vector<UnitRange>& pieces) const;

  const KindTable* kinds_;
  int full_stop_;
};

}  // namespace parley
