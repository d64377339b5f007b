// What the store holds, in numbers.
#pragma once

#include "db/sqlite.h"
#include "db/store.h"

namespace parley::db {

// Without the path, which the store knows.
StoreStatus count_all(SQLite::Database& db);

}  // namespace parley::db
