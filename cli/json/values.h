// Small values, for the files that write JSON.
#pragma once

#include <nlohmann/json.hpp>

#include "cli/json/json.h"

namespace parley::cli {

template <class Tag>
Json id_or_null(const Id<Tag>& id) {
  return text_or_null(id.value);
}

// Four decimals: what lies beyond is arithmetic, not knowledge.
double rounded(double value);

}  // namespace parley::cli
