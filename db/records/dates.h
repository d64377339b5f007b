// Days as the store keeps them: "2026-02-04", NULL for none.
#pragma once

#include <optional>

#include "core/base/date.h"
#include "db/records/value.h"

namespace parley::db {

Value or_null(const std::optional<Date>& day);

// Throws Damaged for what is no day.
std::optional<Date> date_of(const Value& value);

}  // namespace parley::db
