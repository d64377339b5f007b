// One batch of articles with their readings, all or nothing.
#pragma once

#include <string>
#include <vector>

#include "core/base/result.h"
#include "db/sqlite.h"
#include "db/store.h"

namespace parley::db {

Result<PutCounts> put_batch(SQLite::Database& db, const std::string& run,
                            const std::vector<Store::Item>& batch);

}  // namespace parley::db
