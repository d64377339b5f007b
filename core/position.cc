#include "core/position.h"

#include <algorithm>
#include <utility>

#include "core/fold/contradiction.h"
#include "core/fold/evidence_order.h"
#include "core/fold/pack_order.h"
#include "core/fold/sources.h"
#include "core/fold/whose.h"

namespace parley {
namespace {

// What the best claim says is what the actor holds.
Position from_best(const ActorId& actor, const Subject& subject, const ClaimRecord& best) {
  Position position;
  position.actor = actor;
  position.issue = subject.issue;
  position.proposition = subject.proposition;
  position.axis = subject.axis;
  position.round = best.statement.round;
  position.stance = best.claim.stance;
  position.polarity = best.claim.polarity;
  position.strength = best.claim.strength;
  position.terms = best.claim.terms;
  position.evidence = best.statement.evidence;
  return position;
}

std::vector<const ClaimRecord*> affirming(const Position& position) {
  std::vector<const ClaimRecord*> out;
  for (const ClaimRecord& record : position.claims)
    if (record.claim.polarity == position.polarity) out.push_back(&record);
  return out;
}

void add_days(Position& position, const std::vector<const ClaimRecord*>& claims) {
  for (const ClaimRecord* record : claims) {
    const std::optional<Date> day = day_of(*record);
    if (!day) continue;
    position.first_said = std::min(position.first_said.value_or(*day), *day);
    position.last_said = std::max(position.last_said.value_or(*day), *day);
  }
}

Position make_position(const ActorId& actor, const Subject& subject, std::vector<ClaimRecord> claims,
                       const Catalogue& catalogue) {
  claims = best_first(std::move(claims), catalogue);
  Position position = from_best(actor, subject, claims.front());
  position.contradictory = contradictory(claims, catalogue);
  for (const ClaimRecord& record : claims) ++position.counts[record.claim.stance.value];
  position.claims = std::move(claims);
  const auto backing = affirming(position);
  const Support found = support(backing);
  position.sources = found.sources;
  position.confidence = found.confidence;
  add_days(position, backing);
  return position;
}

}  // namespace

std::vector<Position> fold(const ActorId& actor, const std::vector<ClaimRecord>& claims,
                           const Catalogue& catalogue) {
  const PackOrder order(catalogue);
  std::map<std::pair<size_t, Subject>, std::vector<ClaimRecord>> groups;
  for (const ClaimRecord& record : claims) {
    if (!counts_for(actor, record, catalogue)) continue;
    const Claim& claim = record.claim;
    groups[{order.round(record.statement.round), order.subject(claim.issue, claim.proposition, claim.axis)}]
        .push_back(record);
  }
  std::vector<Position> positions;
  for (auto& [key, group] : groups)
    positions.push_back(make_position(actor, key.second, std::move(group), catalogue));
  return positions;
}

}  // namespace parley
