// A stance rule that fits somewhere in a statement, and which of those that overlap stand.
#pragma once

#include <vector>

#include "rules/read/claims/judge.h"
#include "rules/spec/spec.h"

namespace parley {

struct StanceCandidate {
  int rule = 0;        // index into spec::Pack::stance_rules
  size_t stretch = 0;  // which stretch of the statement
  Range words;         // of the stretch
  TokenRange tokens;   // of the document, from the first to the last
  Verdict verdict;
};

// The priority of the rule, then the longer match, then the rule read first, then the place decide. One that
// stands takes its words from every other of its proposition, and from those of other propositions that have
// a lower priority; else one passage may express several propositions. One that makes no claim ("did not
// demand") takes its words all the same. Sorted by place, then rule.
// `losers`, where it is asked for, gets those that do not stand, each with the rule that took its words.
struct StanceLoser {
  StanceCandidate candidate;
  int winner = 0;  // index into spec::Pack::stance_rules
};
std::vector<StanceCandidate> standing(std::vector<StanceCandidate> candidates, const spec::Pack& pack,
                                      std::vector<StanceLoser>* losers = nullptr);

}  // namespace parley
