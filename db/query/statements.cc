#include "db/query/statements.h"

#include <SQLiteCpp/SQLiteCpp.h>

#include "db/records/claim_row.h"
#include "db/records/statement_row.h"

namespace parley::db {
namespace {

std::vector<Claim> claims_of(SQLite::Statement& query, std::int64_t statement) {
  query.reset();
  query.bind(1, statement);
  std::vector<Claim> claims;
  const size_t size = claim_columns().size();
  while (query.executeStep()) {
    claims.push_back(claim_of(read_row(query, 0, size)));
    claims.back().characterises =
        characterised_of(read_row(query, static_cast<int>(size), characterised_columns().size()));
  }
  return claims;
}

}  // namespace

Chains::Chains(SQLite::Database& db)
    : query_(std::make_unique<SQLite::Statement>(db, "SELECT " + select_list("v", via_columns()) +
                                                         " FROM statement_via v WHERE v.statement = ?"
                                                         " ORDER BY v.at")) {}
Chains::Chains(Chains&&) noexcept = default;
Chains::~Chains() = default;

std::vector<Row> Chains::rows(std::int64_t statement) {
  query_->reset();
  query_->bind(1, statement);
  std::vector<Row> rows;
  while (query_->executeStep()) rows.push_back(read_row(*query_, 0, via_columns().size()));
  return rows;
}

std::vector<Via> Chains::of(std::int64_t statement) {
  std::vector<Via> chain;
  for (const Row& row : rows(statement)) chain.push_back(via_of(row));
  return chain;
}

std::vector<Statement> statements_of_reading(SQLite::Database& db, std::int64_t reading) {
  Chains chains(db);
  SQLite::Statement claims(db, "SELECT " + select_list("c", claim_columns()) + ", " +
                                   select_list("h", characterised_columns()) +
                                   " FROM claim c LEFT JOIN characterisation h ON h.claim = c.number WHERE "
                                   "c.statement = ? ORDER BY c.at");
  SQLite::Statement query(db, "SELECT s.number, " + select_list("s", statement_columns()) +
                                  " FROM statement s WHERE s.reading = ? ORDER BY s.at");
  query.bind(1, reading);
  std::vector<Statement> statements;
  while (query.executeStep()) {
    const std::int64_t number = query.getColumn(0).getInt64();
    statements.push_back(statement_of(read_row(query, 1, statement_columns().size())));
    statements.back().via = chains.of(number);
    statements.back().claims = claims_of(claims, number);
  }
  return statements;
}

}  // namespace parley::db
