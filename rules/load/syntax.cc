#include "rules/load/syntax.h"

#include <algorithm>
#include <cctype>

namespace parley::load {
namespace {

using Lines = std::vector<std::string>;

struct Known {
  std::string_view says;  // a part of toml++'s words
  const char* what;
  const char* next;
};

constexpr Known kKnown[] = {
    {"expected value, saw", "there is no value after the =", "write one, or delete the key"},
    {"dangling comma", "no comma may stand before the }", "delete it"},
    {"expected comma or closing '}'", "a comma is missing before this",
     "put a comma between the keys of a table in { }"},
    {"expected comma or closing ']'", "a comma is missing before this, or a quotation mark is one too many",
     "write a list like [\"one\", \"two\"]"},
    {"encountered end-of-file", "the file ends before this is complete",
     "close what is open: a quotation mark, a [ or a {"},
    {"unknown escape sequence", "\"\\\" with this letter means nothing in a string with double quotes",
     "write patterns in single quotes: '\\d+'"},
    {"invalid utf-8", "this is not UTF-8", "save the file as UTF-8"},
    {"not valid utf-8", "this is not UTF-8", "save the file as UTF-8"},
    {"leading zeroes", "a number may not begin with 0",
     "delete the 0; dates are written 2026-02-04, and text stands in quotes"},
    {"saw '='", "there is no key before the =", "write key = value"},
    {"in comments", "this comment holds a control character", "delete it"},
    {"control characters", "this text holds a control character", "delete it"},
    {"blank bare keys", "the header names no table", "write [parties.veldany], or [[stance_rules]]"},
};

constexpr const char* kNext = "mend it first: the rest of this file was not read";

std::string lower(std::string text) {
  for (char& c : text) c = static_cast<char>(std::tolower(static_cast<unsigned char>(c)));
  return text;
}

bool has(std::string_view text, std::string_view part) {
  return text.find(part) != std::string_view::npos;
}

// Without the preamble, whose middle says what was being read.
std::string plain(std::string_view description) {
  constexpr std::string_view kPreamble = "Error while parsing ";
  if (description.substr(0, kPreamble.size()) != kPreamble) return std::string(description);
  return "in this " + std::string(description.substr(kPreamble.size()));
}

size_t byte_of(const std::string& line, int column) {
  size_t at = 0;
  for (int count = 1; at < line.size() && (count < column || (line[at] & 0xC0) == 0x80); ++at)
    if (at + 1 < line.size() && (line[at + 1] & 0xC0) != 0x80) ++count;
  return at;
}

// A run of letters, digits and marks without a blank: what stands where a value should.
struct Word {
  std::string text;
  Spot spot;
};

Word word_at(const Lines& lines, Spot at) {
  const std::string& line = lines[static_cast<size_t>(at.line - 1)];
  const std::string_view edges = " \t=,[]{}#";
  size_t begin = std::min(byte_of(line, at.column), line.size());
  while (begin > 0 && edges.find(line[begin - 1]) == std::string_view::npos) --begin;
  size_t end = begin;
  while (end < line.size() && edges.find(line[end]) == std::string_view::npos) ++end;
  Word word{line.substr(begin, end - begin), at};
  word.spot.column = code_points(line.substr(0, begin)) + 1;
  word.spot.length = std::max(1, code_points(word.text));
  return word;
}

bool is_typographic(const std::string& word) {
  for (const char* mark : {"“", "”", "„", "‘", "’", "«", "»"})
    if (word.rfind(mark, 0) == 0) return true;
  return false;
}

bool looks_like_date(const std::string& word) {
  const auto marks =
      std::count_if(word.begin(), word.end(), [](char c) { return c == '-' || c == '/' || c == '.'; });
  return marks == 2 && std::isdigit(static_cast<unsigned char>(word.front()));
}

// What stands where a value should, if that says more than toml++ does.
bool explain_value(std::string_view description, const Word& word, SyntaxProblem& out) {
  const std::string said = lower(word.text);
  const auto is = [&](std::initializer_list<const char*> list) {
    return std::any_of(list.begin(), list.end(), [&](const char* text) { return said == text; });
  };
  if (word.text.empty()) return false;
  if (looks_like_date(word.text)) {
    const bool no_day = has(description, "(inclusive)");
    out.what = "\"" + word.text + "\" is no date" + (no_day ? ": there is no such day" : "");
    out.next = "write year, month and day with all their digits: 2026-02-04";
  } else if (is({"true", "false", "yes", "no", "on", "off", "tru", "fals"})) {
    out.what = "\"" + word.text + "\" is no value; did you mean " +
               (is({"true", "tru", "yes", "on"}) ? "true" : "false") + "?";
    out.next = "write true or false, in small letters and without quotes";
  } else if (is_typographic(word.text)) {
    out.what = "these quotation marks are typographic";
    out.next = "write text in straight ones: \"text\" or 'text'";
  } else if (has(description, "determine value type") || has(description, "parsing boolean") ||
             has(description, "decimal integer") || has(description, "floating-point")) {
    out.what = "\"" + word.text + "\" is no value";
    out.next = "put text in quotes; dates are written 2026-02-04";
  } else {
    return false;
  }
  out.spot = word.spot;
  return true;
}

// Lines that are no TOML at all.
bool explain_line(std::string_view description, const std::string& line, Spot at, SyntaxProblem& out) {
  const size_t begin = line.find_first_not_of(" \t");
  const std::string_view text = begin == std::string::npos ? "" : std::string_view(line).substr(begin);
  out.spot = at;
  if (text.rfind("//", 0) == 0 || text.rfind(";", 0) == 0 || text.rfind("--", 0) == 0) {
    out.what = "this is no comment in TOML";
    out.next = "begin comments with #";
  } else if (text.rfind("{", 0) == 0) {
    out.what = "a line cannot begin with {";
    out.next = "write a header, [persons.ilse-marend], and its keys below";
  } else if (has(description, "expected '=', saw ':'")) {
    out.what = "a : stands where TOML has =";
    out.next = "write key = value";
  } else if (has(description, "expected '='") ||
             (has(description, "key-value pair") && has(description, "end-of-file"))) {
    out.what = "there is no = after the key";
    out.next = "write key = value; a comment begins with #";
  } else if (has(description, "expected a comment or whitespace") && !has(description, "table header")) {
    out.what = "something stands behind the end of the value";
    out.next =
        "delete it, or mend what was to be one value: a mark inside quotes is written \\\", or the other "
        "kind "
        "stands around it; a list in [ ]";
  } else if (has(description, "table header") || (!text.empty() && text.front() == '[')) {
    out.what = "this header is not written right";
    out.next =
        "write [parties.veldany], or [[stance_rules]] for one more of a list; ids have no blanks in them";
  } else {
    return false;
  }
  return true;
}

// "cannot redefine existing string 'name'": the name.
std::string redefined(std::string_view description) {
  if (!has(description, "cannot redefine")) return {};
  const size_t begin = description.find('\'');
  const size_t end = description.find('\'', begin + 1);
  if (begin == std::string_view::npos || end == std::string_view::npos) return {};
  return std::string(description.substr(begin + 1, end - begin - 1));
}

std::string last_part(const std::string& name) {
  return name.substr(name.rfind('.') + 1);
}

Spot spot_of_text(const Lines& lines, int line, const std::string& text) {
  const std::string& source = lines[static_cast<size_t>(line - 1)];
  const size_t at = source.find(text);
  if (at == std::string::npos) return {line, 1, 1};
  return {line, code_points(source.substr(0, at)) + 1, code_points(text)};
}

// The line before `line` that writes the same key under the same header, or the same header; 0: none.
int first_of(const Lines& lines, int line, const std::string& key, bool header) {
  for (int at = line - 1; at >= 1; --at) {
    const std::string& text = lines[static_cast<size_t>(at - 1)];
    const std::string found = header_of(text);
    if (header && found == key) return at;
    if (!header && !found.empty()) return 0;
    if (!header && key_of(text) == key) return at;
  }
  return 0;
}

std::string first_at(const std::string& shown, const Lines& lines, int line, const std::string& text) {
  if (line == 0) return {};
  const Spot spot = spot_of_text(lines, line, text);
  return "; first at " + shown + ":" + std::to_string(spot.line) + ":" + std::to_string(spot.column);
}

void explain_second_header(std::string_view description, const std::string& name, const Lines& lines,
                           const std::string& shown, SyntaxProblem& out) {
  out.spot = spot_of_text(lines, out.first, name);
  if (has(description, "as array-of-tables")) {
    out.what = "[[" + name + "]] is no list here: it stands as [" + name + "] elsewhere";
    out.next = "write it with one pair of brackets and an id: [" + name + ".ID]";
  } else if (has(description, "existing array")) {
    out.what = "[" + name + "] is a list here: it stands as [[" + name + "]] elsewhere";
    out.next = "write it with two pairs of brackets: [[" + name + "]]";
  } else {
    out.code = "pack/duplicate-id";
    out.what = "[" + name + "] stands a second time" +
               first_at(shown, lines, first_of(lines, out.first, name, true), name);
    out.next = "give one of them another id, put the keys of both under one header, or delete one";
  }
}

// In one line (a table in braces) the key before it, else the line above that writes it.
std::string first_key_at(const Lines& lines, Spot second, const std::string& key, const std::string& shown) {
  const std::string& line = lines[static_cast<size_t>(second.line - 1)];
  const size_t before = byte_of(line, second.column);
  const size_t earlier = before == 0 ? std::string::npos : line.rfind(key + " ", before - 1);
  if (earlier != std::string::npos)
    return "; first at " + shown + ":" + std::to_string(second.line) + ":" +
           std::to_string(code_points(line.substr(0, earlier)) + 1);
  return first_at(shown, lines, first_of(lines, second.line, key, false), key);
}

void explain_second_key(const std::string& name, const Lines& lines, const std::string& shown,
                        SyntaxProblem& out) {
  const std::string key = last_part(name);
  const std::string& line = lines[static_cast<size_t>(out.spot.line - 1)];
  const size_t at = line.rfind(key, byte_of(line, out.spot.column));
  if (at != std::string::npos)
    out.spot = {out.spot.line, code_points(line.substr(0, at)) + 1, code_points(key)};
  out.code = "pack/duplicate-key";
  out.what =
      "the key \"" + key + "\" stands a second time in its table" + first_key_at(lines, out.spot, key, shown);
  out.next =
      key == "id" || key == "name"
          ? "delete one of the two; or is a header such as [persons.ID] or [[stance_rules]] missing above?"
          : "delete one of the two";
}

// The statement that holds the line; the one before it where that was never closed.
const Statement* at_fault(const std::vector<Statement>& all, Spot at) {
  const Statement* found = nullptr;
  for (const Statement& one : all) {
    if (one.first > at.line) break;
    if (found != nullptr && found->open && found->last < at.line && one.first == at.line) return found;
    found = &one;
  }
  return found;
}

// name = Oren Vask": the mark that is never closed is the closing one.
bool lacks_opening_mark(const Statement& statement, const Lines& lines, SyntaxProblem& out) {
  const std::string& line = lines[static_cast<size_t>(statement.open->line - 1)];
  const size_t mark = byte_of(line, statement.open->column);
  if (mark == 0 || line[mark - 1] == ' ' || line.find_first_of("=,[{:", mark) != std::string::npos)
    return false;
  size_t begin = line.find_last_of("=,[{\"'", mark - 1);
  begin = line.find_first_not_of(" \t", begin == std::string::npos ? 0 : begin + 1);
  if (begin >= mark || !std::isalnum(static_cast<unsigned char>(line[begin]))) return false;
  out.spot = {statement.open->line, code_points(line.substr(0, begin)) + 1,
              code_points(line.substr(begin, mark - begin))};
  out.what = "there is no quotation mark before this text";
  out.next = "write " + statement.mark + " on both sides of it";
  return true;
}

void explain_open(const Statement& statement, const Lines& lines, SyntaxProblem& out) {
  const bool quote = statement.mark[0] == '"' || statement.mark[0] == '\'';
  if (quote && statement.mark.size() == 1 && lacks_opening_mark(statement, lines, out)) return;
  out.spot = *statement.open;
  if (quote && statement.mark.size() == 1) {
    out.what = "the quotation mark of this string is never closed on its line";
    out.next = "close it with " + statement.mark + ", or use \"\"\" around a text of several lines";
  } else if (statement.mark == "{") {
    out.what = "this { is not closed on its line";
    out.next = "close it with }: a table in braces stands on one line";
  } else {
    const std::string closing = statement.mark == "[" ? "]" : statement.mark;
    out.what = "this " + statement.mark + " is never closed";
    out.next = "close it with " + closing;
  }
}

}  // namespace

SyntaxProblem explain_syntax(std::string_view description, Spot at, const Lines& lines,
                             const std::string& shown) {
  SyntaxProblem out;
  out.spot = at;
  out.first = out.last = at.line;
  const std::vector<Statement> all = cut_statements(lines);
  const Statement* statement = at_fault(all, at);
  if (statement != nullptr) out.first = statement->first, out.last = std::max(statement->last, at.line);
  if (statement != nullptr && statement->last < at.line && statement->open) out.last = statement->last;
  const bool there = at.line >= 1 && at.line <= static_cast<int>(lines.size());
  if (const std::string name = redefined(description); !name.empty()) {
    const bool header = has(description, "table header");
    if (header)
      explain_second_header(description, name, lines, shown, out);
    else
      explain_second_key(name, lines, shown, out);
    return out;
  }
  if (statement != nullptr && statement->open && !has(description, "utf-8")) {
    explain_open(*statement, lines, out);
    return out;
  }
  const bool of_value = has(description, "parsing value") || has(description, "parsing boolean") ||
                        has(description, "parsing date") || has(description, "integer") ||
                        has(description, "floating-point") || has(description, "time");
  if (there && of_value && explain_value(description, word_at(lines, at), out)) return out;
  if (there && explain_line(description, lines[static_cast<size_t>(at.line - 1)], at, out)) return out;
  out.spot = at;
  for (const Known& known : kKnown)
    if (has(lower(std::string(description)), known.says)) {
      out.what = known.what;
      out.next = known.next;
      return out;
    }
  out.what = plain(description);
  out.next = kNext;
  return out;
}

}  // namespace parley::load
