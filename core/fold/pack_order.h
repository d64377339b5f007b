// The order in which positions and changes are listed: rounds by date, issues and propositions as the pack
// has them.
#pragma once

#include <compare>
#include <cstddef>
#include <string>
#include <unordered_map>

#include "core/reading.h"

namespace parley {

// What a position is about, without actor and round. Sorts as the pack does; what the pack does not know
// comes last.
struct Subject {
  size_t issue_at = 0;
  size_t proposition_at = 0;
  IssueId issue;
  PropositionId proposition;
  Axis axis = Axis::kWants;
  auto operator<=>(const Subject&) const = default;
};

class PackOrder {
 public:
  explicit PackOrder(const Catalogue& catalogue);

  // Place among the rounds; SIZE_MAX for one that the pack does not know.
  size_t round(const RoundId& id) const;

  // The issue is the one that the pack puts the proposition in, whatever an older reading said.
  Subject subject(const IssueId& issue, const PropositionId& proposition, Axis axis) const;

 private:
  const Catalogue& catalogue_;  // owned by the caller, who outlives this
  std::unordered_map<RoundId, size_t> rounds_;
  std::unordered_map<IssueId, size_t> issues_;
  std::unordered_map<PropositionId, size_t> propositions_;
};

}  // namespace parley
