// The file as SQLite sees it: pages, references between tables, rows that nothing refers to, and a schema
// that is still the one the migrations made.
#pragma once

#include "db/audit/finding.h"
#include "db/sqlite.h"

namespace parley::db {

Findings check_integrity(SQLite::Database& db);
Findings check_references(SQLite::Database& db);
Findings check_schema(SQLite::Database& db);

}  // namespace parley::db
