// Why was something not found? The rules that could have found it, the nearest first, each with the first
// condition that failed.
#pragma once

#include <set>
#include <string>
#include <vector>

#include "rules/pack.h"
#include "rules/trace.h"

namespace parley {

// What was expected: a rule that fires, or a claim. Empty: any.
struct Expectation {
  std::string rule;
  ActorId party;
  IssueId issue;
  PropositionId proposition;
  StanceId stance;
};

// How far a rule came; the further, the nearer.
enum class Reached {
  kNothing,    // its pattern does not match, and nobody says anything there
  kBeginning,  // a statement is there; a part of the pattern is missing
  kUnsaid,     // it matches, but nobody is found to say it
  kOutside,    // it matches outside of what is said
  kMatched,    // it matches in what is said, and does not count
  kFound,      // it counts, but for another party, or with another stance
};

struct NearMiss {
  RuleInfo rule;
  Reached reached = Reached::kNothing;
  double share = 0;     // of the pattern's parts that were found
  std::string pattern;  // the one that came furthest; empty where patterns do not matter
  std::string matched;  // the words that its beginning matched; may be empty
  std::string up_to;    // that beginning
  std::string failed;   // the part that found no match; empty where all did
  std::string what;     // the first condition that failed, one sentence
  std::string next;     // what to look at; may be empty
};

struct WhyNot {
  std::vector<std::string> found;  // where what was expected is there: it in words
  std::vector<NearMiss> misses;    // nearest first
};

// `sentences`: indices into Trace::sentences; empty: all. Needs: the ids in `expected` are the pack's.
WhyNot why_not(const Pack& pack, const Article& article, const Expectation& expected,
               const std::set<size_t>& sentences);

}  // namespace parley
