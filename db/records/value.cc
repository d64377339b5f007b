#include "db/records/value.h"

#include <SQLiteCpp/SQLiteCpp.h>

#include <array>
#include <charconv>

#include "core/base/digest.h"
#include "db/errors.h"

namespace parley::db {
namespace {

template <class T>
std::string in_digits(T number) {
  std::array<char, 32> digits{};
  const auto end = std::to_chars(digits.data(), digits.data() + digits.size(), number).ptr;
  return {digits.data(), end};
}

std::string with_type(const Value& value) {
  if (const auto* integer = std::get_if<std::int64_t>(&value)) return "i" + in_digits(*integer);
  if (const auto* real = std::get_if<double>(&value)) return "r" + in_digits(*real);
  if (const auto* text = std::get_if<std::string>(&value)) return "t" + *text;
  return "n";
}

void bind_one(SQLite::Statement& query, int at, const Value& value) {
  if (const auto* integer = std::get_if<std::int64_t>(&value)) return query.bind(at, *integer);
  if (const auto* real = std::get_if<double>(&value)) return query.bind(at, *real);
  if (const auto* text = std::get_if<std::string>(&value)) return query.bind(at, *text);
  query.bind(at);
}

Value read_one(const SQLite::Column& column) {
  if (column.isInteger()) return column.getInt64();
  if (column.isFloat()) return column.getDouble();
  if (column.isNull()) return {};
  return column.getString();
}

}  // namespace

Value or_null(const std::string& text) {
  if (text.empty()) return {};
  return text;
}

const std::string& text_of(const Value& value) {
  static const std::string none;
  if (std::holds_alternative<std::monostate>(value)) return none;
  if (const auto* text = std::get_if<std::string>(&value)) return *text;
  throw Damaged("a number stands where a text was stored");
}

std::int64_t integer_of(const Value& value) {
  if (const auto* integer = std::get_if<std::int64_t>(&value)) return *integer;
  throw Damaged("a whole number is missing");
}

double real_of(const Value& value) {
  if (const auto* real = std::get_if<double>(&value)) return *real;
  throw Damaged("a number is missing");
}

void bind(SQLite::Statement& query, int first, const Row& row) {
  for (const Value& value : row) bind_one(query, first++, value);
}

Row read_row(SQLite::Statement& query, int first, size_t count) {
  Row row;
  row.reserve(count);
  for (size_t i = 0; i < count; ++i) row.push_back(read_one(query.getColumn(first + static_cast<int>(i))));
  return row;
}

std::string row_digest(std::string_view kind, const Row& row, const std::vector<std::string>& parts) {
  std::vector<std::string> values;
  values.reserve(row.size());
  for (const Value& value : row) values.push_back(with_type(value));
  std::vector<std::string_view> fields{kind};
  fields.insert(fields.end(), values.begin(), values.end());
  fields.insert(fields.end(), parts.begin(), parts.end());
  return digest_fields(fields);
}

std::string select_list(std::string_view alias, const Columns& columns) {
  std::string sql;
  for (const std::string_view column : columns) {
    if (!sql.empty()) sql += ", ";
    sql += std::string(alias) + "." + std::string(column);
  }
  return sql;
}

std::string insert_sql(std::string_view table, const Columns& columns) {
  std::string names, marks;
  for (const std::string_view column : columns) {
    names += (names.empty() ? "" : ", ") + std::string(column);
    marks += marks.empty() ? "?" : ", ?";
  }
  return "INSERT INTO " + std::string(table) + "(" + names + ") VALUES (" + marks + ")";
}

}  // namespace parley::db
