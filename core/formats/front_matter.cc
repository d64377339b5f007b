// Markdown or text that begins with fields between two lines "---":
//
//   ---
//   title: "A day in Kirta"
//   date: 2031-02-05
//   ---
//
// The fields are the simple ones of YAML: one line each, bare or in quotes. Lists, nested and unknown fields
// are passed over. The body is what follows; the payload is the whole file.
#include <algorithm>

#include "core/formats/facts.h"
#include "core/formats/make_article.h"
#include "core/text/letter_case.h"

namespace parley {
namespace {

constexpr size_t kLongest = size_t{64} << 10U;  // bytes of front matter
constexpr std::string_view kBlank = " \t\r";

struct FrontMatter {
  Fields fields;
  Spans title;       // the words of the title, without quotes
  uint32_t end = 0;  // behind the closing line
};

std::string_view trimmed(std::string_view text) {
  const size_t begin = std::min(text.find_first_not_of(kBlank), text.size());
  text.remove_prefix(begin);
  return text.substr(0, text.find_last_not_of(kBlank) + 1);
}

// Between quotes: '' is ' in single ones, a backslash keeps the next character in double ones.
std::string unquoted(std::string_view inside, char quote) {
  std::string out;
  for (size_t i = 0; i < inside.size(); ++i) {
    const bool escapes = quote == '"' ? inside[i] == '\\' : inside.substr(i).starts_with("''");
    if (escapes && i + 1 < inside.size()) ++i;
    out += inside[i];
  }
  return out;
}

class Parser {
 public:
  explicit Parser(std::string_view text) : text_(text.substr(0, kLongest)) {}

  // nullopt where the text does not begin with front matter that is closed.
  std::optional<FrontMatter> run() {
    if (trimmed_end(next_line()) != "---") return std::nullopt;
    while (at_ < text_.size()) {
      const std::string_view line = trimmed_end(next_line());
      if (line == "---" || line == "...") {
        out_.end = static_cast<uint32_t>(at_);
        return std::move(out_);
      }
      if (!read(line)) return std::nullopt;
    }
    return std::nullopt;
  }

 private:
  static std::string_view trimmed_end(std::string_view line) {
    return line.substr(0, line.find_last_not_of(kBlank) + 1);
  }

  std::string_view next_line() {
    const size_t end = std::min(text_.find('\n', at_), text_.size());
    const std::string_view line = text_.substr(at_, end - at_);
    at_ = std::min(end + 1, text_.size());
    return line;
  }

  // False for a line that front matter cannot hold: then the text only begins with a rule of dashes.
  bool read(std::string_view line) {
    const bool nested = line.empty() || kBlank.find(line.front()) != std::string_view::npos;
    if (nested || line.front() == '#' || line.starts_with("- ")) return true;
    const size_t colon = line.find(':');
    if (colon == std::string_view::npos || colon == 0) return false;
    const std::string_view name = line.substr(0, colon);
    if (name.find_first_of(kBlank) != std::string_view::npos) return false;
    if (colon + 1 < line.size() && kBlank.find(line[colon + 1]) == std::string_view::npos) return false;
    keep(lower_case(name), trimmed(line.substr(colon + 1)));
    return true;
  }

  void keep(const std::string& name, std::string_view value) {
    const char quote = value.size() < 2 ? '\0' : value.front();
    const bool quoted = (quote == '"' || quote == '\'') && value.back() == quote;
    if (quoted) value = value.substr(1, value.size() - 2);
    out_.fields[name] = quoted ? unquoted(value, quote) : std::string(value);
    if (name != "title") return;
    const auto begin = static_cast<uint32_t>(value.data() - text_.data());
    out_.title.clear();
    if (!value.empty()) out_.title.push_back({begin, begin + static_cast<uint32_t>(value.size())});
  }

  std::string_view text_;
  size_t at_ = 0;
  FrontMatter out_;
};

bool recognises(const Source& source) {
  const std::string head = canonical_text(std::string_view(source.bytes).substr(0, 8)).text;
  if (!head.starts_with("---")) return false;
  const CanonicalText start = canonical_text(std::string_view(source.bytes).substr(0, 2 * kLongest));
  return Parser(start.text).run().has_value();
}

Extracted extract_front_matter(const Source& source) {
  Article article = whole_file(source);
  if (auto error = why_no_text(article)) return {{}, {std::move(*error)}, {}};
  FrontMatter front = Parser(article.canonical.text).run().value_or(FrontMatter());
  FieldFacts facts = facts_of(front.fields, "front matter");
  article.declared = std::move(facts.facts);
  article.title = std::move(front.title);
  article.body.begin = front.end;
  Extracted out;
  out.warnings = text_warnings(article);
  out.warnings.insert(out.warnings.end(), facts.warnings.begin(), facts.warnings.end());
  out.articles.push_back(std::move(article));
  return out;
}

}  // namespace

Format front_matter_format() {
  return {"front matter", recognises, extract_front_matter};
}

}  // namespace parley
