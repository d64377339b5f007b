#include "core/fold/evidence_order.h"

#include <algorithm>
#include <limits>
#include <set>
#include <tuple>

#include "core/fold/whose.h"

namespace parley {
namespace {

int rank(Evidence evidence) {
  switch (evidence) {
    case Evidence::kSelf:
      return 0;
    case Evidence::kRelayed:
      return 1;
    case Evidence::kNarrated:
      return 2;
    case Evidence::kCharacterised:
      return 3;
  }
  return 4;
}

int rank(Kind kind) {
  switch (kind) {
    case Kind::kDirect:
      return 0;
    case Kind::kMixed:
      return 1;
    case Kind::kIndirect:
      return 2;
  }
  return 3;
}

// Later days rank first, no day last.
int rank(std::optional<Date> day) {
  return day ? -static_cast<int>(day->time_since_epoch().count()) : std::numeric_limits<int>::max();
}

// Smaller is better.
auto merit(const ClaimRecord& record, const Catalogue& catalogue) {
  const bool aside = !takes_side(record.claim, catalogue) && !withdraws(record.claim.stance, catalogue);
  return std::tuple(aside, rank(record.statement.evidence), rank(record.statement.kind), rank(day_of(record)),
                    -record.claim.strength, -record.claim.confidence);
}

// Decides between equals, so that the same claims give the same bytes.
auto identity(const ClaimRecord& record) {
  return std::tie(record.article.id, record.statement.content, record.claim.spans, record.claim.id,
                  record.statement.id, record.claim.stance, record.claim.polarity);
}

}  // namespace

std::vector<ClaimRecord> best_first(std::vector<ClaimRecord> claims, const Catalogue& catalogue) {
  std::sort(claims.begin(), claims.end(), [&](const ClaimRecord& a, const ClaimRecord& b) {
    const auto merit_a = merit(a, catalogue), merit_b = merit(b, catalogue);
    return merit_a != merit_b ? merit_a < merit_b : identity(a) < identity(b);
  });
  std::set<std::string> seen;
  std::erase_if(claims, [&](const ClaimRecord& record) {
    return !record.claim.id.empty() && !seen.insert(record.claim.id).second;
  });
  return claims;
}

bool takes_side(const Claim& claim, const Catalogue& catalogue) {
  const Stance* stance = catalogue.stance(claim.stance);
  return !stance || (stance->reverses && !stance->withdraws);
}

bool withdraws(const StanceId& id, const Catalogue& catalogue) {
  const Stance* stance = catalogue.stance(id);
  return stance && stance->withdraws;
}

int firmness(const Claim& claim, const Catalogue& catalogue) {
  return takes_side(claim, catalogue) ? claim.strength : 0;
}

}  // namespace parley
