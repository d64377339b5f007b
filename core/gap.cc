#include "core/gap.h"

#include <algorithm>
#include <map>

#include "core/fold/comparison.h"
#include "core/fold/evidence_order.h"
#include "core/fold/pack_order.h"

namespace parley {
namespace {

using LastHeld = std::map<Subject, Position>;

// Positions come by round, so that the last one stays.
LastHeld last_held(const ActorId& actor, const RoundId& until, const std::vector<ClaimRecord>& claims,
                   const Catalogue& catalogue) {
  const PackOrder order(catalogue);
  LastHeld held;
  for (Position& position : fold(actor, claims, catalogue)) {
    if (position.axis != Axis::kWants) continue;
    if (until && order.round(position.round) > order.round(until)) continue;
    const Subject subject = order.subject(position.issue, position.proposition, position.axis);
    held.insert_or_assign(subject, std::move(position));
  }
  std::erase_if(held, [&](const auto& one) { return withdraws(one.second.stance, catalogue); });
  return held;
}

bool takes_side(const Position& position, const Catalogue& catalogue) {
  return parley::takes_side(position.claims.front().claim, catalogue);
}

GapKind kind_of(const GapRow& row, const Catalogue& catalogue) {
  if (!row.a || !row.b) return GapKind::kOneSided;
  if (!takes_side(*row.a, catalogue) || !takes_side(*row.b, catalogue)) return GapKind::kUnclear;
  if (!comparable(*row.a, *row.b, catalogue)) return GapKind::kUnclear;
  if (row.a->polarity != row.b->polarity) return GapKind::kOpposed;
  const auto kinds = compare(row.a, row.b, catalogue);
  const bool terms = std::find(kinds.begin(), kinds.end(), ChangeKind::kTermsChanged) != kinds.end();
  return terms ? GapKind::kTermsDiffer : GapKind::kAgreed;
}

}  // namespace

std::vector<GapRow> gap(const ActorId& a, const ActorId& b, const RoundId& until,
                        const std::vector<ClaimRecord>& claims, const Catalogue& catalogue) {
  std::map<Subject, GapRow> rows;
  for (auto& [subject, position] : last_held(a, until, claims, catalogue))
    rows[subject].a = std::move(position);
  for (auto& [subject, position] : last_held(b, until, claims, catalogue))
    rows[subject].b = std::move(position);
  std::vector<GapRow> out;
  for (auto& [subject, row] : rows) {
    row.issue = subject.issue;
    row.proposition = subject.proposition;
    row.gap = kind_of(row, catalogue);
    out.push_back(std::move(row));
  }
  return out;
}

const char* to_string(GapKind kind) {
  switch (kind) {
    case GapKind::kOpposed:
      return "opposed";
    case GapKind::kTermsDiffer:
      return "terms-differ";
    case GapKind::kAgreed:
      return "agreed";
    case GapKind::kUnclear:
      return "unclear";
    case GapKind::kOneSided:
      return "one-sided";
  }
  return "";
}

}  // namespace parley
