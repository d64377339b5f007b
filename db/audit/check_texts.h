// What statements and claims say against what the article says at their spans.
#pragma once

#include <string>
#include <vector>

#include "core/article.h"
#include "core/reading.h"

namespace parley::db {

// Each problem in words; none where all is well.
std::vector<std::string> text_problems(const Article& article, const Statement& statement);
std::vector<std::string> text_problems(const Article& article, const Claim& claim);

}  // namespace parley::db
