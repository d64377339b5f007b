#include "db/records/dates.h"

#include "db/errors.h"

namespace parley::db {

Value or_null(const std::optional<Date>& day) {
  if (!day) return {};
  return iso_date(*day);
}

std::optional<Date> date_of(const Value& value) {
  const std::string& text = text_of(value);
  if (text.empty()) return std::nullopt;
  if (const auto day = parse_iso_date(text)) return day;
  throw Damaged("\"" + text + "\" is no day");
}

}  // namespace parley::db
