// A pack's files and rules against the pack's digest and the log.
#pragma once

#include <cstdint>

#include "db/audit/finding.h"
#include "db/sqlite.h"

namespace parley::db {

Findings check_pack(SQLite::Database& db, std::int64_t pack);

}  // namespace parley::db
