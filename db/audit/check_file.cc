#include "db/audit/check_file.h"

#include <SQLiteCpp/SQLiteCpp.h>

#include <map>

#include "db/schema/migrate.h"

namespace parley::db {
namespace {

// What SQLite keeps for itself (sqlite_sequence, automatic indexes) has no SQL of its own or none that
// matters.
std::map<std::string, std::string> schema_of(SQLite::Database& db) {
  SQLite::Statement query(db,
                          "SELECT type || ' ' || name, sql FROM sqlite_schema WHERE sql IS NOT NULL AND name "
                          "NOT LIKE 'sqlite\\_%' ESCAPE '\\'");
  std::map<std::string, std::string> schema;
  while (query.executeStep()) schema[query.getColumn(0).getString()] = query.getColumn(1).getString();
  return schema;
}

std::map<std::string, std::string> expected_schema() {
  SQLite::Database fresh(":memory:", SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE);
  migrate(fresh);
  return schema_of(fresh);
}

void report_orphans(SQLite::Database& db, const char* sql, const char* kind, const char* what,
                    Findings& findings) {
  SQLite::Statement query(db, sql);
  while (query.executeStep()) {
    add(findings, AuditState::kAltered, named(kind, query.getColumn(0).getString()), what);
  }
}

}  // namespace

Findings check_integrity(SQLite::Database& db) {
  Findings findings;
  SQLite::Statement query(db, "PRAGMA integrity_check");
  while (query.executeStep()) {
    const std::string words = query.getColumn(0).getString();
    if (words != "ok") add(findings, AuditState::kAltered, "store", "SQLite finds: " + words);
  }
  return findings;
}

Findings check_references(SQLite::Database& db) {
  Findings findings;
  SQLite::Statement query(db, "PRAGMA foreign_key_check");
  while (query.executeStep()) {
    add(findings, AuditState::kMissing,
        "row " + query.getColumn(1).getString() + " of " + query.getColumn(0).getString(),
        "the " + query.getColumn(2).getString() + " it belongs to is gone");
  }
  report_orphans(db,
                 "SELECT sha256 FROM blob WHERE sha256 NOT IN (SELECT id FROM article)"
                 " AND sha256 NOT IN (SELECT sha256 FROM pack_file)",
                 "blob", "nothing refers to it", findings);
  report_orphans(db,
                 "SELECT DISTINCT u.id FROM skipped k JOIN run u ON u.number = k.run"
                 " WHERE k.run NOT IN (SELECT run FROM run_finished)",
                 "run", "it lists skipped files but never finished", findings);
  return findings;
}

// Tables, indexes and views that people added are theirs; a trigger could change what is kept.
Findings check_schema(SQLite::Database& db) {
  Findings findings;
  const auto expected = expected_schema();
  const auto found = schema_of(db);
  for (const auto& [name, sql] : expected) {
    const auto there = found.find(name);
    if (there == found.end()) {
      add(findings, AuditState::kMissing, name, "the schema lacks it");
    } else if (there->second != sql) {
      add(findings, AuditState::kAltered, name, "the schema has another one");
    }
  }
  for (const auto& [name, sql] : found) {
    if (name.starts_with("trigger ") && !expected.contains(name)) {
      add(findings, AuditState::kAltered, name, "it is none of parley's");
    }
  }
  return findings;
}

}  // namespace parley::db
