// A claim as a row of the table `claim`.
#pragma once

#include "core/reading.h"
#include "db/records/value.h"

namespace parley::db {

// The columns of row_of(), in its order.
const Columns& claim_columns();

Row row_of(const Claim& claim, size_t at);
Claim claim_of(const Row& row);

// What it says that another side holds: a row of `characterisation`, all NULL or empty where it says nothing
// of the kind.
const Columns& characterised_columns();
Row row_of(const std::optional<Characterised>& characterised);
std::optional<Characterised> characterised_of(const Row& row);

// `characterised` is the row of that.
std::string claim_digest(const Row& row, const Row& characterised);

}  // namespace parley::db
