// What `rules impact` shows.
#pragma once

#include <iosfwd>

#include "cli/json/json.h"
#include "cli/text/ink.h"
#include "cli/work/impact.h"

namespace parley::cli {

void write_impact(std::ostream& out, const Impact& impact, const Catalogue& catalogue, const Look& look);
Json impact_json(const Impact& impact);

}  // namespace parley::cli
