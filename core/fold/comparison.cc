#include "core/fold/comparison.h"

#include <algorithm>
#include <cassert>
#include <map>
#include <set>

#include "core/fold/evidence_order.h"

namespace parley {
namespace {

const Claim& best(const Position& position) {
  return position.claims.front().claim;
}

// A change in firmness counts only if nothing on the other side was as firm: which of several claims is the
// best one may turn on a date or a quotation mark, and that is no change of position.
bool any_as_firm(const Position& position, const Claim& as, const Catalogue& catalogue) {
  return std::any_of(position.claims.begin(), position.claims.end(), [&](const ClaimRecord& record) {
    return record.claim.polarity == as.polarity &&
           firmness(record.claim, catalogue) >= firmness(as, catalogue);
  });
}

// Whether it is held without a condition somewhere, and not in a mere warning.
bool any_unconditional(const Position& position, int polarity, const Catalogue& catalogue) {
  return std::any_of(position.claims.begin(), position.claims.end(), [&](const ClaimRecord& record) {
    return record.claim.polarity == polarity && !record.claim.condition &&
           takes_side(record.claim, catalogue);
  });
}

// `later` is held more firmly than anything said in `earlier`, or without the condition that it had there.
// Read backwards it is what softening means. Needs: equal polarity.
bool firmer(const Position& earlier, const Position& later, const Catalogue& catalogue) {
  const Claim& now = best(later);
  const bool stronger =
      firmness(now, catalogue) > firmness(best(earlier), catalogue) && !any_as_firm(earlier, now, catalogue);
  const bool condition_dropped = best(earlier).condition && !now.condition && takes_side(now, catalogue) &&
                                 !any_unconditional(earlier, now.polarity, catalogue);
  return stronger || condition_dropped;
}

std::map<std::string, std::set<std::string>> values_by_type(const std::vector<Term>& terms) {
  std::map<std::string, std::set<std::string>> out;
  for (const Term& term : terms) out[term.type].insert(term.value);
  return out;
}

bool holds(const std::string& outer, const std::string& inner, const Catalogue& catalogue) {
  const auto found = catalogue.holders.find(inner);
  return found != catalogue.holders.end() && found->second.count(outer) > 0;
}

// Each value has its like on the other side; of two places one of which holds the other, neither is a new
// one.
bool all_found(const std::set<std::string>& values, const std::set<std::string>& among,
               const Catalogue& catalogue) {
  return std::all_of(values.begin(), values.end(), [&](const std::string& value) {
    return std::any_of(among.begin(), among.end(), [&](const std::string& other) {
      return value == other || holds(value, other, catalogue) || holds(other, value, catalogue);
    });
  });
}

// A type of term that only one side gives is not counted: to leave a figure out is not to change it.
bool terms_differ(const std::vector<Term>& before, const std::vector<Term>& after,
                  const Catalogue& catalogue) {
  const auto old_values = values_by_type(before), new_values = values_by_type(after);
  return std::any_of(old_values.begin(), old_values.end(), [&](const auto& old_value) {
    const auto found = new_values.find(old_value.first);
    return found != new_values.end() && !(all_found(old_value.second, found->second, catalogue) &&
                                          all_found(found->second, old_value.second, catalogue));
  });
}

bool both_take_sides(const Position& before, const Position& after, const Catalogue& catalogue) {
  return takes_side(best(before), catalogue) && takes_side(best(after), catalogue);
}

std::vector<ChangeKind> compare_same_polarity(const Position& before, const Position& after,
                                              const Catalogue& catalogue) {
  std::vector<ChangeKind> kinds;
  if (firmer(before, after, catalogue)) kinds.push_back(ChangeKind::kHardened);
  if (firmer(after, before, catalogue)) kinds.push_back(ChangeKind::kSoftened);
  if (terms_differ(before.terms, after.terms, catalogue)) kinds.push_back(ChangeKind::kTermsChanged);
  if (kinds.empty()) kinds.push_back(ChangeKind::kRestated);
  return kinds;
}

std::vector<ChangeKind> compare_sides(const Position& before, const Position& after,
                                      const Catalogue& catalogue) {
  if (before.polarity == after.polarity) return compare_same_polarity(before, after, catalogue);
  // A warning never reverses: it takes from what was held, or what was a warning gives way.
  return {both_take_sides(before, after, catalogue) ? ChangeKind::kReversed : ChangeKind::kSoftened};
}

}  // namespace

std::vector<ChangeKind> compare(const std::optional<Position>& before, const std::optional<Position>& after,
                                const Catalogue& catalogue) {
  assert(before || after);
  if (!after) return {ChangeKind::kUnmentioned};
  std::vector<ChangeKind> kinds;
  const bool said_so = withdraws(after->stance, catalogue);
  if (said_so) kinds.push_back(ChangeKind::kWithdrawn);
  if (after->contradictory) kinds.push_back(ChangeKind::kContradictory);
  if (!before) {
    kinds.push_back(ChangeKind::kNew);
  } else if (!said_so) {
    const auto more = compare_sides(*before, *after, catalogue);
    kinds.insert(kinds.end(), more.begin(), more.end());
  }
  return kinds;
}

bool comparable(const Position& before, const Position& after, const Catalogue& catalogue) {
  const Proposition* proposition = catalogue.proposition(after.proposition);
  return before.polarity == after.polarity || !proposition || proposition->names_doer;
}

}  // namespace parley
