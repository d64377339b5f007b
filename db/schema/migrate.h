// Brings a store to the current schema, one numbered step after the other; user_version is the last step
// done.
#pragma once

#include "db/sqlite.h"

namespace parley::db {

int current_schema();

// All missing steps in one transaction; nothing to do takes no lock. A new file becomes a store.
void migrate(SQLite::Database& db);

}  // namespace parley::db
