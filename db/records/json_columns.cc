#include "db/records/json_columns.h"

#include <charconv>
#include <nlohmann/json.hpp>

#include "db/errors.h"

namespace parley::db {
namespace {

using Json = nlohmann::ordered_json;

// Text that is not UTF-8 (it never is, from canonical text) is repaired rather than refused: a batch is not
// lost for it.
std::string print(const Json& json) {
  return json.dump(-1, ' ', false, Json::error_handler_t::replace);
}

template <class Use>
auto parsed(const std::string& text, Use use) {
  try {
    return use(Json::parse(text));
  } catch (const Json::exception&) {
    throw Damaged("a stored list cannot be read: " + text.substr(0, 60));
  }
}

Json json_of(const ByteSpan& span) {
  return Json::array({span.begin, span.end});
}

Json json_of(const ByteSpans& spans) {
  Json list = Json::array();
  for (const ByteSpan& span : spans) list.push_back(json_of(span));
  return list;
}

ByteSpan checked(ByteSpan span) {
  if (span.begin > span.end) throw Damaged("a stored span ends before it begins");
  return span;
}

// Walks "[[3,17],[20,31]]".
class SpanReader {
 public:
  explicit SpanReader(const std::string& text) : text_(text) {}

  bool next_is(char wanted) {
    if (at_ >= text_.size() || text_[at_] != wanted) return false;
    ++at_;
    return true;
  }
  void expect(char wanted) {
    if (!next_is(wanted)) refuse();
  }
  void expect_end() {
    if (at_ != text_.size()) refuse();
  }
  uint64_t number() {
    uint64_t value = 0;
    const char* begin = text_.data() + at_;
    const auto read = std::from_chars(begin, text_.data() + text_.size(), value);
    if (read.ec != std::errc()) refuse();
    at_ += static_cast<size_t>(read.ptr - begin);
    return value;
  }

 private:
  [[noreturn]] void refuse() const { throw Damaged("a stored list cannot be read: " + text_.substr(0, 60)); }
  const std::string& text_;  // the caller's
  size_t at_ = 0;
};

ByteSpan span_in(const Json& json) {
  if (json.size() != 2) throw Damaged("a stored span is not a pair");
  return checked({json.at(0).get<uint64_t>(), json.at(1).get<uint64_t>()});
}

ByteSpans spans_in(const Json& json) {
  ByteSpans spans;
  for (const Json& span : json) spans.push_back(span_in(span));
  return spans;
}

Json json_of(const Term& term) {
  return {{"type", term.type}, {"value", term.value}, {"text", term.text}, {"span", json_of(term.span)}};
}

Term term_in(const Json& json) {
  return {json.at("type"), json.at("value"), json.at("text"), span_in(json.at("span"))};
}

Json name_or_null(const std::string& name) {
  return name.empty() ? Json(nullptr) : Json(name);
}

std::string name_in(const Json& json) {
  return json.is_null() ? "" : json.get<std::string>();
}

}  // namespace

std::string to_json(const ByteSpans& spans) {
  std::string text = "[";
  for (const ByteSpan& span : spans) {
    if (text.size() > 1) text += ',';
    text += '[' + std::to_string(span.begin) + ',' + std::to_string(span.end) + ']';
  }
  return text + ']';
}

// Read by hand, exactly as written above: this is what most of reading a claim consists of.
ByteSpans spans_of(const std::string& json) {
  SpanReader reader(json);
  ByteSpans spans;
  reader.expect('[');
  while (reader.next_is('[')) {
    ByteSpan span;
    span.begin = reader.number();
    reader.expect(',');
    span.end = reader.number();
    reader.expect(']');
    spans.push_back(checked(span));
    if (!reader.next_is(',')) break;
  }
  reader.expect(']');
  reader.expect_end();
  return spans;
}

std::string to_json(const std::vector<Term>& terms) {
  Json list = Json::array();
  for (const Term& term : terms) list.push_back(json_of(term));
  return print(list);
}

std::vector<Term> terms_of(const std::string& json) {
  if (json == "[]") return {};
  return parsed(json, [](const Json& list) {
    std::vector<Term> terms;
    for (const Json& term : list) terms.push_back(term_in(term));
    return terms;
  });
}

std::string to_json(const Condition& condition) {
  return print({{"spans", json_of(condition.spans)},
                {"text", condition.text},
                {"proposition", name_or_null(condition.proposition.value)}});
}

Condition condition_of(const std::string& json) {
  return parsed(json, [](const Json& object) {
    return Condition{spans_in(object.at("spans")), object.at("text"),
                     PropositionId(name_in(object.at("proposition")))};
  });
}

std::string to_json(const std::vector<std::string>& texts) {
  return print(Json(texts));
}

std::vector<std::string> texts_of(const std::string& json) {
  return parsed(json, [](const Json& list) { return list.get<std::vector<std::string>>(); });
}

}  // namespace parley::db
