#include "db/schema/migrate.h"

#include <SQLiteCpp/SQLiteCpp.h>

#include <string>

#include "db/open/header.h"
#include "db/schema/migrations.h"

namespace parley::db {
namespace {

int version_of(SQLite::Database& db) {
  return db.execAndGet("PRAGMA user_version").getInt();
}

}  // namespace

const std::vector<Migration>& migrations() {
  static const std::vector<Migration> all{{1, migrate_to_1}};
  return all;
}

int current_schema() {
  return migrations().back().version;
}

void migrate(SQLite::Database& db) {
  if (version_of(db) == current_schema()) return;
  SQLite::Transaction transaction(db, SQLite::TransactionBehavior::IMMEDIATE);
  const int found = version_of(db);  // again: another parley may have been first
  for (const Migration& step : migrations()) {
    if (step.version > found) step.apply(db);
  }
  db.exec("PRAGMA application_id = " + std::to_string(kApplicationId));
  db.exec("PRAGMA user_version = " + std::to_string(current_schema()));
  transaction.commit();
}

}  // namespace parley::db
