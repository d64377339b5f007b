// The beginning and the end of a run: the pack it reads with, and what it had to skip.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "core/base/result.h"
#include "db/sqlite.h"
#include "db/store.h"

namespace parley::db {

struct RunKey {
  std::int64_t number = 0;
  std::string id;
  std::int64_t pack = 0;
  std::string pack_digest;
};

std::string begin_run(SQLite::Database& db, const Run& run, const StoredPack& pack,
                      const std::vector<Store::RuleRef>& rules);

Result<RunKey> find_run(SQLite::Database& db, const std::string& id);

Result<void> finish_run(SQLite::Database& db, const std::string& run, const std::vector<Skipped>& skipped,
                        const std::string& finished);

}  // namespace parley::db
