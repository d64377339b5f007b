#include "core/fold/contradiction.h"

#include <algorithm>

#include "core/fold/evidence_order.h"
#include "core/fold/same_words.h"

namespace parley {

bool is_plain(const ClaimRecord& record, const Catalogue& catalogue) {
  const Claim& claim = record.claim;
  return takes_side(claim, catalogue) && !claim.condition && !claim.hedged &&
         record.statement.evidence != Evidence::kCharacterised;
}

bool names_doer(const PropositionId& id, const Catalogue& catalogue) {
  const Proposition* proposition = catalogue.proposition(id);
  return !proposition || proposition->names_doer;
}

namespace {

bool opposed(const ClaimRecord& a, const ClaimRecord& b) {
  return a.claim.polarity != b.claim.polarity && !same_words(a, b);
}

}  // namespace

bool contradictory(const std::vector<ClaimRecord>& claims, const Catalogue& catalogue) {
  std::vector<const ClaimRecord*> plain;
  for (const ClaimRecord& record : claims)
    if (is_plain(record, catalogue) && names_doer(record.claim.proposition, catalogue))
      plain.push_back(&record);
  return std::any_of(plain.begin(), plain.end(), [&](const ClaimRecord* a) {
    return std::any_of(plain.begin(), plain.end(), [&](const ClaimRecord* b) { return opposed(*a, *b); });
  });
}

}  // namespace parley
