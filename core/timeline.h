// One actor over all rounds: a row for each proposition and axis, a cell for each round.
#pragma once

#include <map>
#include <optional>
#include <vector>

#include "core/position.h"

namespace parley {

struct TimelineRow {
  IssueId issue;
  PropositionId proposition;
  Axis axis = Axis::kWants;
  std::vector<std::optional<Position>> cells;  // as many as Timeline::rounds; none: not spoken of
};

struct Timeline {
  ActorId actor;
  std::vector<RoundId> rounds;    // that were read or hold a position; in the catalogue's order
  std::vector<int> read;          // articles of each of those rounds
  std::vector<TimelineRow> rows;  // by issue and proposition in the pack's order, then axis
};

// `articles` counts the articles read of each round.
Timeline timeline(const ActorId& actor, const std::vector<ClaimRecord>& claims,
                  const std::map<RoundId, int>& articles, const Catalogue& catalogue);

}  // namespace parley
