// The columns that hold JSON text, in the shapes of the outside contract: spans, terms, condition, warnings.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "core/reading.h"

namespace parley::db {

// All parsers throw Damaged for what parley did not write.
std::string to_json(const ByteSpans& spans);  // [[3,17],[20,31]]
ByteSpans spans_of(const std::string& json);

std::string to_json(
    const std::vector<Term>& terms);  // [{"type":"number","value":"1000","text":"...","span":[1,2]}]
std::vector<Term> terms_of(const std::string& json);

std::string to_json(const Condition& condition);  // {"spans":[[1,2]],"text":"...","proposition":null}
Condition condition_of(const std::string& json);

std::string to_json(const std::vector<std::string>& texts);
std::vector<std::string> texts_of(const std::string& json);

}  // namespace parley::db
