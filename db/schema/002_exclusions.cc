// Schema 2: articles taken out of all positions, and what claims say that others hold. The log takes entries
// of any kind from here on, so that a new kind of record needs no new log.
#include <SQLiteCpp/SQLiteCpp.h>

#include <string>

#include "db/schema/migrations.h"

namespace parley::db {
namespace {

// The numbers that were given stay given, also of entries that are gone: the audit looks for those.
constexpr const char* kLog = R"sql(
CREATE TABLE new_log(
  number INTEGER PRIMARY KEY AUTOINCREMENT,
  kind TEXT NOT NULL,
  digest TEXT NOT NULL CHECK (length(digest) = 64)
) STRICT;
INSERT INTO new_log SELECT number, kind, digest FROM log ORDER BY number;
INSERT INTO sqlite_sequence(name, seq)
  SELECT 'new_log', 0 WHERE NOT EXISTS (SELECT 1 FROM sqlite_sequence WHERE name = 'new_log');
UPDATE sqlite_sequence
  SET seq = coalesce((SELECT seq FROM sqlite_sequence WHERE name = 'log'), 0) WHERE name = 'new_log';
DROP TABLE log;
ALTER TABLE new_log RENAME TO log;
)sql";

constexpr const char* kTables = R"sql(
CREATE TABLE exclusion(
  number INTEGER PRIMARY KEY REFERENCES log(number),
  article INTEGER NOT NULL REFERENCES article(number),
  excludes INTEGER NOT NULL CHECK (excludes IN (0, 1)),
  made TEXT NOT NULL,
  made_by TEXT NOT NULL,
  reason TEXT NOT NULL
) STRICT;
CREATE INDEX exclusion_by_article ON exclusion(article, number);

CREATE TABLE characterisation(
  claim INTEGER PRIMARY KEY REFERENCES claim(number),
  actor TEXT NOT NULL,
  stance TEXT NOT NULL,
  polarity INTEGER NOT NULL
) STRICT;
)sql";

constexpr const char* kViews = R"sql(
CREATE VIEW exclusions AS
SELECT a.id AS article, e.excludes, e.made, e.made_by, e.reason
FROM exclusion e
JOIN article a ON a.number = e.article;

CREATE VIEW excluded AS
SELECT a.id AS article, e.made, e.made_by, e.reason
FROM exclusion e
JOIN article a ON a.number = e.article
WHERE e.excludes = 1
  AND e.number = (SELECT max(later.number) FROM exclusion later WHERE later.article = e.article);

DROP VIEW positions_by_claim;
CREATE VIEW positions_by_claim AS
SELECT party, issue, proposition, axis, round, stance, polarity, strength, evidence, said_on, text, outlet,
       published, article, id AS claim
FROM claims
WHERE party IS NOT NULL AND round IS NOT NULL AND section <> 'headline'
  AND article NOT IN (SELECT article FROM excluded);
)sql";

std::string refusal(const std::string& table, const std::string& event) {
  return "CREATE TRIGGER " + table + "_refuses_" + event + " BEFORE " + event + " ON " + table +
         " BEGIN SELECT RAISE(ABORT, 'what the store keeps is never changed'); END";
}

}  // namespace

void migrate_to_2(SQLite::Database& db) {
  db.exec(kLog);
  db.exec(kTables);
  db.exec(kViews);
  for (const char* table : {"log", "exclusion", "characterisation"}) {
    db.exec(refusal(table, "update"));
    db.exec(refusal(table, "delete"));
  }
}

}  // namespace parley::db
