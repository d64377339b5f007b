// What stands between two actors: their last positions side by side, proposition by proposition.
#pragma once

#include <optional>
#include <vector>

#include "core/position.h"

namespace parley {

enum class GapKind {
  kOpposed,      // opposite polarities, both taking sides
  kTermsDiffer,  // same polarity, other values of a term that both give
  kAgreed,       // same polarity
  kUnclear,      // one of them only warns or doubts
  kOneSided,     // only one of them has a position
};

// What became of the gap since the round before.
enum class GapTrend {
  kNone,      // one of them had, or has, no position: there is nothing to compare
  kClosed,    // agreed now, and not before
  kNarrowed,  // nearer: opposed became a difference of terms; or one of the two softened, and none hardened
  kSame,
  kWidened,  // the reverse of narrowed
  kOpened,   // agreed before, and not now
};

struct GapRow {
  IssueId issue;
  PropositionId proposition;
  GapKind gap = GapKind::kOneSided;
  std::optional<Position> a, b;  // the last one held up to the round, with its own round
  std::optional<GapKind> was;    // up to the round before; none where neither had a position
  GapTrend trend = GapTrend::kNone;
};

// On what the actors want; what they state to be so is not set against one another. `until` bounds the
// rounds; none: all. `before` is the round to compare with; none: nothing is compared. A position that was
// withdrawn is held no more. Sorted as the pack lists propositions.
std::vector<GapRow> gap(const ActorId& a, const ActorId& b, const RoundId& until, const RoundId& before,
                        const std::vector<ClaimRecord>& claims, const Catalogue& catalogue);

const char* to_string(GapKind kind);
const char* to_string(GapTrend trend);  // "" for kNone

}  // namespace parley
