#include "core/diff.h"

#include <cassert>

#include "core/fold/comparison.h"
#include "core/fold/evidence_order.h"
#include "core/fold/movement.h"
#include "core/fold/pack_order.h"
#include "core/fold/read_counts.h"

namespace parley {
namespace {

struct Sides {
  std::optional<Position> before, after;
};

// Needs: positions sorted by round, so that the last one up to `from` stays.
std::map<Subject, Sides> pair_up(std::vector<Position> positions, const RoundId& from, const RoundId& to,
                                 const PackOrder& order) {
  std::map<Subject, Sides> sides;
  for (Position& position : positions) {
    Sides& pair = sides[order.subject(position.issue, position.proposition, position.axis)];
    if (order.round(position.round) <= order.round(from))
      pair.before = std::move(position);
    else if (position.round == to)
      pair.after = std::move(position);
  }
  return sides;
}

// What was withdrawn is held no longer, and what was said of another doer is nothing to compare with.
void drop_what_is_not_held(Sides& sides, const Catalogue& catalogue) {
  if (!sides.before) return;
  const bool gone = withdraws(sides.before->stance, catalogue);
  if (gone || (sides.after && !comparable(*sides.before, *sides.after, catalogue))) sides.before.reset();
}

Change make_change(const ActorId& actor, const Subject& subject, Sides sides, const Catalogue& catalogue) {
  const std::vector<ChangeKind> kinds = compare(sides.before, sides.after, catalogue);
  Change change;
  change.issue = subject.issue;
  change.proposition = subject.proposition;
  change.axis = subject.axis;
  change.change = kinds.front();
  change.also.assign(kinds.begin() + 1, kinds.end());
  change.before = std::move(sides.before);
  change.after = std::move(sides.after);
  change.movement = movement(actor, change, catalogue);
  return change;
}

}  // namespace

Diff diff(const ActorId& actor, const RoundId& from, const RoundId& to,
          const std::vector<ClaimRecord>& claims, const std::map<RoundId, int>& articles,
          const Catalogue& catalogue) {
  const PackOrder order(catalogue);
  assert(catalogue.round(from) && catalogue.round(to) && order.round(from) < order.round(to));
  Diff out{actor, from, to, articles_read(articles, from), articles_read(articles, to), {}};
  for (auto& [subject, sides] : pair_up(fold(actor, claims, catalogue), from, to, order)) {
    drop_what_is_not_held(sides, catalogue);
    if (sides.before || sides.after)
      out.changes.push_back(make_change(actor, subject, std::move(sides), catalogue));
  }
  return out;
}

const char* to_string(ChangeKind kind) {
  switch (kind) {
    case ChangeKind::kWithdrawn:
      return "withdrawn";
    case ChangeKind::kContradictory:
      return "contradictory";
    case ChangeKind::kReversed:
      return "reversed";
    case ChangeKind::kHardened:
      return "hardened";
    case ChangeKind::kSoftened:
      return "softened";
    case ChangeKind::kTermsChanged:
      return "terms-changed";
    case ChangeKind::kRestated:
      return "restated";
    case ChangeKind::kNew:
      return "new";
    case ChangeKind::kUnmentioned:
      return "unmentioned";
  }
  return "";
}

const char* to_string(Movement movement) {
  switch (movement) {
    case Movement::kNone:
      return "";
    case Movement::kTowards:
      return "towards";
    case Movement::kAway:
      return "away";
  }
  return "";
}

}  // namespace parley
