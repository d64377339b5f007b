// A file that is one JSON object, over as many lines as it likes: one article, with the fields of an NDJSON
// record.
#include <algorithm>

#include "core/formats/input_error.h"
#include "core/formats/json_record.h"
#include "core/formats/record_article.h"

namespace parley {
namespace {

constexpr std::string_view kBlank = " \t\r\n";

char first_character(std::string_view bytes) {
  if (bytes.starts_with("\xEF\xBB\xBF")) bytes.remove_prefix(3);
  const size_t at = bytes.find_first_not_of(kBlank);
  return at == std::string_view::npos ? '\0' : bytes[at];
}

// By its content only where that is whole: a text may begin with a bracket.
bool recognises(const Source& source) {
  const char first = first_character(source.bytes);
  if (source.path.ends_with(".json") && (first == '{' || first == '[')) return true;
  return first == '{' && parse_record(source.bytes).has_value();
}

Extracted extract_object(const Source& source) {
  if (first_character(source.bytes) == '{') return record_article(source.path, source.bytes, {});
  Extracted out;
  out.errors.push_back(input_error("input/bad-record", source.path,
                                   "a JSON array, where one object is expected",
                                   "write one object a line, for example with `jq -c '.[]'`"));
  return out;
}

}  // namespace

Format json_format() {
  return {"json", recognises, extract_object};
}

}  // namespace parley
