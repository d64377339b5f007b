// Every pattern of a pack as a tree, and what is wrong with those that cannot be one.
#pragma once

#include <vector>

#include "core/base/result.h"
#include "rules/pattern/kinds.h"
#include "rules/pattern/parse.h"
#include "rules/read/claim_finder.h"
#include "rules/spec/spec.h"

namespace parley {

struct Patterns {
  std::vector<Node> chunks;        // by spec::Pack::chunks
  std::vector<Node> attributions;  // by spec::Pack::attributions
  std::vector<Node> stops;         // by spec::Pack::stops
  StancePatterns stance;

  std::vector<Node> all() const;
};

// `errors` collects mistakes, each at its place inside the pattern.
Patterns parse_patterns(const spec::Pack& pack, std::vector<Error>& errors);

// Classes that patterns name and nothing gives: each with the nearest that exists. Needs: `kinds` is
// complete.
void check_classes(const spec::Pack& pack, const KindTable& kinds, std::vector<Error>& errors);

}  // namespace parley
