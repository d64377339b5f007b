// NDJSON: one article a line, a JSON object with the fields of facts.h and its words in "text". The line is
// the raw record, the decoded string its payload. A line that cannot be read is named, and the rest goes on.
#include <algorithm>
#include <optional>

#include "core/formats/record_article.h"

namespace parley {
namespace {

constexpr std::string_view kByteOrderMark = "\xEF\xBB\xBF";
constexpr std::string_view kBlank = " \t\r";

struct Line {
  std::string_view bytes;  // without its line break
  int number = 0;          // counts from 1
  bool is_terminated = false;
};

class Lines {
 public:
  explicit Lines(std::string_view bytes) : rest_(bytes) {
    if (rest_.starts_with(kByteOrderMark)) rest_.remove_prefix(kByteOrderMark.size());
  }

  // The next line that is not blank.
  std::optional<Line> next() {
    while (!rest_.empty()) {
      const size_t end = rest_.find('\n');
      Line line{rest_.substr(0, end), ++number_, end != std::string_view::npos};
      rest_.remove_prefix(line.is_terminated ? end + 1 : rest_.size());
      if (line.bytes.ends_with('\r')) line.bytes.remove_suffix(1);
      if (line.bytes.find_first_not_of(kBlank) != std::string_view::npos) return line;
    }
    return std::nullopt;
  }

 private:
  std::string_view rest_;
  int number_ = 0;
};

class Reader {
 public:
  explicit Reader(const Source& source) : source_(source) {}

  Extracted run() {
    Lines lines(source_.bytes);
    while (const auto line = lines.next()) read(*line);
    if (out_.articles.empty() && out_.errors.empty()) out_.warnings.emplace_back("no record in it");
    return std::move(out_);
  }

 private:
  void read(const Line& line) {
    const std::string number = std::to_string(line.number);
    Extracted found =
        record_article(source_.path + ":" + number, std::string(line.bytes), {{"line", number}});
    for (Error& error : found.errors) refuse(line, std::move(error));
    for (const std::string& warning : found.warnings)
      out_.warnings.push_back("line " + number + ": " + warning);
    for (Article& article : found.articles) out_.articles.push_back(std::move(article));
  }

  void refuse(const Line& line, Error error) {
    error.place.file = source_.path;
    error.place.line = line.number;
    if (!line.is_terminated && error.code == "input/bad-record") {
      error.code = "input/unterminated-record";
      error.what = "the last line breaks off: " + error.what;
    }
    out_.errors.push_back(std::move(error));
  }

  const Source& source_;  // the caller's
  Extracted out_;
};

// The first character that is not blank opens an object, on one line with its first name.
bool begins_with_object(std::string_view bytes) {
  const auto first = Lines(bytes).next();
  if (!first) return false;
  std::string_view line = first->bytes;
  line.remove_prefix(line.find_first_not_of(kBlank));
  if (!line.starts_with('{')) return false;
  line.remove_prefix(1);
  line.remove_prefix(std::min(line.find_first_not_of(kBlank), line.size()));
  return line.starts_with('"') || line.starts_with('}');
}

bool recognises(const Source& source) {
  if (source.bytes.empty()) return false;
  if (begins_with_object(source.bytes)) return true;
  const bool named = source.path.ends_with(".ndjson") || source.path.ends_with(".jsonl");
  return named && source.bytes.find('\0') == std::string::npos && !source.bytes.starts_with("\x1F\x8B");
}

Extracted extract_records(const Source& source) {
  return Reader(source).run();
}

}  // namespace

Format ndjson_format() {
  return {"ndjson", recognises, extract_records};
}

}  // namespace parley
