#include <ostream>

#include "cli/table/table.h"
#include "cli/text/escape.h"

namespace parley::cli {

namespace {

void write_cell(std::ostream& out, const std::string& text, const std::string& link) {
  out << "<td>";
  if (link.empty() || text.empty()) {
    out << html_escaped(text);
  } else {
    out << "<a href=\"" << html_escaped(link) << "\">" << html_escaped(text) << "</a>";
  }
  out << "</td>";
}

}  // namespace

void write_html(std::ostream& out, const Table& table) {
  out << "<table>\n<tr>";
  for (const Column& column : table.columns) out << "<th>" << html_escaped(column.title) << "</th>";
  out << "</tr>\n";
  for (size_t row = 0; row < table.rows.size(); ++row) {
    out << "<tr>";
    for (size_t column = 0; column < table.rows[row].size(); ++column)
      write_cell(out, table.rows[row][column], table.link ? table.link(row, column) : "");
    out << "</tr>\n";
  }
  out << "</table>\n";
}

}  // namespace parley::cli
