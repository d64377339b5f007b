#include "core/formats/facts.h"

namespace parley {
namespace {

constexpr size_t kIsoDay = 10;  // "2026-02-04"

std::string value_of(const Fields& fields, std::initializer_list<const char*> names) {
  for (const char* name : names) {
    const auto field = fields.find(name);
    if (field == fields.end()) continue;
    if (std::string value = folded(field->second); !value.empty()) return value;
  }
  return {};
}

// The day as written, whatever the time and its zone.
std::optional<Date> day_of(std::string_view value) {
  if (value.size() > kIsoDay && value[kIsoDay] != 'T' && value[kIsoDay] != ' ') return std::nullopt;
  return parse_iso_date(value.substr(0, kIsoDay));
}

// Days that machines write where they know none: the first of their clocks.
bool is_placeholder(Date day) {
  const std::chrono::year_month_day date(day);
  return date.year() < std::chrono::year(1900) || day == Date();
}

}  // namespace

FieldFacts facts_of(const Fields& fields, std::string_view from) {
  FieldFacts out;
  out.facts.title = value_of(fields, {"title"});
  out.facts.outlet = value_of(fields, {"outlet", "source"});
  out.facts.url = value_of(fields, {"url"});
  out.facts.language = value_of(fields, {"language"});
  const std::string published = value_of(fields, {"published", "date"});
  if (published.empty()) return out;
  const auto day = day_of(published);
  if (day && !is_placeholder(*day)) {
    out.facts.published = day;
    out.facts.published_from = from;
  } else if (day) {
    out.warnings.push_back("the date " + published + " stands for none and is not used");
  } else {
    out.warnings.push_back("the date \"" + published + "\" is no day like 2026-02-04 and is not used");
  }
  return out;
}

}  // namespace parley
