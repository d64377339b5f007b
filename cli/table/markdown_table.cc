// To be pasted into a brief.
#include <ostream>

#include "cli/table/table.h"
#include "cli/text/escape.h"

namespace parley::cli {

void write_markdown(std::ostream& out, const Table& table) {
  for (const Column& column : table.columns) out << "| " << markdown_escaped(column.title) << ' ';
  out << "|\n";
  for (const Column& column : table.columns) out << (column.right ? "|---:" : "|---");
  out << "|\n";
  for (const auto& row : table.rows) {
    for (const auto& text : row) out << "| " << markdown_escaped(text) << ' ';
    out << "|\n";
  }
}

}  // namespace parley::cli
