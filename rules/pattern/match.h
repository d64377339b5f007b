// What a layer finds.
#pragma once

#include <vector>

namespace parley {

struct Captured {
  int role = 0;            // index into Layer::roles()
  int begin = 0, end = 0;  // units
  auto operator<=>(const Captured&) const = default;
};

struct PatternMatch {
  int pattern = 0;                 // index into the list that the layer was built from
  int begin = 0, end = 0;          // units; begin < end
  std::vector<Captured> captures;  // those that took part, in the pattern's order
  auto operator<=>(const PatternMatch&) const = default;
};

}  // namespace parley
