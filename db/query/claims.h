// Claims of the active readings, each with its statement and article.
#pragma once

#include <vector>

#include "core/base/result.h"
#include "core/record.h"
#include "db/sqlite.h"
#include "db/store.h"

namespace parley::db {

// By article (in the order of all_articles()), then as they stand in the article.
Result<std::vector<ClaimRecord>> find_claims(SQLite::Database& db, const ClaimFilter& filter);

}  // namespace parley::db
