// One table, printed many ways.
#include "cli/table/table.h"

#include <gtest/gtest.h>

#include <sstream>

namespace parley::cli {
namespace {

const Table kTable{{{"party"}, {"words", true}, {"n", false, Ink::kPlain, true}},
                   {{"sarmond", "the gunboats stay where they are", "2"}, {"veldany", "=no", "10"}}};

std::string text(int width) {
  std::ostringstream out;
  write_text(out, kTable, {false, width});
  return out.str();
}

TEST(TextTable, AsWideAsItsCells) {
  EXPECT_EQ(text(100),
            "party    words                              n\n"
            "-------  --------------------------------  --\n"
            "sarmond  the gunboats stay where they are   2\n"
            "veldany  =no                               10\n");
}

TEST(TextTable, LongCellsAreBrokenWhereTheTerminalIsNarrow) {
  EXPECT_EQ(text(32),
            "party    words                 n\n"
            "-------  -------------------  --\n"
            "sarmond  the gunboats stay     2\n"
            "         where they are\n"
            "veldany  =no                  10\n");
}

TEST(CsvTable, OneLineARow) {
  std::ostringstream out;
  write_csv(out, kTable);
  EXPECT_EQ(out.str(), "party,words,n\nsarmond,the gunboats stay where they are,2\nveldany,'=no,10\n");
}

TEST(MarkdownTable, NumbersToTheRight) {
  std::ostringstream out;
  write_markdown(out, kTable);
  EXPECT_EQ(out.str(),
            "| party | words | n |\n|---|---|---:|\n| sarmond | the gunboats stay where they are | 2 |\n"
            "| veldany | \\=no | 10 |\n");
}

TEST(HtmlTable, CellsAreEscaped) {
  std::ostringstream out;
  write_html(out, {{{"a<b"}}, {{"<script>"}}});
  EXPECT_EQ(out.str(), "<table>\n<tr><th>a&lt;b</th></tr>\n<tr><td>&lt;script&gt;</td></tr>\n</table>\n");
}

}  // namespace
}  // namespace parley::cli
