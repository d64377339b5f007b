// A new pack to begin with: small, without a mistake, and with a word on every key.
#pragma once

#include <string>
#include <vector>

#include "rules/pack.h"

namespace parley {

// Its TOML files; each PackFile has a name and bytes. Each begins with a line that names its schema:
// .schema/pack.json for pack.toml, .schema/file.json for the others. Needs: `name` is an id.
std::vector<PackFile> new_pack(const std::string& name, const std::string& version);

}  // namespace parley
