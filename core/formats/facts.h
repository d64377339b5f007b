// The fields by which formats declare facts about an article: the same names in front matter and in JSON.
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "core/article.h"

namespace parley {

using Fields = std::map<std::string, std::string>;  // by name, in small letters

struct FieldFacts {
  DeclaredFacts facts;
  std::vector<std::string> warnings;  // dates that are none
};

// `title`, `outlet` or `source`, `published` or `date`, `url`, `language`; empty ones count as missing.
// `from` is what published_from says ("front matter").
FieldFacts facts_of(const Fields& fields, std::string_view from);

}  // namespace parley
