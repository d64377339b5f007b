#include "db/records/reading_row.h"

#include "db/records/claim_row.h"
#include "db/records/dates.h"
#include "db/records/json_columns.h"
#include "db/records/statement_row.h"

namespace parley::db {
namespace {

StatementRows statement_rows(const Statement& statement, size_t at) {
  StatementRows rows;
  rows.row = row_of(statement, at);
  for (const Via& via : statement.via) rows.chain.push_back(row_of(via, rows.chain.size()));
  std::vector<std::string> digests;
  for (const Claim& claim : statement.claims) {
    Row row = row_of(claim, rows.claims.size());
    Row characterised = row_of(claim.characterises);
    digests.push_back(claim_digest(row, characterised));
    rows.claims.push_back({std::move(row), std::move(characterised), digests.back()});
  }
  rows.digest = statement_digest(rows.row, rows.chain, digests);
  return rows;
}

}  // namespace

const Columns& reading_columns() {
  static const Columns columns{"published", "published_from", "outlet",  "title",
                               "language",  "round",          "warnings"};
  return columns;
}

Row row_of(const Reading& reading) {
  return {or_null(reading.published), or_null(reading.published_from), or_null(reading.outlet),
          or_null(reading.title),     or_null(reading.language),       or_null(reading.round.value),
          to_json(reading.warnings)};
}

std::string reading_id(const ReadOf& of, const Row& row, const std::vector<std::string>& statement_digests) {
  std::vector<std::string> parts{of.article, of.payload, of.pack};
  parts.insert(parts.end(), statement_digests.begin(), statement_digests.end());
  return row_digest("reading", row, parts);
}

ReadingRows rows_of(const Reading& reading) {
  ReadingRows rows;
  rows.row = row_of(reading);
  std::vector<std::string> digests;
  for (const Statement& statement : reading.statements) {
    rows.statements.push_back(statement_rows(statement, rows.statements.size()));
    digests.push_back(rows.statements.back().digest);
  }
  rows.id = reading_id({reading.article, reading.payload_sha256, reading.pack_digest}, rows.row, digests);
  return rows;
}

}  // namespace parley::db
