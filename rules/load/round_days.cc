// Rounds of talks that share a day.
#include "rules/load/checks.h"

namespace parley::load {
namespace {

std::string days(const Round& round) {
  return "\"" + round.id.value + "\" (" + iso_date(round.from) + " to " + iso_date(round.to) + ")";
}

// A round whose dates could not be read has been reported already.
bool has_days(const Round& round) {
  return round.from != Date{};
}

}  // namespace

void check_rounds(const Draft& draft, std::vector<Error>& errors) {
  const std::vector<Round>& rounds = draft.pack.catalogue.rounds;
  for (size_t i = 0; i < rounds.size(); ++i)
    for (size_t j = 0; j < i; ++j) {
      const Round &one = rounds[j], &two = rounds[i];
      if (!has_days(one) || !has_days(two) || one.to < two.from || two.to < one.from) continue;
      errors.push_back(
          {ErrorKind::kUsage, "pack/overlapping-rounds", draft.definition(kRound, two.id.value)->place,
           "the rounds " + days(two) + " and " + days(one) + " share days",
           "mend the dates; the other round is at " + shown(draft.definition(kRound, one.id.value)->place)});
    }
}

}  // namespace parley::load
