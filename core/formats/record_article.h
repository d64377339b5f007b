// From a JSON object to its article, for every format that holds such objects.
#pragma once

#include "core/formats/format.h"

namespace parley {

// One article, or one error that names `path` but no line, and its warnings. `raw` holds the object and is
// the article's raw record; `recipe` says how it was taken out of its file.
Extracted record_article(std::string path, std::string raw, std::vector<RecipeStep> recipe);

}  // namespace parley
