// What the attribution layer finds: the words of who says what, before anybody asks who that is.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "core/reading.h"
#include "rules/text/token.h"

namespace parley {

// An outer link of a chain: who relays the attribution that holds it.
struct Relay {
  TokenRange source;  // may be empty
  TokenRange cue;     // may be empty
  std::vector<TokenRange> content;
};

struct Attribution {
  uint32_t sentence = 0;            // index into Document::sentences: where the cue stands
  std::vector<TokenRange> content;  // Sorted; never overlapping; at least one.
  TokenRange source;                // with title and appositive; empty: nobody is named
  TokenRange cue;                   // may be empty
  Kind kind = Kind::kIndirect;
  std::string mode;     // the cue's class: "say", "demand", ...
  bool denied = false;  // the cue is negated: "did not say", "has not demanded"
  int rule = -1;        // index into spec::Pack::attributions
  double confidence = 0;
  std::vector<Relay> via;  // outermost first
};

}  // namespace parley
