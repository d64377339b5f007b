// Schema 1: log, bytes, packs, runs, articles, readings, and the views that people query. Table by table in
// docs/schema.md.
#include <SQLiteCpp/SQLiteCpp.h>

#include <string>

#include "db/schema/migrations.h"

namespace parley::db {
namespace {

// Every record has its number from the log, in the order of commits, and its digest there.
constexpr const char* kRecords = R"sql(
CREATE TABLE log(
  number INTEGER PRIMARY KEY AUTOINCREMENT,
  kind TEXT NOT NULL
    CHECK (kind IN ('pack', 'run', 'article', 'retrieval', 'reading', 'adoption', 'run_finished')),
  digest TEXT NOT NULL CHECK (length(digest) = 64)
) STRICT;

CREATE TABLE blob(
  sha256 TEXT NOT NULL PRIMARY KEY CHECK (length(sha256) = 64),
  bytes BLOB NOT NULL
) STRICT;

CREATE TABLE pack(
  number INTEGER PRIMARY KEY REFERENCES log(number),
  digest TEXT NOT NULL UNIQUE,
  name TEXT NOT NULL
) STRICT;

CREATE TABLE pack_file(
  pack INTEGER NOT NULL REFERENCES pack(number),
  at INTEGER NOT NULL,
  pack_name TEXT NOT NULL,
  name TEXT NOT NULL,
  path TEXT NOT NULL,
  sha256 TEXT NOT NULL REFERENCES blob(sha256),
  PRIMARY KEY (pack, at)
) STRICT;
CREATE INDEX pack_file_by_blob ON pack_file(sha256);

CREATE TABLE rule(
  pack INTEGER NOT NULL REFERENCES pack(number),
  id TEXT NOT NULL,
  pack_name TEXT NOT NULL,
  file TEXT NOT NULL,
  line INTEGER NOT NULL,
  PRIMARY KEY (pack, id)
) STRICT;

CREATE TABLE run(
  number INTEGER PRIMARY KEY REFERENCES log(number),
  id TEXT NOT NULL UNIQUE,
  started TEXT NOT NULL,
  engine TEXT NOT NULL,
  pack INTEGER NOT NULL REFERENCES pack(number),
  options TEXT NOT NULL,
  repeat INTEGER NOT NULL
) STRICT;

CREATE TABLE run_finished(
  number INTEGER PRIMARY KEY REFERENCES log(number),
  run INTEGER NOT NULL UNIQUE REFERENCES run(number),
  finished TEXT NOT NULL
) STRICT;

CREATE TABLE skipped(
  run INTEGER NOT NULL REFERENCES run(number),
  at INTEGER NOT NULL,
  path TEXT NOT NULL,
  code TEXT NOT NULL,
  why TEXT NOT NULL,
  PRIMARY KEY (run, at)
) STRICT;

CREATE TABLE article(
  number INTEGER PRIMARY KEY REFERENCES log(number),
  id TEXT NOT NULL UNIQUE REFERENCES blob(sha256),
  payload TEXT NOT NULL CHECK (length(payload) = 64)
) STRICT;

CREATE TABLE derivation(
  article INTEGER NOT NULL REFERENCES article(number),
  at INTEGER NOT NULL,
  step TEXT NOT NULL,
  detail TEXT NOT NULL,
  PRIMARY KEY (article, at)
) STRICT;

CREATE TABLE retrieval(
  number INTEGER PRIMARY KEY REFERENCES log(number),
  id TEXT NOT NULL UNIQUE,
  article INTEGER NOT NULL REFERENCES article(number),
  path TEXT NOT NULL,
  published TEXT,
  published_from TEXT,
  outlet TEXT,
  title TEXT,
  url TEXT,
  language TEXT,
  run INTEGER NOT NULL REFERENCES run(number)
) STRICT;
CREATE INDEX retrieval_by_article ON retrieval(article);
)sql";

constexpr const char* kReadings = R"sql(
CREATE TABLE reading(
  number INTEGER PRIMARY KEY REFERENCES log(number),
  id TEXT NOT NULL UNIQUE,
  article INTEGER NOT NULL REFERENCES article(number),
  pack INTEGER NOT NULL REFERENCES pack(number),
  published TEXT,
  published_from TEXT,
  outlet TEXT,
  title TEXT,
  language TEXT,
  round TEXT,
  warnings TEXT NOT NULL,
  run INTEGER NOT NULL REFERENCES run(number)
) STRICT;
CREATE INDEX reading_by_article ON reading(article);

CREATE TABLE adoption(
  number INTEGER PRIMARY KEY REFERENCES log(number),
  article INTEGER NOT NULL REFERENCES article(number),
  reading INTEGER NOT NULL REFERENCES reading(number),
  retrieval INTEGER NOT NULL REFERENCES retrieval(number),
  run INTEGER NOT NULL REFERENCES run(number)
) STRICT;
CREATE INDEX adoption_by_article ON adoption(article, number);
CREATE INDEX adoption_by_reading ON adoption(reading);

CREATE TABLE statement(
  number INTEGER PRIMARY KEY,
  reading INTEGER NOT NULL REFERENCES reading(number),
  at INTEGER NOT NULL,
  id TEXT NOT NULL,
  kind TEXT NOT NULL,
  evidence TEXT NOT NULL,
  mode TEXT NOT NULL,
  section TEXT NOT NULL,
  content TEXT NOT NULL,
  source TEXT NOT NULL,
  cue TEXT NOT NULL,
  text TEXT NOT NULL,
  source_text TEXT NOT NULL,
  cue_text TEXT NOT NULL,
  speaker TEXT,
  speaker_name TEXT,
  body TEXT,
  party TEXT,
  said_on TEXT,
  round TEXT,
  round_reason TEXT NOT NULL,
  rule TEXT NOT NULL,
  confidence REAL NOT NULL,
  digest TEXT NOT NULL,
  UNIQUE (reading, at)
) STRICT;
CREATE INDEX statement_by_party ON statement(party, round);

CREATE TABLE statement_via(
  statement INTEGER NOT NULL REFERENCES statement(number),
  at INTEGER NOT NULL,
  source TEXT NOT NULL,
  cue TEXT NOT NULL,
  content TEXT NOT NULL,
  source_text TEXT NOT NULL,
  speaker_name TEXT,
  party TEXT,
  PRIMARY KEY (statement, at)
) STRICT, WITHOUT ROWID;

CREATE TABLE claim(
  number INTEGER PRIMARY KEY,
  statement INTEGER NOT NULL REFERENCES statement(number),
  at INTEGER NOT NULL,
  id TEXT NOT NULL,
  issue TEXT NOT NULL,
  proposition TEXT NOT NULL,
  stance TEXT NOT NULL,
  axis TEXT NOT NULL,
  polarity INTEGER NOT NULL,
  strength INTEGER NOT NULL,
  negated INTEGER NOT NULL,
  hedged INTEGER NOT NULL,
  condition TEXT,
  terms TEXT NOT NULL,
  spans TEXT NOT NULL,
  rule TEXT NOT NULL,
  confidence REAL NOT NULL,
  digest TEXT NOT NULL,
  UNIQUE (statement, at)
) STRICT;
CREATE INDEX claim_by_id ON claim(id);
)sql";

// For people: words instead of numbers, and only what the newest reading of each article says.
constexpr const char* kViews = R"sql(
CREATE VIEW active_reading AS
SELECT a.id AS article, r.id AS reading, p.name AS pack, p.digest AS pack_digest, u.id AS run,
       d.article AS article_number, d.reading AS reading_number, d.retrieval AS retrieval_number
FROM adoption d
JOIN article a ON a.number = d.article
JOIN reading r ON r.number = d.reading
JOIN pack p ON p.number = r.pack
JOIN run u ON u.number = d.run
WHERE d.number = (SELECT max(later.number) FROM adoption later WHERE later.article = d.article);

CREATE VIEW articles AS
SELECT v.article AS id, t.path, r.outlet, r.title, t.url, r.published, r.published_from, r.language, r.round,
       (SELECT u.started FROM retrieval f JOIN run u ON u.number = f.run
        WHERE f.article = v.article_number ORDER BY f.number LIMIT 1) AS ingested,
       v.pack, v.reading, v.reading_number
FROM active_reading v
JOIN reading r ON r.number = v.reading_number
JOIN retrieval t ON t.number = v.retrieval_number;

CREATE VIEW statements AS
SELECT s.id, s.kind, s.evidence, s.mode, s.section, s.text, s.source_text, s.cue_text, s.speaker, s.speaker_name,
       s.body, s.party, s.said_on, s.round, s.round_reason, s.rule, s.confidence, a.id AS article, a.path,
       a.outlet, a.published, s.number AS statement_number
FROM articles a
JOIN statement s ON s.reading = a.reading_number;

CREATE VIEW claims AS
SELECT c.id, c.issue, c.proposition, c.stance, c.axis, c.polarity, c.strength, c.negated, c.hedged,
       c.condition ->> 'text' AS condition, c.terms, s.party, s.speaker, s.speaker_name, s.body, s.said_on,
       s.round, s.evidence, s.section, s.text, s.source_text, c.rule, c.confidence, s.article, s.path, s.outlet,
       s.published, s.id AS statement
FROM statements s
JOIN claim c ON c.statement = s.statement_number;

CREATE VIEW positions_by_claim AS
SELECT party, issue, proposition, axis, round, stance, polarity, strength, evidence, said_on, text, outlet,
       published, article, id AS claim
FROM claims
WHERE party IS NOT NULL AND round IS NOT NULL AND section <> 'headline';

CREATE VIEW runs AS
SELECT u.id, u.started, f.finished, u.engine, p.name AS pack, p.digest AS pack_digest, u.options,
       (SELECT count(*) FROM skipped k WHERE k.run = u.number) AS skipped
FROM run u
JOIN pack p ON p.number = u.pack
LEFT JOIN run_finished f ON f.run = u.number;

CREATE VIEW observations AS
SELECT a.id AS article, t.path, u.started AS retrieved, t.published, t.published_from, t.outlet, t.title, t.url,
       t.language, u.id AS run
FROM retrieval t
JOIN article a ON a.number = t.article
JOIN run u ON u.number = t.run;

CREATE VIEW rules AS
SELECT p.name AS pack, p.digest AS pack_digest, l.id, l.pack_name AS defined_in, l.file, l.line
FROM rule l
JOIN pack p ON p.number = l.pack;
)sql";

constexpr const char* kTables[] = {
    "log",     "blob",       "pack",      "pack_file", "rule",     "run",       "run_finished",  "skipped",
    "article", "derivation", "retrieval", "reading",   "adoption", "statement", "statement_via", "claim"};

std::string refusal(const std::string& table, const std::string& event) {
  return "CREATE TRIGGER " + table + "_refuses_" + event + " BEFORE " + event + " ON " + table +
         " BEGIN SELECT RAISE(ABORT, 'what the store keeps is never changed'); END";
}

}  // namespace

void migrate_to_1(SQLite::Database& db) {
  db.exec(kRecords);
  db.exec(kReadings);
  db.exec(kViews);
  for (const char* table : kTables) {
    db.exec(refusal(table, "update"));
    db.exec(refusal(table, "delete"));
  }
}

}  // namespace parley::db
