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

// A table that others refer to is made anew under its old name: meanwhile references and views lead nowhere.
// SQLite heeds this only outside of a transaction.
class WithoutReferences {
 public:
  explicit WithoutReferences(SQLite::Database& db)
      : db_(db), before_(db.execAndGet("PRAGMA foreign_keys").getInt()) {
    db_.exec("PRAGMA foreign_keys = OFF; PRAGMA legacy_alter_table = ON");
  }
  ~WithoutReferences() {
    db_.tryExec("PRAGMA legacy_alter_table = OFF");
    if (before_ != 0) db_.tryExec("PRAGMA foreign_keys = ON");
  }
  WithoutReferences(const WithoutReferences&) = delete;
  WithoutReferences& operator=(const WithoutReferences&) = delete;

 private:
  SQLite::Database& db_;  // the caller's
  int before_;
};

}  // namespace

const std::vector<Migration>& migrations() {
  static const std::vector<Migration> all{{1, migrate_to_1}, {2, migrate_to_2}};
  return all;
}

int current_schema() {
  return migrations().back().version;
}

void migrate(SQLite::Database& db) {
  if (version_of(db) == current_schema()) return;
  const WithoutReferences meanwhile(db);
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
