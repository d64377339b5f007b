// From the bytes of a pack to its spec: every file is parsed, every table converted, every reference checked,
// and every mistake reported. What happens inside a pattern is checked later, by the compiler.
#pragma once

#include <set>
#include <string_view>
#include <tl/expected.hpp>
#include <vector>

#include "core/base/result.h"
#include "rules/pack.h"
#include "rules/spec/spec.h"

namespace parley {

// The spec of the last pack in `source` with all that it extends, or all its mistakes, in the order of the
// files. Codes begin with "pack/"; each error has a place. `version` is parley's, which a pack may require.
tl::expected<spec::Pack, std::vector<Error>> load_spec(const PackSource& source, std::string_view version);

// All that could be made of it, mistakes or not: what `rules check` looks at, so that one mistake hides no
// other. `whole` is false where so much is missing that what follows from it is not worth saying.
struct Loaded {
  spec::Pack pack;
  std::vector<Error> errors;    // in the order of the files
  std::vector<Error> warnings;  // the same order
  std::set<std::string> lost;   // ids in what could not be read
  bool whole = true;
};
Loaded load_all(const PackSource& source, std::string_view version);
Loaded load_all(const PackSource& source);

// The same for the version that this was built as.
tl::expected<spec::Pack, std::vector<Error>> load_spec(const PackSource& source);

}  // namespace parley
