// Every record against its entry in the log, and every entry against its record.
#pragma once

#include "db/audit/finding.h"
#include "db/sqlite.h"

namespace parley::db {

// Articles and packs are left to check_article and check_pack, which compare their entries.
Findings check_log(SQLite::Database& db);

}  // namespace parley::db
