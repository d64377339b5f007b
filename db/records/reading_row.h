// A reading as rows, and its id: the digest of everything in it, so that the same finding is kept once and no
// change of it goes unseen.
#pragma once

#include <string>
#include <vector>

#include "core/reading.h"
#include "db/records/value.h"

namespace parley::db {

// published, published_from, outlet, title, language, round, warnings
const Columns& reading_columns();
Row row_of(const Reading& reading);

// What a reading is of.
struct ReadOf {
  std::string article, payload, pack;  // digests
};

std::string reading_id(const ReadOf& of, const Row& row, const std::vector<std::string>& statement_digests);

// A statement made ready for its tables.
struct ClaimRows {
  Row row;
  Row characterised;  // may be empty
  std::string digest;
};
struct StatementRows {
  Row row;
  std::vector<Row> chain;
  std::vector<ClaimRows> claims;
  std::string digest;
};
struct ReadingRows {
  Row row;
  std::vector<StatementRows> statements;
  std::string id;
};

ReadingRows rows_of(const Reading& reading);

}  // namespace parley::db
