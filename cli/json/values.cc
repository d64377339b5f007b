#include "cli/json/values.h"

#include <cmath>

namespace parley::cli {

Json text_or_null(const std::string& text) {
  return text.empty() ? Json(nullptr) : Json(text);
}

Json day_or_null(const std::optional<Date>& day) {
  return day ? Json(iso_date(*day)) : Json(nullptr);
}

double rounded(double value) {
  return std::round(value * 1e4) / 1e4;
}

Json spans_json(const ByteSpans& spans) {
  Json out = Json::array();
  for (const ByteSpan& span : spans) out.push_back({span.begin, span.end});
  return out;
}

std::string one_line(const Json& json) {
  return json.dump(-1, ' ', false, Json::error_handler_t::replace);
}

std::string indented(const Json& json) {
  return json.dump(2, ' ', false, Json::error_handler_t::replace);
}

}  // namespace parley::cli
