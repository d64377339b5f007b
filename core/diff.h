// The diff of an actor's positions between two rounds of talks.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "core/position.h"

namespace parley {

// In order of precedence: Change::change is the first that applies, the others go in `also`.
enum class ChangeKind {
  kWithdrawn,      // said so
  kContradictory,  // both polarities on one axis in the later round
  kReversed,
  kHardened,
  kSoftened,
  kTermsChanged,
  kRestated,
  kNew,
  kUnmentioned,  // held before, not spoken of since; never called withdrawn
};

enum class Movement { kNone, kTowards, kAway };

struct Change {
  IssueId issue;
  PropositionId proposition;
  Axis axis = Axis::kWants;
  ChangeKind change = ChangeKind::kNew;
  std::vector<ChangeKind> also;
  Movement movement = Movement::kNone;
  std::optional<Position> before;  // the last position affirmed up to `from`, with its round
  std::optional<Position> after;
};

struct Diff {
  ActorId actor;
  RoundId from, to;
  int read_from = 0;  // articles of each round that were read
  int read_to = 0;
  std::vector<Change> changes;  // by issue and proposition in the pack's order, then axis
};

// `articles` counts the articles read of each round. Needs: both rounds in the catalogue, from before to.
Diff diff(const ActorId& actor, const RoundId& from, const RoundId& to,
          const std::vector<ClaimRecord>& claims, const std::map<RoundId, int>& articles,
          const Catalogue& catalogue);

const char* to_string(ChangeKind kind);
const char* to_string(Movement movement);

}  // namespace parley
