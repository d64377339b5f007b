#include "rules/load/statements.h"

#include <algorithm>

namespace parley::load {
namespace {

bool is_blank(char c) {
  return c == ' ' || c == '\t';
}

bool is_bare(char c) {
  return ('a' <= c && c <= 'z') || ('A' <= c && c <= 'Z') || ('0' <= c && c <= '9') || c == '_' || c == '-';
}

size_t skip_blanks(const std::string& line, size_t at) {
  while (at < line.size() && is_blank(line[at])) ++at;
  return at;
}

struct Open {
  int line = 0;
  size_t at = 0;  // byte of the line
  std::string mark;
};

class Scanner {
 public:
  explicit Scanner(const std::vector<std::string>& lines) : lines_(lines) {}

  std::vector<Statement> run() {
    while (line_ < lines_.size()) {
      const size_t begin = skip_blanks(line(), 0);
      if (begin == line().size() || line()[begin] == '#')
        ++line_;
      else
        statement(begin);
    }
    return std::move(out_);
  }

 private:
  const std::string& line() const { return lines_[line_]; }

  void statement(size_t begin) {
    Statement next;
    next.first = next.last = static_cast<int>(line_) + 1;
    next.header = line()[begin] == '[';
    open_.clear();
    if (next.header)
      ++line_;
    else
      value(next);
    if (!open_.empty()) {
      const Open& inner = open_.back();
      next.open = Spot{inner.line, code_points(lines_[inner.line - 1].substr(0, inner.at)) + 1,
                       static_cast<int>(inner.mark.size())};
      next.mark = inner.mark;
    }
    out_.push_back(std::move(next));
  }

  // Reads on until every bracket is closed, or something new begins.
  void value(Statement& next) {
    for (bool more = true; more;) {
      next.last = static_cast<int>(line_) + 1;
      more = rest_of_line();
      ++line_;
      if (more && (line_ >= lines_.size() || begins_anew())) return;
    }
  }

  bool in_long_string() const { return !open_.empty() && open_.back().mark.size() == 3; }
  bool in_string() const {
    return !open_.empty() && (open_.back().mark[0] == '"' || open_.back().mark[0] == '\'');
  }

  bool begins_anew() const {
    if (in_long_string()) return false;
    return !key_of(line()).empty() || !header_of(line()).empty();
  }

  // True while something is open that may go on in the next line.
  bool rest_of_line() {
    const std::string& text = line();
    for (size_t at = 0; at < text.size();) {
      if (in_string())
        at = inside_string(text, at);
      else if (text[at] == '#')
        break;
      else
        at = outside(text, at);
    }
    return in_string() ? in_long_string() : !open_.empty();
  }

  size_t inside_string(const std::string& text, size_t at) {
    const std::string& mark = open_.back().mark;
    if (mark[0] == '"' && text[at] == '\\') return at + 2;
    if (text.compare(at, mark.size(), mark) != 0) return at + 1;
    const size_t size = mark.size();
    open_.pop_back();
    return at + size;
  }

  size_t outside(const std::string& text, size_t at) {
    const char c = text[at];
    if (c == '"' || c == '\'') {
      const std::string one(1, c), three(3, c);
      const std::string mark = text.compare(at, 3, three) == 0 ? three : one;
      open_.push_back({static_cast<int>(line_) + 1, at, mark});
      return at + mark.size();
    }
    if (c == '[' || c == '{') open_.push_back({static_cast<int>(line_) + 1, at, std::string(1, c)});
    const char closes = c == ']' ? '[' : c == '}' ? '{' : '\0';
    if (closes != '\0' && !open_.empty() && open_.back().mark[0] == closes) open_.pop_back();
    return at + 1;
  }

  const std::vector<std::string>& lines_;
  size_t line_ = 0;
  std::vector<Open> open_;
  std::vector<Statement> out_;
};

}  // namespace

int code_points(std::string_view text) {
  return static_cast<int>(std::count_if(text.begin(), text.end(), [](char c) { return (c & 0xC0) != 0x80; }));
}

std::string key_of(const std::string& line) {
  const size_t begin = skip_blanks(line, 0);
  size_t end = begin;
  while (end < line.size() && (is_bare(line[end]) || line[end] == '.')) ++end;
  const size_t equals = skip_blanks(line, end);
  if (end == begin || equals >= line.size() || line[equals] != '=') return {};
  return line.substr(begin, end - begin);
}

std::string header_of(const std::string& line) {
  const size_t begin = skip_blanks(line, 0);
  size_t at = begin;
  while (at < line.size() && line[at] == '[') ++at;
  const size_t words = at;
  while (at < line.size() && (is_bare(line[at]) || line[at] == '.')) ++at;
  const bool closed = at == line.size() || line[at] == ']';
  if (words == begin || words - begin > 2 || at == words || !closed) return {};
  return line.substr(words, at - words);
}

std::vector<Statement> cut_statements(const std::vector<std::string>& lines) {
  return Scanner(lines).run();
}

}  // namespace parley::load
