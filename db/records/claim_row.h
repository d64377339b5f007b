// A claim as a row of the table `claim`.
#pragma once

#include "core/reading.h"
#include "db/records/value.h"

namespace parley::db {

// The columns of row_of(), in its order.
const Columns& claim_columns();

Row row_of(const Claim& claim, size_t at);
Claim claim_of(const Row& row);

std::string claim_digest(const Row& row);

}  // namespace parley::db
