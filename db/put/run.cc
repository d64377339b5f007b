#include "db/put/run.h"

#include <SQLiteCpp/SQLiteCpp.h>

#include <algorithm>

#include "core/base/digest.h"
#include "db/put/insert.h"
#include "db/records/run_row.h"

namespace parley::db {
namespace {

using Rules = std::vector<Store::RuleRef>;

// By id, each once.
Rules tidied(Rules rules) {
  const auto by_id = [](const auto& a, const auto& b) { return a.id < b.id; };
  std::stable_sort(rules.begin(), rules.end(), by_id);
  const auto same = [](const auto& a, const auto& b) { return a.id == b.id; };
  rules.erase(std::unique(rules.begin(), rules.end(), same), rules.end());
  return rules;
}

std::vector<PackFileRef> keep_bytes(SQLite::Database& db, const StoredPack& pack) {
  Blobs blobs(db);
  std::vector<PackFileRef> files;
  for (const StoredPackFile& file : pack.files) {
    const auto at = static_cast<std::int64_t>(files.size());
    files.push_back({at, file.pack, file.name, file.path, sha256_hex(file.bytes)});
    blobs.keep(files.back().sha256, file.bytes);
  }
  return files;
}

std::int64_t put_pack(SQLite::Database& db, const StoredPack& pack, const Rules& rules) {
  const auto files = keep_bytes(db, pack);
  const auto number = Log(db).append("pack", pack_record_digest(pack.digest, pack.name, files, rules));
  Insert(db, "pack", {"number", "digest", "name"})({number, pack.digest, pack.name});
  Insert put_file(db, "pack_file", {"pack", "at", "pack_name", "name", "path", "sha256"});
  for (const PackFileRef& file : files)
    put_file({number, file.at, file.pack, file.name, file.path, file.sha256});
  Insert put_rule(db, "rule", {"pack", "id", "pack_name", "file", "line"});
  for (const auto& rule : rules) {
    put_rule({number, rule.id, rule.pack, rule.file, static_cast<std::int64_t>(rule.line)});
  }
  return number;
}

std::int64_t repeats(SQLite::Database& db, const Run& run, std::int64_t pack) {
  SQLite::Statement query(
      db, "SELECT count(*) FROM run WHERE started = ? AND engine = ? AND pack = ? AND options = ?");
  bind(query, 1, {run.started, run.engine, pack, run.options});
  query.executeStep();
  return query.getColumn(0).getInt64();
}

tl::unexpected<Error> unknown_run(const std::string& id) {
  return fail(ErrorKind::kUsage, "store/unknown-run", "there is no run " + id + " in this store");
}

bool is_finished(SQLite::Database& db, const RunKey& run) {
  return Find(db,
              "SELECT run_finished.number FROM run_finished JOIN run ON run.number = run_finished.run"
              " WHERE run.id = ?")(run.id)
      .has_value();
}

}  // namespace

std::string begin_run(SQLite::Database& db, const Run& run, const StoredPack& pack, const Rules& rules) {
  SQLite::Transaction transaction(db, SQLite::TransactionBehavior::IMMEDIATE);
  const auto known = Find(db, "SELECT number FROM pack WHERE digest = ?")(pack.digest);
  const std::int64_t pack_number = known ? *known : put_pack(db, pack, tidied(rules));
  const std::int64_t repeat = repeats(db, run, pack_number);
  std::string id = run_id(run, repeat);
  const std::int64_t number = Log(db).append("run", id);
  Insert(db, "run", {"number", "id", "started", "engine", "pack", "options", "repeat"})(
      {number, id, run.started, run.engine, pack_number, run.options, repeat});
  transaction.commit();
  return id;
}

Result<RunKey> find_run(SQLite::Database& db, const std::string& id) {
  SQLite::Statement query(
      db,
      "SELECT run.number, run.pack, pack.digest FROM run JOIN pack ON pack.number = run.pack"
      " WHERE run.id = ?");
  query.bind(1, id);
  if (!query.executeStep()) return unknown_run(id);
  return RunKey{query.getColumn(0).getInt64(), id, query.getColumn(1).getInt64(),
                query.getColumn(2).getString()};
}

Result<void> finish_run(SQLite::Database& db, const std::string& run, const std::vector<Skipped>& skipped,
                        const std::string& finished) {
  SQLite::Transaction transaction(db, SQLite::TransactionBehavior::IMMEDIATE);
  const auto key = find_run(db, run);
  if (!key) return fail(key.error());
  if (is_finished(db, *key)) {
    return fail(ErrorKind::kUsage, "store/run-finished", "run " + run + " is finished already");
  }
  std::vector<Row> rows;
  rows.reserve(skipped.size());
  for (const Skipped& one : skipped) rows.push_back(skipped_row(one, rows.size()));
  const auto number = Log(db).append("run_finished", run_finished_digest(run, finished, rows));
  Insert(db, "run_finished", {"number", "run", "finished"})({number, key->number, finished});
  Insert put_skipped(db, "skipped", {"run", "at", "path", "code", "why"});
  for (const Row& row : rows) put_skipped({key->number, row[0], row[1], row[2], row[3]});
  transaction.commit();
  return {};
}

}  // namespace parley::db
