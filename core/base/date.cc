#include "core/base/date.h"

#include <cstdio>

namespace parley {
namespace {

constexpr std::string_view kShape = "dddd-dd-dd";

bool has_shape(std::string_view text) {
  if (text.size() != kShape.size()) return false;
  for (size_t i = 0; i < text.size(); ++i) {
    const bool digit = text[i] >= '0' && text[i] <= '9';
    if (kShape[i] == 'd' ? !digit : text[i] != kShape[i]) return false;
  }
  return true;
}

// Needs: digits only.
unsigned number(std::string_view digits) {
  unsigned value = 0;
  for (const char digit : digits) value = value * 10 + static_cast<unsigned>(digit - '0');
  return value;
}

}  // namespace

std::optional<Date> parse_iso_date(std::string_view text) {
  if (!has_shape(text)) return std::nullopt;
  const std::chrono::year_month_day day{std::chrono::year(static_cast<int>(number(text.substr(0, 4)))),
                                        std::chrono::month(number(text.substr(5, 2))),
                                        std::chrono::day(number(text.substr(8, 2)))};
  if (!day.ok()) return std::nullopt;
  return Date(day);
}

std::string iso_date(Date date) {
  const std::chrono::year_month_day day(date);
  char text[32];
  const int size = std::snprintf(text, sizeof text, "%04d-%02u-%02u", static_cast<int>(day.year()),
                                 static_cast<unsigned>(day.month()), static_cast<unsigned>(day.day()));
  return {text, static_cast<size_t>(size)};
}

}  // namespace parley
