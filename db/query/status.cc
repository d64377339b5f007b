#include "db/query/status.h"

#include <SQLiteCpp/SQLiteCpp.h>

namespace parley::db {
namespace {

int count(SQLite::Database& db, const char* sql) {
  return db.execAndGet(sql).getInt();
}

std::map<std::string, int> by_round(SQLite::Database& db) {
  SQLite::Statement query(db, "SELECT coalesce(round, ''), count(*) FROM articles GROUP BY 1");
  std::map<std::string, int> counts;
  while (query.executeStep()) counts[query.getColumn(0).getString()] = query.getColumn(1).getInt();
  return counts;
}

}  // namespace

StoreStatus count_all(SQLite::Database& db) {
  StoreStatus status;
  status.schema = count(db, "PRAGMA user_version");
  status.articles = count(db, "SELECT count(*) FROM article");
  status.undated = count(db, "SELECT count(*) FROM articles WHERE published IS NULL");
  status.excluded = count(db, "SELECT count(*) FROM excluded");
  status.packs = count(db, "SELECT count(*) FROM pack");
  status.runs = count(db, "SELECT count(*) FROM run");
  status.statements =
      count(db, "SELECT count(*) FROM statement s JOIN active_reading v ON v.reading_number = s.reading");
  status.claims = count(db,
                        "SELECT count(*) FROM claim c JOIN statement s ON s.number = c.statement"
                        " JOIN active_reading v ON v.reading_number = s.reading");
  // What was skipped once and kept later is not missing any more.
  status.skipped =
      count(db, "SELECT count(DISTINCT path) FROM skipped WHERE path NOT IN (SELECT path FROM retrieval)");
  status.articles_by_round = by_round(db);
  status.last_run = db.execAndGet("SELECT coalesce(max(started), '') FROM run").getString();
  return status;
}

}  // namespace parley::db
