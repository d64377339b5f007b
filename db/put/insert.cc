#include "db/put/insert.h"

#include <SQLiteCpp/SQLiteCpp.h>

#include <cassert>

namespace parley::db {

Insert::Insert(SQLite::Database& db, std::string_view table, const Columns& columns)
    : db_(&db), query_(std::make_unique<SQLite::Statement>(db, insert_sql(table, columns))) {}
Insert::Insert(Insert&&) noexcept = default;
Insert::~Insert() = default;

std::int64_t Insert::operator()(const Row& row) {
  query_->reset();
  bind(*query_, 1, row);
  query_->exec();
  return db_->getLastInsertRowid();
}

Find::Find(SQLite::Database& db, const std::string& sql)
    : query_(std::make_unique<SQLite::Statement>(db, sql)) {}
Find::Find(Find&&) noexcept = default;
Find::~Find() = default;

std::optional<std::int64_t> Find::operator()(const std::string& text) {
  query_->reset();
  query_->bind(1, text);
  if (!query_->executeStep()) return std::nullopt;
  const std::int64_t number = query_->getColumn(0).getInt64();
  query_->reset();
  return number;
}

Blobs::Blobs(SQLite::Database& db)
    : query_(std::make_unique<SQLite::Statement>(
          db, "INSERT INTO blob(sha256, bytes) VALUES (?, ?) ON CONFLICT DO NOTHING")) {}
Blobs::Blobs(Blobs&&) noexcept = default;
Blobs::~Blobs() = default;

void Blobs::keep(const std::string& sha256, std::string_view bytes) {
  assert(bytes.size() <= kLargestBlob);
  query_->reset();
  query_->bind(1, sha256);
  // A null pointer would bind NULL where there are no bytes.
  query_->bindNoCopy(2, bytes.empty() ? "" : bytes.data(), static_cast<int>(bytes.size()));
  query_->exec();
  query_->reset();
  query_->clearBindings();
}

Log::Log(SQLite::Database& db) : insert_(db, "log", {"kind", "digest"}) {}

std::int64_t Log::append(std::string_view kind, const std::string& digest) {
  return insert_({std::string(kind), digest});
}

}  // namespace parley::db
