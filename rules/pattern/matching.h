// How patterns are matched. Both ways find the same.
#pragma once

namespace parley {

enum class Matching {
  kTogether,   // by the automata of a layer: what everything uses
  kEachAlone,  // every pattern as an RE2 of its own: slow, and there to check the other with
};

}  // namespace parley
