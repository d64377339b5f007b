// From one claim back to the bytes, everything derived again.
#pragma once

#include <string>

#include "core/base/result.h"
#include "db/sqlite.h"
#include "db/store.h"

namespace parley::db {

Result<ClaimAudit> audit_claim(SQLite::Database& db, const std::string& id_prefix);

}  // namespace parley::db
