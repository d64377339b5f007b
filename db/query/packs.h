// Packs as they were kept, with every byte.
#pragma once

#include <cstdint>
#include <vector>

#include "db/sqlite.h"
#include "db/store.h"

namespace parley::db {

// Packs of the active readings, newest run first.
std::vector<StoredPack> active_packs(SQLite::Database& db);

}  // namespace parley::db
