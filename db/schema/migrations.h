// The numbered migrations. A step that was released is never edited: a change of the schema is a new step.
#pragma once

#include <vector>

#include "db/sqlite.h"

namespace parley::db {

struct Migration {
  int version;
  void (*apply)(SQLite::Database&);
};

// In ascending order, without gaps, from 1.
const std::vector<Migration>& migrations();

void migrate_to_1(SQLite::Database& db);
void migrate_to_2(SQLite::Database& db);

}  // namespace parley::db
