// Takes an article out of all positions, or back in: each time an event of its own.
#pragma once

#include <string>

#include "core/base/result.h"
#include "core/record.h"
#include "db/sqlite.h"

namespace parley::db {

// `excludes` or undoes. Errors: no such article; nothing to change (store/excluded, store/not-excluded).
Result<void> put_exclusion(SQLite::Database& db, const std::string& article_id, const Exclusion& exclusion,
                           bool excludes);

}  // namespace parley::db
