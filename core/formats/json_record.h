// One JSON object with the fields of an article, read without building a tree: only strings at its top are
// kept.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "core/base/result.h"
#include "core/formats/facts.h"

namespace parley {

struct JsonRecord {
  Fields strings;                     // its fields that are strings; of a name that comes twice, the last
  std::vector<std::string> others;    // names of fields that are something else, null excepted
  std::vector<std::string> warnings;  // repairs
  bool is_repaired = false;           // invalid UTF-8 became U+FFFD before anything was decoded
};

// The error says what is wrong and at which column, and leaves file and line to the caller. Nested deeper
// than 100 levels is an error.
Result<JsonRecord> parse_record(std::string_view line);

}  // namespace parley
