// Opening the store's file: what it is, then the settings every connection has, then migrations.
#pragma once

#include <memory>
#include <string>

#include "core/base/result.h"
#include "db/sqlite.h"

namespace parley::db {

// Errors as Store::open says. Throws what SQLite throws.
Result<std::unique_ptr<SQLite::Database>> open_database(const std::string& path, bool create);

}  // namespace parley::db
