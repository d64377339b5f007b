// Positions: what one actor holds on one proposition in one round, folded from claims, wants and statements
// apart. The rule in words is in docs/positions.md.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "core/record.h"

namespace parley {

struct Position {
  ActorId actor;
  IssueId issue;
  PropositionId proposition;
  Axis axis = Axis::kWants;
  RoundId round;
  StanceId stance;
  int polarity = 1;
  int strength = 1;
  std::vector<Term> terms;
  bool contradictory = false;           // both polarities on this axis in this round
  std::map<std::string, int> counts;    // by stance id
  std::vector<ClaimRecord> claims;      // best evidence first
  int sources = 0;                      // independent ones
  Evidence evidence = Evidence::kSelf;  // of the best claim
  double confidence = 0;
  std::optional<Date> first_said, last_said;
};

// Who is asked about: a party takes what its people and bodies say for it, a person or body only its own
// words. Claims of headlines, claims without a round and claims of A about B's position make no positions of
// B. Sorted by round (in the catalogue's order), then issue and proposition (in the pack's order), then axis.
std::vector<Position> fold(const ActorId& actor, const std::vector<ClaimRecord>& claims,
                           const Catalogue& catalogue);

}  // namespace parley
