// A pack as people read it: what it marks up, with the rules in words. What `rules docs` prints.
#pragma once

#include <string>
#include <vector>

#include "core/base/result.h"
#include "core/catalogue.h"
#include "rules/pack.h"

namespace parley {

// A rule for a proposition.
struct RuleInWords {
  std::string id;
  std::string proposition;
  std::vector<std::string> words;       // one line a pattern
  std::vector<std::string> conditions;  // "only when Sarmond speaks"
  std::vector<std::string> examples, counterexamples;
};

struct PackInWords {
  std::string name, title, version, language;
  std::vector<std::string> extends;
  Catalogue catalogue;
  std::vector<RuleInWords> rules;  // of this pack alone, in the order of its files
  size_t inherited = 0;            // rules of the packs that it extends
};

tl::expected<PackInWords, std::vector<Error>> describe_pack(const PackSource& source);

}  // namespace parley
