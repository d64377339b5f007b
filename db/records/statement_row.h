// A statement as a row of the table `statement`, and the links of its chain as rows of `statement_via`.
#pragma once

#include "core/reading.h"
#include "db/records/value.h"

namespace parley::db {

// The columns of row_of(), in its order.
const Columns& statement_columns();
const Columns& via_columns();

Row row_of(const Statement& statement, size_t at);
Row row_of(const Via& via, size_t at);

// Without chain and claims.
Statement statement_of(const Row& row);
Via via_of(const Row& row);

// Over the row, the chain's rows and the digests of the claims.
std::string statement_digest(const Row& row, const std::vector<Row>& chain,
                             const std::vector<std::string>& claim_digests);

}  // namespace parley::db
