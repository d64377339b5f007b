#include "db/store.h"

#include <SQLiteCpp/SQLiteCpp.h>

#include "db/audit/audit_claim.h"
#include "db/audit/audit_store.h"
#include "db/errors.h"
#include "db/open/open.h"
#include "db/put/exclude.h"
#include "db/put/put.h"
#include "db/put/run.h"
#include "db/query/articles.h"
#include "db/query/claims.h"
#include "db/query/packs.h"
#include "db/query/rebuild.h"
#include "db/query/statements.h"
#include "db/query/status.h"

namespace parley {

struct Store::Parts {
  std::string path;
  std::unique_ptr<SQLite::Database> db;

  // Runs `work` on the database; what it throws becomes an error.
  template <class T, class Work>
  Result<T> run(Work work) {
    return db::guarded(path, [&]() -> Result<T> { return work(*db); });
  }

  // The same, seeing one state of the store throughout.
  template <class T, class Work>
  Result<T> read(Work work) {
    return db::guarded(path, [&]() -> Result<T> {
      SQLite::Transaction snapshot(*db);
      return work(*db);
    });
  }
};

Store::Store(std::unique_ptr<Parts> parts) : parts_(std::move(parts)) {}
Store::Store(Store&&) noexcept = default;
Store& Store::operator=(Store&&) noexcept = default;
Store::~Store() = default;

Result<Store> Store::open(const std::string& path, bool create) {
  return db::guarded(path, [&]() -> Result<Store> {
    auto database = db::open_database(path, create);
    if (!database) return fail(std::move(database.error()));
    auto parts = std::make_unique<Parts>();
    parts->path = path;
    parts->db = std::move(*database);
    return Store(std::move(parts));
  });
}

Result<std::string> Store::begin_run(const Run& run, const StoredPack& pack,
                                     const std::vector<RuleRef>& rules) {
  return parts_->run<std::string>([&](auto& db) { return db::begin_run(db, run, pack, rules); });
}

Result<PutCounts> Store::put(const std::string& run, const std::vector<Item>& batch) {
  return parts_->run<PutCounts>([&](auto& db) { return db::put_batch(db, run, batch); });
}

Result<void> Store::finish_run(const std::string& run, const std::vector<Skipped>& skipped,
                               const std::string& finished) {
  return parts_->run<void>([&](auto& db) { return db::finish_run(db, run, skipped, finished); });
}

Result<void> Store::exclude(const std::string& article_id, const Exclusion& exclusion) {
  return parts_->run<void>([&](auto& db) { return db::put_exclusion(db, article_id, exclusion, true); });
}

Result<void> Store::undo_exclusion(const std::string& article_id, const Exclusion& undone) {
  return parts_->run<void>([&](auto& db) { return db::put_exclusion(db, article_id, undone, false); });
}

Result<std::vector<StoredPack>> Store::packs() const {
  return parts_->read<std::vector<StoredPack>>([](auto& db) { return db::active_packs(db); });
}

Result<std::vector<ArticleRef>> Store::articles() const {
  return parts_->read<std::vector<ArticleRef>>([](auto& db) { return db::all_articles(db); });
}

Result<std::vector<ClaimRecord>> Store::claims(const ClaimFilter& filter) const {
  return parts_->read<std::vector<ClaimRecord>>([&](auto& db) { return db::find_claims(db, filter); });
}

Result<std::vector<Statement>> Store::statements(const std::string& article_id) const {
  using Statements = std::vector<Statement>;
  return parts_->read<Statements>([&](auto& db) -> Result<Statements> {
    const auto reading = db::active_reading(db, article_id);
    if (!reading) return fail(reading.error());
    return db::statements_of_reading(db, *reading);
  });
}

Result<std::map<RoundId, int>> Store::articles_by_round() const {
  return parts_->read<std::map<RoundId, int>>([](auto& db) { return db::articles_by_round(db); });
}

Result<std::vector<std::string>> Store::newest_articles() const {
  return parts_->read<std::vector<std::string>>([](auto& db) { return db::newest_articles(db); });
}

Result<ArticleRef> Store::find_article(const std::string& prefix_or_path) const {
  return parts_->read<ArticleRef>([&](auto& db) { return db::find_article(db, prefix_or_path); });
}

Result<Article> Store::article(const std::string& id) const {
  return parts_->read<Article>([&](auto& db) { return db::sound_article(db, id); });
}

Result<ClaimAudit> Store::audit_claim(const std::string& id_prefix) const {
  return parts_->read<ClaimAudit>([&](auto& db) { return db::audit_claim(db, id_prefix); });
}

// Not one snapshot: that would hold up a writer for as long as the audit takes. Records never change.
Result<StoreAudit> Store::audit() const {
  return parts_->run<StoreAudit>([](auto& db) { return db::audit_store(db); });
}

Result<StoreStatus> Store::status() const {
  return parts_->read<StoreStatus>([&](auto& db) {
    StoreStatus status = db::count_all(db);
    status.path = parts_->path;
    return status;
  });
}

const char* to_string(AuditState state) {
  switch (state) {
    case AuditState::kVerified:
      return "verified";
    case AuditState::kAltered:
      return "altered";
    case AuditState::kMissing:
      return "missing";
    case AuditState::kRedacted:
      return "redacted";
    case AuditState::kEngineDiffers:
      return "engine-differs";
    case AuditState::kNotChecked:
      return "not-checked";
  }
  return "";
}

}  // namespace parley
