// Every mistake of a pack that can be found without reading a text: what `rules check` prints. Unlike
// Pack::compile() it goes on past mistakes, looks for what may be a mistake too, and builds no matching
// engine, so that it answers while one types.
#pragma once

#include <vector>

#include "core/base/result.h"
#include "rules/pack.h"

namespace parley {

struct Checked {
  std::vector<Error> mistakes;  // in the order of the files; rules/check/mistakes.h tells warnings apart
  size_t rules = 0;             // with those of extended packs
};

Checked check_pack(const PackSource& source);

}  // namespace parley
