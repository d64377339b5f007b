// The files of a pack as JSON Schema (draft 7, which editors with TOML support read).
#pragma once

#include "cli/json/json.h"

namespace parley::cli {

// Of pack.toml, or of any other file of a pack.
Json pack_schema(bool pack_toml);

}  // namespace parley::cli
