#include "db/audit/check_log.h"

#include <SQLiteCpp/SQLiteCpp.h>

#include "db/records/article_row.h"
#include "db/records/exclusion_row.h"
#include "db/records/run_row.h"
#include "db/records/value.h"

namespace parley::db {
namespace {

constexpr const char* kKinds[] = {"pack",    "run",      "article",      "retrieval",
                                  "reading", "adoption", "run_finished", "exclusion"};

std::string log_join(const char* alias, const char* kind) {
  return std::string(" LEFT JOIN log l ON l.number = ") + alias + ".number AND l.kind = '" + kind + "'";
}

// Reads each row of `sql` (its first column is the digest in the log) and lets `check` say what it should be.
template <class Check>
void each(SQLite::Database& db, const std::string& sql, int columns, Check check) {
  SQLite::Statement query(db, sql);
  while (query.executeStep())
    check(query.getColumn(0).getString(), read_row(query, 1, static_cast<size_t>(columns)));
}

void compare(Findings& findings, const std::string& object, const std::string& kept, const std::string& now) {
  if (kept == now) return;
  const char* what = kept.empty() ? "the log has no entry for it" : "it is not what was kept";
  add(findings, AuditState::kAltered, object, what);
}

void check_runs(SQLite::Database& db, Findings& findings) {
  const std::string sql =
      "SELECT coalesce(l.digest, ''), u.id, u.started, u.engine, coalesce(p.digest, ''), u.options, u.repeat"
      " FROM run u LEFT JOIN pack p ON p.number = u.pack" +
      log_join("u", "run");
  each(db, sql, 6, [&](const std::string& kept, const Row& row) {
    const Run run{text_of(row[1]), text_of(row[2]), text_of(row[3]), text_of(row[4])};
    const std::string object = named("run", text_of(row[0]));
    compare(findings, object, kept, run_id(run, integer_of(row[5])));
    if (kept != text_of(row[0])) add(findings, AuditState::kAltered, object, "its id is not that in the log");
  });
}

void check_retrievals(SQLite::Database& db, Findings& findings) {
  const std::string sql = "SELECT coalesce(l.digest, ''), t.id, coalesce(u.id, ''), coalesce(a.id, ''), " +
                          select_list("t", retrieval_columns()) +
                          " FROM retrieval t LEFT JOIN run u ON u.number = t.run"
                          " LEFT JOIN article a ON a.number = t.article" +
                          log_join("t", "retrieval");
  each(db, sql, static_cast<int>(3 + retrieval_columns().size()),
       [&](const std::string& kept, const Row& row) {
         const std::string object = named("retrieval", text_of(row[0]));
         const Row facts(row.begin() + 3, row.end());
         const std::string id = retrieval_id(text_of(row[2]), facts);
         compare(findings, object, kept, made_by(id, text_of(row[1])));
         if (id != text_of(row[0]))
           add(findings, AuditState::kAltered, object, "its id is not that of what was observed");
       });
}

void check_readings(SQLite::Database& db, Findings& findings) {
  const std::string sql =
      "SELECT coalesce(l.digest, ''), r.id, coalesce(u.id, '') FROM reading r"
      " LEFT JOIN run u ON u.number = r.run" +
      log_join("r", "reading");
  each(db, sql, 2, [&](const std::string& kept, const Row& row) {
    compare(findings, named("reading", text_of(row[0])), kept, made_by(text_of(row[0]), text_of(row[1])));
  });
}

// That the reading and the observation are of the adoption's own article is checked too.
void check_adoptions(SQLite::Database& db, Findings& findings) {
  const std::string sql =
      "SELECT coalesce(l.digest, ''), coalesce(r.id, ''), coalesce(t.id, ''), coalesce(u.id, ''),"
      " coalesce(a.id, ''), r.article IS d.article AND t.article IS d.article"
      " FROM adoption d LEFT JOIN reading r ON r.number = d.reading"
      " LEFT JOIN retrieval t ON t.number = d.retrieval LEFT JOIN run u ON u.number = d.run"
      " LEFT JOIN article a ON a.number = d.article" +
      log_join("d", "adoption");
  each(db, sql, 5, [&](const std::string& kept, const Row& row) {
    const std::string object = named("adoption of reading", text_of(row[0]));
    compare(findings, object, kept, adoption_digest(text_of(row[0]), text_of(row[1]), text_of(row[2])));
    if (integer_of(row[4]) == 0)
      add(findings, AuditState::kAltered, object, "it names another article's reading");
  });
}

void check_exclusions(SQLite::Database& db, Findings& findings) {
  const std::string sql =
      "SELECT coalesce(l.digest, ''), coalesce(a.id, ''), e.excludes, e.made, e.made_by, e.reason"
      " FROM exclusion e LEFT JOIN article a ON a.number = e.article" +
      log_join("e", "exclusion");
  each(db, sql, 5, [&](const std::string& kept, const Row& row) {
    const Exclusion exclusion{text_of(row[4]), text_of(row[3]), text_of(row[2])};
    compare(findings, named("exclusion of article", text_of(row[0])), kept,
            exclusion_digest(text_of(row[0]), exclusion, integer_of(row[1]) != 0));
  });
}

std::vector<Row> skipped_of(SQLite::Database& db, std::int64_t run) {
  SQLite::Statement query(db, "SELECT at, path, code, why FROM skipped WHERE run = ? ORDER BY at");
  query.bind(1, run);
  std::vector<Row> rows;
  while (query.executeStep()) rows.push_back(read_row(query, 0, 4));
  return rows;
}

void check_ends(SQLite::Database& db, Findings& findings) {
  const std::string sql =
      "SELECT coalesce(l.digest, ''), coalesce(u.id, ''), f.finished, f.run FROM run_finished f"
      " LEFT JOIN run u ON u.number = f.run" +
      log_join("f", "run_finished");
  each(db, sql, 3, [&](const std::string& kept, const Row& row) {
    const auto skipped = skipped_of(db, integer_of(row[2]));
    compare(findings, named("end of run", text_of(row[0])), kept,
            run_finished_digest(text_of(row[0]), text_of(row[1]), skipped));
  });
}

void check_for_gone_records(SQLite::Database& db, const std::string& kind, Findings& findings) {
  SQLite::Statement query(
      db,
      "SELECT number, digest FROM log WHERE kind = ? AND number NOT IN (SELECT number FROM " + kind + ")");
  query.bind(1, kind);
  while (query.executeStep()) {
    add(findings, AuditState::kMissing, "log entry " + query.getColumn(0).getString(),
        "the " + kind + " it was made for is gone");
  }
}

// Numbers run from 1 without gaps up to the last one ever given.
void check_numbers(SQLite::Database& db, Findings& findings) {
  SQLite::Statement query(
      db,
      "SELECT count(*), coalesce(max(number), 0), coalesce((SELECT seq FROM sqlite_sequence"
      " WHERE name = 'log'), 0) FROM log");
  query.executeStep();
  const Row row = read_row(query, 0, 3);
  if (row[0] == row[1] && row[1] == row[2]) return;
  const std::int64_t given = std::max(integer_of(row[1]), integer_of(row[2]));
  add(findings, AuditState::kMissing, "log",
      std::to_string(given) + " entries were made, " + std::to_string(integer_of(row[0])) + " are there");
}

}  // namespace

Findings check_log(SQLite::Database& db) {
  Findings findings;
  check_numbers(db, findings);
  for (const char* kind : kKinds) check_for_gone_records(db, kind, findings);
  check_runs(db, findings);
  check_retrievals(db, findings);
  check_readings(db, findings);
  check_adoptions(db, findings);
  check_ends(db, findings);
  check_exclusions(db, findings);
  return findings;
}

}  // namespace parley::db
