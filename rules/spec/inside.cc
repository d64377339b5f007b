#include "rules/spec/inside.h"

#include <algorithm>
#include <string_view>

namespace parley::spec {
namespace {

size_t next_code_point(std::string_view line, size_t at) {
  do ++at;
  while (at < line.size() && (line[at] & 0xC0) == 0x80);
  return at;
}

// How many code points the escape that begins here takes: \\u12AB is written with six.
int escape_length(std::string_view line, size_t at) {
  if (at + 1 >= line.size()) return 1;
  return line[at + 1] == 'u' ? 6 : line[at + 1] == 'U' ? 10 : 2;
}

// What stands before the text itself: its quotation marks.
int marks_of(std::string_view line, size_t at) {
  const std::string_view three = line.substr(at, 3);
  return three == "\"\"\"" || three == "'''" ? 3 : 1;
}

}  // namespace

Place inside(const Text& text, int offset, int length) {
  Place place = text.place;
  if (place.line <= 0 || place.source_line.empty()) return place;
  const std::string_view line = place.source_line;
  size_t at = 0;
  for (int column = 1; column < place.column && at < line.size(); ++column) at = next_code_point(line, at);
  if (at >= line.size()) return place;
  const int marks = marks_of(line, at);
  if (marks == 3 && at + 3 >= line.size()) return place;  // it begins on the next line
  const bool escapes = line[at] == '"';
  at += static_cast<size_t>(marks);
  int column = place.column + marks;
  const auto pass = [&](int count) {
    for (; count > 0 && at < line.size(); --count) {
      const int written = escapes && line[at] == '\\' ? escape_length(line, at) : 1;
      for (int i = 0; i < written && at < line.size(); ++i, ++column) at = next_code_point(line, at);
    }
  };
  pass(offset);
  place.column = column;
  pass(length);
  place.length = std::max(1, column - place.column);
  return place;
}

}  // namespace parley::spec
