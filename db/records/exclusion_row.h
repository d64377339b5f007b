// An exclusion, or its undoing, as the log knows it.
#pragma once

#include <string>

#include "core/record.h"

namespace parley::db {

std::string exclusion_digest(const std::string& article_id, const Exclusion& exclusion, bool excludes);

}  // namespace parley::db
