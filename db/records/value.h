// A row as values: what is bound, what is digested and what is read back are the same list, so that no column
// can be forgotten in one of the three.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "db/sqlite.h"

namespace parley::db {

using Value = std::variant<std::monostate, std::int64_t, double, std::string>;
using Row = std::vector<Value>;
using Columns = std::vector<std::string_view>;

// NULL for an empty text: how a store says "none".
Value or_null(const std::string& text);

// The text of a value, "" for NULL; throws Damaged for anything else, as the two below do.
const std::string& text_of(const Value& value);
std::int64_t integer_of(const Value& value);
double real_of(const Value& value);

// Binds from parameter `first` (1 is the leftmost).
void bind(SQLite::Statement& query, int first, const Row& row);

// Columns from `first` (0 is the leftmost) of the row that `query` stands on.
Row read_row(SQLite::Statement& query, int first, size_t count);

// Digest of a kind of record, its values with their types, and the digests of its parts.
std::string row_digest(std::string_view kind, const Row& row, const std::vector<std::string>& parts = {});

// "s.at, s.id, ..."
std::string select_list(std::string_view alias, const Columns& columns);

// "INSERT INTO table(a, b) VALUES (?, ?)"
std::string insert_sql(std::string_view table, const Columns& columns);

}  // namespace parley::db
