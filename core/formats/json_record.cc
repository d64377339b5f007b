#include "core/formats/json_record.h"

#include <nlohmann/json.hpp>

#include "core/text/canonical.h"
#include "core/text/utf8.h"

namespace parley {
namespace {

using nlohmann::json;

constexpr int kDeepest = 100;
constexpr const char* kNext = "each line must be one JSON object with a field \"text\"";

// Keeps strings of the top object; everything deeper only goes by.
class Handler : public json::json_sax_t {
 public:
  explicit Handler(JsonRecord& record) : record_(record) {}

  bool null() override { return depth_ > 0 || refuse(); }
  bool boolean(bool) override { return other(); }
  bool number_integer(json::number_integer_t) override { return other(); }
  bool number_unsigned(json::number_unsigned_t) override { return other(); }
  bool number_float(json::number_float_t, const json::string_t&) override { return other(); }
  bool binary(json::binary_t&) override { return other(); }
  bool string(json::string_t& value) override {
    if (depth_ == 0) return refuse();
    if (depth_ == 1) record_.strings[key_] = value;
    return true;
  }
  bool key(json::string_t& name) override {
    if (depth_ != 1) return true;
    key_ = name;
    if (!seen_.insert({name, true}).second) {
      record_.warnings.push_back("the field \"" + name + "\" comes twice; the last one counts");
      record_.strings.erase(name);
    }
    return true;
  }
  bool start_object(size_t) override { return depth_ == 0 ? deeper() : other() && deeper(); }
  bool start_array(size_t) override { return other() && deeper(); }
  bool end_object() override { return --depth_ >= 0; }
  bool end_array() override { return --depth_ >= 0; }
  bool parse_error(size_t position, const std::string&, const json::exception& exception) override {
    position_ = position;
    // "[...] parse error at line 1, column 9: syntax error while parsing value - invalid literal; last read:
    // ..."
    const std::string_view words = exception.what();
    const size_t dash = words.find(" - ");
    const std::string_view reason = dash == std::string_view::npos ? "" : words.substr(dash + 3);
    what_ = "this is no JSON";
    if (!reason.empty()) what_ += ": " + std::string(reason.substr(0, reason.find(';')));
    return false;
  }

  const std::string& what() const { return what_; }
  size_t position() const { return position_; }  // counts bytes from 1; 0: not known

 private:
  bool other() {
    if (depth_ == 0) return refuse();
    if (depth_ == 1) record_.others.push_back(key_);
    return true;
  }
  bool deeper() {
    if (++depth_ <= kDeepest) return true;
    what_ = "the JSON is nested deeper than " + std::to_string(kDeepest) + " levels";
    return false;
  }
  bool refuse() {
    what_ = "this is JSON, but no object";
    return false;
  }

  JsonRecord& record_;  // the caller's
  std::map<std::string, bool> seen_;
  std::string key_;
  int depth_ = 0;
  std::string what_;
  size_t position_ = 0;
};

// The code unit of an escape \uXXXX at `at`; -1 where there is none.
int unit_at(std::string_view line, size_t at) {
  if (at + 6 > line.size() || line.substr(at, 2) != "\\u") return -1;
  int unit = 0;
  for (const char digit : line.substr(at + 2, 4)) {
    const auto value = std::string_view("0123456789abcdef")
                           .find(static_cast<char>(digit >= 'A' && digit <= 'F' ? digit + 32 : digit));
    if (value == std::string_view::npos) return -1;
    unit = unit * 16 + static_cast<int>(value);
  }
  return unit;
}

bool is_lead(int unit) {
  return unit >= 0xD800 && unit <= 0xDBFF;
}
bool is_trail(int unit) {
  return unit >= 0xDC00 && unit <= 0xDFFF;
}

// Halves of surrogate pairs that stand alone become \uFFFD: no UTF-8 can hold them. Lengths stay.
size_t mend_surrogates(std::string& line) {
  size_t mended = 0;
  for (size_t at = line.find('\\'); at != std::string::npos; at = line.find('\\', at)) {
    const int unit = unit_at(line, at);
    if (is_lead(unit) && is_trail(unit_at(line, at + 6))) {
      at += 12;
    } else if (is_lead(unit) || is_trail(unit)) {
      line.replace(at + 2, 4, "FFFD");
      ++mended;
      at += 6;
    } else {
      at += 2;
    }
  }
  return mended;
}

// Code points before the byte, counted from 1.
int column_of(std::string_view line, size_t position) {
  if (position == 0) return 0;
  int column = 1;
  for (size_t at = 0; at < std::min(position - 1, line.size()); ++column) at += utf8_at(line, at).size;
  return column;
}

}  // namespace

Result<JsonRecord> parse_record(std::string_view bytes) {
  JsonRecord record;
  CanonicalText canonical = canonical_text(bytes);
  record.is_repaired = canonical.text != bytes;
  record.warnings = std::move(canonical.warnings);
  std::string& line = canonical.text;
  if (mend_surrogates(line) > 0) record.warnings.emplace_back("half a surrogate pair, read as U+FFFD");
  Handler handler(record);
  if (json::sax_parse(line, &handler)) return record;
  Error error{ErrorKind::kUnreadable, "input/bad-record", {}, handler.what(), kNext};
  error.place.column = column_of(line, handler.position());
  return fail(std::move(error));
}

}  // namespace parley
