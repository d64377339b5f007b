#include "core/gap.h"

#include <algorithm>
#include <map>
#include <optional>

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

// How far apart; none where one of them has no position.
std::optional<int> distance(GapKind kind) {
  switch (kind) {
    case GapKind::kAgreed:
      return 0;
    case GapKind::kTermsDiffer:
      return 1;
    case GapKind::kUnclear:
      return 2;
    case GapKind::kOpposed:
      return 3;
    case GapKind::kOneSided:
      return std::nullopt;
  }
  return std::nullopt;
}

// +1: it gave way; -1: it became firmer; 0: neither, or both.
int gave_way(const std::optional<Position>& before, const std::optional<Position>& now,
             const Catalogue& catalogue) {
  const auto kinds = compare(before, now, catalogue);
  const auto has = [&](ChangeKind kind) { return std::count(kinds.begin(), kinds.end(), kind) > 0; };
  return (has(ChangeKind::kSoftened) ? 1 : 0) - (has(ChangeKind::kHardened) ? 1 : 0);
}

// Needs: both are on the same proposition.
GapTrend trend_of(const GapRow& before, const GapRow& now, const Catalogue& catalogue) {
  const auto was = distance(before.gap), is = distance(now.gap);
  if (!was || !is) return GapTrend::kNone;
  if (*is < *was) return *is == 0 ? GapTrend::kClosed : GapTrend::kNarrowed;
  if (*is > *was) return *was == 0 ? GapTrend::kOpened : GapTrend::kWidened;
  if (*is == 0) return GapTrend::kSame;
  const int a = gave_way(before.a, now.a, catalogue), b = gave_way(before.b, now.b, catalogue);
  return a + b > 0 ? GapTrend::kNarrowed : a + b < 0 ? GapTrend::kWidened : GapTrend::kSame;
}

using Rows = std::map<Subject, GapRow>;

Rows rows_until(const ActorId& a, const ActorId& b, const RoundId& until,
                const std::vector<ClaimRecord>& claims, const Catalogue& catalogue) {
  Rows rows;
  for (auto& [subject, position] : last_held(a, until, claims, catalogue))
    rows[subject].a = std::move(position);
  for (auto& [subject, position] : last_held(b, until, claims, catalogue))
    rows[subject].b = std::move(position);
  for (auto& [subject, row] : rows) {
    row.issue = subject.issue;
    row.proposition = subject.proposition;
    row.gap = kind_of(row, catalogue);
  }
  return rows;
}

}  // namespace

std::vector<GapRow> gap(const ActorId& a, const ActorId& b, const RoundId& until, const RoundId& before,
                        const std::vector<ClaimRecord>& claims, const Catalogue& catalogue) {
  Rows rows = rows_until(a, b, until, claims, catalogue);
  const Rows earlier = before ? rows_until(a, b, before, claims, catalogue) : Rows();
  std::vector<GapRow> out;
  for (auto& [subject, row] : rows) {
    const auto found = earlier.find(subject);
    if (found != earlier.end()) {
      row.was = found->second.gap;
      row.trend = trend_of(found->second, row, catalogue);
    }
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

const char* to_string(GapTrend trend) {
  switch (trend) {
    case GapTrend::kNone:
      return "";
    case GapTrend::kClosed:
      return "closed";
    case GapTrend::kNarrowed:
      return "narrowed";
    case GapTrend::kSame:
      return "same";
    case GapTrend::kWidened:
      return "widened";
    case GapTrend::kOpened:
      return "opened";
  }
  return "";
}

}  // namespace parley
