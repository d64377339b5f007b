// Statements of readings with their chains and claims, as they were put.
#pragma once

#include <cstdint>
#include <memory>
#include <vector>

#include "core/reading.h"
#include "db/records/value.h"
#include "db/sqlite.h"

namespace parley::db {

// In the order of the reading, claims included.
std::vector<Statement> statements_of_reading(SQLite::Database& db, std::int64_t reading);

// The chain's rows of one statement, outermost first.
class Chains {
 public:
  explicit Chains(SQLite::Database& db);
  Chains(Chains&&) noexcept;
  ~Chains();
  std::vector<Row> rows(std::int64_t statement);
  std::vector<Via> of(std::int64_t statement);

 private:
  std::unique_ptr<SQLite::Statement> query_;
};

}  // namespace parley::db
