// A unit: what patterns see as one letter. At first one token or one lexicon mention; chunk rules make larger
// ones.
#pragma once

#include <cstdint>
#include <vector>

#include "rules/pattern/kinds.h"

namespace parley {

enum UnitFlag : uint8_t {
  kInMatch = 1,  // part of what a stance rule matched: class {match}
  kQuoted = 2,   // inside quotation marks: class {quoted}
};

struct Unit {
  uint32_t first = 0;  // tokens [first, last) of the document
  uint32_t last = 0;
  uint32_t head = 0;  // the unit's main token
  KindNumber kind = 0;
  uint8_t flags = 0;       // of UnitFlag
  int32_t mention = -1;    // index of the head's lexicon entry with an identity (an actor, a place), or -1
  int32_t quotation = -1;  // index of the quotation that this unit stands for, or -1
  uint32_t owner = 0;      // tokens [first, owner) name whose it is ("Redl's claim"); 0: nobody's
};

using Units = std::vector<Unit>;

}  // namespace parley
