#include "db/audit/audit_store.h"

#include <SQLiteCpp/SQLiteCpp.h>

#include "db/audit/check_article.h"
#include "db/audit/check_file.h"
#include "db/audit/check_log.h"
#include "db/audit/check_pack.h"
#include "db/audit/check_reading.h"
#include "db/errors.h"

namespace parley::db {
namespace {

struct Numbered {
  std::int64_t number = 0;
  std::string id;
};

// Read whole before anything is checked: an open query would hold up a writer.
std::vector<Numbered> list(SQLite::Database& db, const char* sql) {
  SQLite::Statement query(db, sql);
  std::vector<Numbered> all;
  while (query.executeStep()) all.push_back({query.getColumn(0).getInt64(), query.getColumn(1).getString()});
  return all;
}

class StoreWalk {
 public:
  explicit StoreWalk(SQLite::Database& db) : db_(db) {}

  StoreAudit run() {
    part("schema", [&] { found(check_schema(db_)); });
    part("packs", [&] { check_packs(); });
    part("articles", [&] { check_articles(); });
    part("readings", [&] { check_stray_readings(); });
    part("log", [&] { found(check_log(db_)); });
    part("references", [&] { found(check_references(db_)); });
    part("file", [&] { found(check_integrity(db_)); });
    return std::move(audit_);
  }

 private:
  void found(Findings findings) { add_all(audit_.findings, std::move(findings)); }

  // What cannot be read is a finding; the rest is still checked.
  template <class Check>
  void part(const std::string& object, Check check) {
    try {
      check();
    } catch (const SQLite::Exception& thrown) {
      add(audit_.findings, AuditState::kAltered, object,
          std::string("SQLite cannot read it: ") + thrown.what());
    } catch (const Damaged& thrown) {
      add(audit_.findings, AuditState::kAltered, object, thrown.what());
    }
  }

  void check_packs() {
    for (const Numbered& pack : list(db_, "SELECT number, digest FROM pack ORDER BY number")) {
      ++audit_.packs;
      part(named("pack", pack.id), [&] { found(check_pack(db_, pack.number)); });
    }
  }

  void check_articles() {
    for (const Numbered& article : list(db_, "SELECT number, id FROM article ORDER BY number")) {
      ++audit_.articles;
      part(named("article", article.id), [&] { check_one(article); });
    }
  }

  void check_one(const Numbered& numbered) {
    const auto stored = load_article(db_, numbered.id);
    if (!stored) throw Damaged("it is listed but cannot be found");
    const Article article = rebuild(*stored);
    found(check_article(*stored, article));
    check_readings("SELECT number FROM reading WHERE article = ? ORDER BY number", numbered.number,
                   stored->raw ? &article : nullptr);
  }

  void check_readings(const char* sql, std::int64_t article_number, const Article* article) {
    SQLite::Statement query(db_, sql);
    query.bind(1, article_number);
    std::vector<std::int64_t> readings;
    while (query.executeStep()) readings.push_back(query.getColumn(0).getInt64());
    query.reset();
    for (const std::int64_t reading : readings) {
      const ReadingCheck check = check_reading(db_, reading, article);
      ++audit_.readings;
      audit_.statements += check.statements;
      audit_.claims += check.claims;
      found(check.findings);
    }
  }

  void check_stray_readings() {
    check_readings(
        "SELECT number FROM reading WHERE article > ? AND article NOT IN (SELECT number FROM article)", 0,
        nullptr);
  }

  SQLite::Database& db_;  // the store's
  StoreAudit audit_;
};

}  // namespace

StoreAudit audit_store(SQLite::Database& db) {
  return StoreWalk(db).run();
}

}  // namespace parley::db
