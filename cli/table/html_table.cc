#include <ostream>

#include "cli/table/table.h"
#include "cli/text/escape.h"

namespace parley::cli {

void write_html(std::ostream& out, const Table& table) {
  out << "<table>\n<tr>";
  for (const Column& column : table.columns) out << "<th>" << html_escaped(column.title) << "</th>";
  out << "</tr>\n";
  for (const auto& row : table.rows) {
    out << "<tr>";
    for (const auto& text : row) out << "<td>" << html_escaped(text) << "</td>";
    out << "</tr>\n";
  }
  out << "</table>\n";
}

}  // namespace parley::cli
