// What `rules list` tells of a pack beside its title, and which pack of its name it hides.
#pragma once

#include <string>
#include <vector>

#include "rules/pack.h"

namespace parley {

struct PackDetails {
  std::string version;
  std::vector<std::string> extends;
  std::string hides;  // the folder of a pack of that name further along the search path; empty: none
};

PackDetails pack_details(const FoundPack& pack, const std::vector<std::string>& search_path);

}  // namespace parley
