// A table for people: two blanks between columns, a rule under the head, long cells broken into lines.
#include <algorithm>
#include <numeric>
#include <ostream>

#include "cli/table/table.h"
#include "cli/text/escape.h"
#include "cli/text/width.h"

namespace parley::cli {
namespace {

constexpr int kGap = 2;

using Widths = std::vector<int>;

Widths natural_widths(const Table& table) {
  Widths widths;
  for (const Column& column : table.columns) widths.push_back(display_width(column.title));
  for (const auto& row : table.rows) {
    for (size_t i = 0; i < row.size(); ++i) widths[i] = std::max(widths[i], display_width(safe_line(row[i])));
  }
  return widths;
}

int total(const Widths& widths) {
  return std::accumulate(widths.begin(), widths.end(), kGap * (static_cast<int>(widths.size()) - 1));
}

// Takes a column at a time from the widest that may be broken.
void narrow(Widths& widths, const Table& table, int width) {
  while (total(widths) > width) {
    int* widest = nullptr;
    for (size_t i = 0; i < widths.size(); ++i) {
      if (table.columns[i].wraps && widths[i] > table.columns[i].least && (!widest || widths[i] > *widest))
        widest = &widths[i];
    }
    if (!widest) return;
    --*widest;
  }
}

std::string cell(const Column& column, const std::string& text, int width, const Look& look) {
  const std::string inked = look.ink(column.ink, text);
  const std::string blanks(static_cast<size_t>(std::max(0, width - display_width(text))), ' ');
  return column.right ? blanks + inked : inked + blanks;
}

void write_row(std::ostream& out, const Table& table, const std::vector<std::string>& row,
               const Widths& widths, const Look& look) {
  std::vector<std::vector<std::string>> cells;
  size_t height = 1;
  for (size_t i = 0; i < row.size(); ++i) {
    const std::string text = safe_line(row[i]);
    cells.push_back(table.columns[i].wraps ? wrapped(text, widths[i]) : std::vector<std::string>{text});
    height = std::max(height, cells.back().size());
  }
  for (size_t line = 0; line < height; ++line) {
    std::string printed;
    for (size_t i = 0; i < cells.size(); ++i) {
      if (i > 0) printed += std::string(kGap, ' ');
      printed += cell(table.columns[i], line < cells[i].size() ? cells[i][line] : "", widths[i], look);
    }
    printed.erase(printed.find_last_not_of(' ') + 1);
    out << printed << '\n';
  }
}

void write_head(std::ostream& out, const Table& table, const Widths& widths, const Look& look) {
  Table head = table;
  head.rows.clear();
  std::vector<std::string> titles, rule;
  for (size_t i = 0; i < table.columns.size(); ++i) {
    head.columns[i].ink = Ink::kBold;
    titles.push_back(table.columns[i].title);
    rule.emplace_back(static_cast<size_t>(widths[i]), '-');
  }
  write_row(out, head, titles, widths, look);
  for (auto& column : head.columns) column.ink = Ink::kDim;
  write_row(out, head, rule, widths, look);
}

}  // namespace

void write_text(std::ostream& out, const Table& table, const Look& look) {
  Widths widths = natural_widths(table);
  narrow(widths, table, look.width);
  write_head(out, table, widths, look);
  for (const auto& row : table.rows) write_row(out, table, row, widths, look);
}

}  // namespace parley::cli
