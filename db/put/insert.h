// Prepared statements of one batch: inserting a row, and finding the number of a row by a text.
#pragma once

#include <memory>
#include <optional>
#include <string>

#include "db/records/value.h"
#include "db/sqlite.h"

namespace parley::db {

class Insert {
 public:
  // Columns in the order of the rows that will be given.
  Insert(SQLite::Database& db, std::string_view table, const Columns& columns);
  Insert(Insert&&) noexcept;
  ~Insert();

  // The rowid of the new row.
  std::int64_t operator()(const Row& row);

 private:
  SQLite::Database* db_;  // owned by the store, which outlives the batch
  std::unique_ptr<SQLite::Statement> query_;
};

class Find {
 public:
  // `sql` selects one number and has one parameter, a text.
  Find(SQLite::Database& db, const std::string& sql);
  Find(Find&&) noexcept;
  ~Find();

  std::optional<std::int64_t> operator()(const std::string& text);

 private:
  std::unique_ptr<SQLite::Statement> query_;
};

// Keeps bytes under their digest, once.
class Blobs {
 public:
  explicit Blobs(SQLite::Database& db);
  Blobs(Blobs&&) noexcept;
  ~Blobs();

  // Needs: sha256 is that of bytes; at most kLargestBlob bytes. `bytes` stays the caller's.
  void keep(const std::string& sha256, std::string_view bytes);

 private:
  std::unique_ptr<SQLite::Statement> query_;
};

// SQLite's own limit is 10^9 (https://www.sqlite.org/limits.html).
inline constexpr size_t kLargestBlob = 1'000'000'000;

// Gives the next record its number.
class Log {
 public:
  explicit Log(SQLite::Database& db);
  std::int64_t append(std::string_view kind, const std::string& digest);

 private:
  Insert insert_;
};

}  // namespace parley::db
