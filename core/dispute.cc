#include "core/dispute.h"

#include <algorithm>
#include <map>
#include <tuple>

#include "core/fold/contradiction.h"
#include "core/fold/evidence_order.h"
#include "core/fold/pack_order.h"

namespace parley {
namespace {

bool tells_plainly(const ClaimRecord& record, const Catalogue& catalogue) {
  const Claim& claim = record.claim;
  if (!claim.characterises || claim.condition || claim.hedged) return false;
  const Stance* told = catalogue.stance(claim.characterises->stance);
  return told && told->reverses && !told->withdraws && record.statement.section != Section::kHeadline &&
         record.statement.party != claim.characterises->actor && names_doer(claim.proposition, catalogue);
}

class Finder {
 public:
  Finder(const std::vector<ClaimRecord>& claims, const Catalogue& catalogue)
      : claims_(claims), catalogue_(catalogue) {}

  std::vector<Dispute> run() {
    std::vector<Dispute> found;
    for (const ClaimRecord& record : claims_) {
      const Position* own = tells_plainly(record, catalogue_) ? opposed(record) : nullptr;
      if (own) found.push_back({record.statement.party, record.claim.characterises->actor, record, *own});
    }
    const PackOrder order(catalogue_);
    const auto rank = [&](const Dispute& d) {
      return std::tuple(order.round(d.own.round), order.subject(d.own.issue, d.own.proposition, d.own.axis),
                        d.actor, d.told.claim.id);
    };
    std::sort(found.begin(), found.end(),
              [&](const Dispute& a, const Dispute& b) { return rank(a) < rank(b); });
    return found;
  }

 private:
  const Position* opposed(const ClaimRecord& record) {
    const Characterised& told = *record.claim.characterises;
    const Axis axis = catalogue_.stance(told.stance)->axis;
    for (const Position& own : positions_of(told.actor)) {
      if (own.round != record.statement.round || own.proposition != record.claim.proposition) continue;
      if (own.axis == axis && own.polarity != told.polarity && !own.contradictory &&
          is_plain(own.claims.front(), catalogue_))
        return &own;
    }
    return nullptr;
  }

  const std::vector<Position>& positions_of(const ActorId& actor) {
    const auto known = positions_.find(actor);
    if (known != positions_.end()) return known->second;
    return positions_.emplace(actor, fold(actor, claims_, catalogue_)).first->second;
  }

  const std::vector<ClaimRecord>& claims_;  // both are the caller's
  const Catalogue& catalogue_;
  std::map<ActorId, std::vector<Position>> positions_;
};

}  // namespace

std::vector<Dispute> disputes(const std::vector<ClaimRecord>& claims, const Catalogue& catalogue) {
  return Finder(claims, catalogue).run();
}

}  // namespace parley
