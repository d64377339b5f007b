// Rows and columns, computed once, printed many ways.
#pragma once

#include <functional>
#include <iosfwd>
#include <string>
#include <vector>

#include "cli/text/ink.h"

namespace parley::cli {

struct Column {
  std::string title;
  bool wraps = false;  // may be broken into lines where the terminal is too narrow
  Ink ink = Ink::kPlain;
  bool right = false;  // numbers
  int least = 12;      // what a broken column keeps
};

struct Table {
  std::vector<Column> columns;
  std::vector<std::vector<std::string>> rows;  // each as long as `columns`; the text need not be safe
  // Where a cell leads to on a page, "" for nowhere; may be empty.
  std::function<std::string(size_t row, size_t column)> link = {};
};

void write_text(std::ostream& out, const Table& table, const Look& look);
void write_csv(std::ostream& out, const Table& table);
void write_markdown(std::ostream& out, const Table& table);
void write_html(std::ostream& out, const Table& table);  // the <table> alone

}  // namespace parley::cli
