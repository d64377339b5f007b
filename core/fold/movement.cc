#include "core/fold/movement.h"

#include <algorithm>

#include "core/fold/evidence_order.h"

namespace parley {
namespace {

// A person or body stands with the party it belonged to when it last spoke.
ActorId own_party(const ActorId& id, const Change& change, const Catalogue& catalogue) {
  const Actor* actor = catalogue.actor(id);
  if (!actor || actor->kind == ActorKind::kParty) return id;
  return actor->party_on(change.after ? change.after->last_said : std::nullopt);
}

// +1: a gain for others only; -1: for the actor's own party only; 0: for both or nobody.
int gain_of_others(const ActorId& own, const Proposition& proposition) {
  const bool mine = std::count(proposition.favours.begin(), proposition.favours.end(), own) > 0;
  const bool others = std::any_of(proposition.favours.begin(), proposition.favours.end(),
                                  [&](const ActorId& party) { return party != own; });
  return mine == others ? 0 : others ? 1 : -1;
}

bool has(const Change& change, ChangeKind kind) {
  return std::count(change.also.begin(), change.also.end(), kind) > 0;
}

bool takes_side(const Position& position, const Catalogue& catalogue) {
  return takes_side(position.claims.front().claim, catalogue);
}

// +1: towards the proposition; -1: away from it; 0: neither, or it cannot be told.
int direction(const Change& change, const Catalogue& catalogue) {
  switch (change.change) {
    case ChangeKind::kReversed:
      return change.after->polarity;
    case ChangeKind::kNew:
      return takes_side(*change.after, catalogue) ? change.after->polarity : 0;
    case ChangeKind::kHardened:
      return has(change, ChangeKind::kSoftened) ? 0 : change.after->polarity;
    case ChangeKind::kSoftened:
      return -change.before->polarity;
    case ChangeKind::kWithdrawn:
      return change.before ? -change.before->polarity : 0;
    case ChangeKind::kContradictory:
    case ChangeKind::kTermsChanged:
    case ChangeKind::kRestated:
    case ChangeKind::kUnmentioned:
      return 0;
  }
  return 0;
}

}  // namespace

Movement movement(const ActorId& actor, const Change& change, const Catalogue& catalogue) {
  const Proposition* proposition = catalogue.proposition(change.proposition);
  const ActorId own = own_party(actor, change, catalogue);
  // What a party states to be so, it need not want.
  if (!proposition || !own || change.axis != Axis::kWants) return Movement::kNone;
  const int nearer = direction(change, catalogue) * gain_of_others(own, *proposition);
  return nearer > 0 ? Movement::kTowards : nearer < 0 ? Movement::kAway : Movement::kNone;
}

}  // namespace parley
