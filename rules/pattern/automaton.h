// Finds where the patterns of a layer match.
//
// A pattern is tried only in a sentence that has all the classes it cannot do without, and only where a unit
// stands with which it can begin; few are left. It then runs as a deterministic automaton whose states are
// made when they are first reached, as in RE2. A state is the ordered list of instructions that may go on;
// order is preference, so that of the ways in which a pattern can match at a place the one is found that RE2
// would prefer. Threads share the states; a walk takes no lock unless it reaches something new.
#pragma once

#include <memory>
#include <vector>

#include "rules/pattern/program.h"

namespace parley {

struct Found {
  uint32_t pattern = 0;
  uint32_t begin = 0, end = 0;  // letters; begin < end
  auto operator<=>(const Found&) const = default;
};

class Automaton {
 public:
  // The program outlives the automaton.
  Automaton(const Program& program, size_t letters);
  ~Automaton();

  // All matches of every pattern, none of one pattern overlapping another of the same; by pattern, then
  // place.
  std::vector<Found> find(const std::vector<Letter>& text) const;

 private:
  class States;
  std::shared_ptr<States> states() const;
  std::vector<bool> sets_in(const std::vector<Letter>& text) const;

  const Program& program_;
  size_t letters_;
  std::vector<LetterSet> first_;                // by pattern: what it can begin with
  std::vector<std::vector<uint32_t>> sets_of_;  // by letter: the sets that hold it
  mutable std::shared_ptr<States> states_;      // exchanged for an empty one when it has grown too large
};

}  // namespace parley
