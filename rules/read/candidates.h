// Matches of attribution rules in one sentence, and which of them stand.
#pragma once

#include <optional>
#include <vector>

#include "rules/pattern/layer.h"
#include "rules/spec/spec.h"

namespace parley {

// Units of the chunked sentence, half open. Empty: not there.
struct ChunkRange {
  int begin = 0, end = 0;
  bool empty() const { return begin >= end; }
  bool overlaps(const ChunkRange& other) const { return begin < other.end && other.begin < end; }
  bool contains(const ChunkRange& other) const { return begin <= other.begin && other.end <= end; }
};

struct Candidate {
  int rule = -1;  // index into spec::Pack::attributions
  ChunkRange match;
  ChunkRange source, cue, via_source, via_cue;
  std::vector<ChunkRange> content;  // Sorted.
  int inside = -1;                  // index of the candidate whose content holds this one, or -1

  ChunkRange extent() const;  // of source, cue and content together
};

// The roles of a layer of attribution patterns.
struct AttributionRoles {
  explicit AttributionRoles(const Layer& layer);
  int source, cue, content, via_source, via_cue;
};

Candidate candidate_of(const PatternMatch& match, const AttributionRoles& roles);

// Those that stand, sorted by extent; `inside` is set. A candidate is dropped where its cue or source is part
// of an earlier one's, or where it crosses the content of an earlier one.
// `losers`, where it is asked for, gets those that do not, each with the rule it lost to.
struct Loser {
  Candidate candidate;
  int winner = 0;  // index into spec::Pack::attributions
};
std::vector<Candidate> select(std::vector<Candidate> candidates,
                              const std::vector<spec::AttributionRule>& rules,
                              std::vector<Loser>* losers = nullptr);

}  // namespace parley
