// The whole store against itself.
#pragma once

#include "db/sqlite.h"
#include "db/store.h"

namespace parley::db {

// Goes on after what it finds, a damaged file included.
StoreAudit audit_store(SQLite::Database& db);

}  // namespace parley::db
