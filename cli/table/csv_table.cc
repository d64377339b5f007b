// RFC 4180, but for the line ends.
#include <ostream>

#include "cli/table/table.h"
#include "cli/text/escape.h"

namespace parley::cli {

void write_csv(std::ostream& out, const Table& table) {
  for (size_t i = 0; i < table.columns.size(); ++i)
    out << (i ? "," : "") << csv_field(table.columns[i].title);
  out << '\n';
  for (const auto& row : table.rows) {
    for (size_t i = 0; i < row.size(); ++i) out << (i ? "," : "") << csv_field(row[i]);
    out << '\n';
  }
}

}  // namespace parley::cli
