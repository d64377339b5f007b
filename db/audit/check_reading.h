// A reading against its id, row by row, and against the words of its article.
#pragma once

#include <cstdint>

#include "core/article.h"
#include "db/audit/finding.h"
#include "db/sqlite.h"

namespace parley::db {

struct ReadingCheck {
  int statements = 0, claims = 0;
  Findings findings;
};

// `article` as rebuilt; null where there are no bytes to compare words with.
ReadingCheck check_reading(SQLite::Database& db, std::int64_t reading, const Article* article);

}  // namespace parley::db
