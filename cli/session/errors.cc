#include "cli/session/errors.h"

#include <algorithm>
#include <ostream>

#include "cli/text/escape.h"
#include "cli/text/width.h"

namespace parley::cli {
namespace {

std::string shown(const Place& place) {
  if (place.file.empty()) return "parley: ";
  std::string out = safe_line(place.file);
  if (place.line > 0) out += ":" + std::to_string(place.line);
  if (place.line > 0 && place.column > 0) out += ":" + std::to_string(place.column);
  return out + ": ";
}

// Bytes of the first `count` code points.
size_t bytes_of(std::string_view text, int count) {
  size_t at = 0;
  for (; count > 0 && at < text.size(); --count) at += code_point(text, at).size;
  return at;
}

// The line of source and, under it, the caret. Long lines are cut to what stands around the column.
void write_source(std::ostream& out, const Place& place, const Look& look) {
  if (place.source_line.empty() || place.column < 1) return;
  constexpr int kBefore = 60, kShown = 110;
  const std::string_view line = place.source_line;
  const int skipped = std::max(0, place.column - 1 - kBefore);
  const size_t begin = bytes_of(line, skipped);
  const size_t column = bytes_of(line, place.column - 1);
  const size_t end = column + bytes_of(line.substr(column), std::max(1, place.length));
  const std::string before = safe_line(line.substr(begin, column - begin));
  const std::string marked = safe_line(line.substr(column, end - column));
  const std::string text = shortened((skipped ? "..." : "") + safe_line(line.substr(begin)), kShown);
  const int indent = display_width(before) + (skipped ? 3 : 0);
  const int length = std::clamp(display_width(marked), 1, std::max(1, kShown - indent));
  out << "    " << text << '\n'
      << "    " << std::string(static_cast<size_t>(indent), ' ')
      << look.ink(Ink::kBad, "^" + std::string(static_cast<size_t>(length - 1), '~')) << '\n';
}

}  // namespace

void write_error(std::ostream& out, const Error& error, const Look& look, const char* kind) {
  const bool named = error.place.file.empty();
  out << look.ink(Ink::kBold, shown(error.place))
      << (named ? "" : look.ink(Ink::kBad, std::string(kind) + ": ")) << safe_line(error.what);
  if (!error.code.empty()) out << look.ink(Ink::kDim, " [" + error.code + "]");
  out << '\n';
  write_source(out, error.place, look);
  if (!error.next.empty()) out << "    " << safe_line(error.next) << '\n';
}

Exit exit_of(ErrorKind kind) {
  switch (kind) {
    case ErrorKind::kUsage:
      return Exit::kUsage;
    case ErrorKind::kUnreadable:
      return Exit::kIncomplete;
    case ErrorKind::kIntegrity:
      return Exit::kDamaged;
  }
  return Exit::kUsage;
}

}  // namespace parley::cli
