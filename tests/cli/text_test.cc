// Widths, wrapping and escaping: what keeps the text of strangers from being more than text.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "cli/text/escape.h"
#include "cli/text/ink.h"
#include "cli/text/width.h"

namespace parley::cli {
namespace {

using testing::ElementsAre;

TEST(Width, CountsColumnsNotBytes) {
  EXPECT_EQ(display_width("Kirta"), 5);
  EXPECT_EQ(display_width("Kąta"), 4);
  EXPECT_EQ(display_width("Ka\xCC\xA8ta"), 4);  // a combining mark stands on its letter
  EXPECT_EQ(display_width("港"), 2);
  EXPECT_EQ(display_width("\xFF"), 1);
}

TEST(Width, TextIsBrokenAtBlanks) {
  EXPECT_THAT(wrapped("the guns will have nothing", 10), ElementsAre("the guns", "will have", "nothing"));
}

TEST(Width, ALongWordIsCut) {
  EXPECT_THAT(wrapped("a abcdefghij", 4), ElementsAre("a", "abcd", "efgh", "ij"));
}

TEST(Width, NothingIsOneEmptyLine) {
  EXPECT_THAT(wrapped("", 4), ElementsAre(""));
}

TEST(Width, ShortenedTextSaysSo) {
  EXPECT_EQ(shortened("port-recognised", 8), "port-...");
  EXPECT_EQ(shortened("port", 8), "port");
}

TEST(Escape, TerminalEscapesAreShownNotSent) {
  EXPECT_EQ(safe_line("a\x1b[31mred\a"), "a\\u{1b}[31mred\\u{7}");
  EXPECT_EQ(safe_line("C1 \xC2\x9B 2J"), "C1 \\u{9b} 2J");
}

TEST(Escape, MarksThatTurnTheWritingDirectionAreShown) {
  EXPECT_EQ(safe_line("pay \xE2\x80\xAE"
                      "evil"),
            "pay \\u{202e}evil");
}

TEST(Escape, BytesThatAreNoUtf8AreShown) {
  EXPECT_EQ(safe_line("a\xFFz"), "a\\u{ff}z");
}

TEST(Escape, HtmlCannotBeLeft) {
  EXPECT_EQ(html_escaped("<b a=\"x\" b='y'>&"), "&lt;b a=&quot;x&quot; b=&#39;y&#39;&gt;&amp;");
}

TEST(Escape, MarkdownIsText) {
  EXPECT_EQ(markdown_escaped("*bold* [x](y) |<b>"), "\\*bold\\* \\[x\\]\\(y\\) \\|&lt;b\\>");
  EXPECT_EQ(markdown_escaped("- item"), "\\- item");
}

TEST(Escape, ASpreadsheetComputesNothing) {
  EXPECT_EQ(csv_field("=1+1"), "'=1+1");
  EXPECT_EQ(csv_field("+1"), "'+1");
  EXPECT_EQ(csv_field("-1"), "'-1");
  EXPECT_EQ(csv_field("@x"), "'@x");
  EXPECT_EQ(csv_field("\tx"), "'\tx");
  EXPECT_EQ(csv_field("\rx"), "\"'\rx\"");
  EXPECT_EQ(csv_field("\nx"), "\"'\nx\"");
}

TEST(Escape, CsvQuotesWhatNeedsIt) {
  EXPECT_EQ(csv_field("a,\"b\""), "\"a,\"\"b\"\"\"");
  EXPECT_EQ(csv_field("plain - text"), "plain - text");
}

TEST(Link, PointsAtTheWords) {
  EXPECT_EQ(link_to("https://ledger.example/x", "The answer was no"),
            "https://ledger.example/x#:~:text=The%20answer%20was%20no");
}

TEST(Link, LongWordsAreNamedByBeginningAndEnd) {
  const std::string link =
      link_to("https://a.example/",
              std::string("first words of it, ") + std::string(180, 'm') + " and the last-words here");
  EXPECT_NE(link.find("text=first%20words%20of%20it%2C,"), std::string::npos) << link;
  EXPECT_TRUE(link.ends_with("last%2Dwords%20here")) << link;
}

TEST(Link, CannotBeLeft) {
  EXPECT_EQ(link_to("https://a.example/x>y) \"z", ""), "https://a.example/x%3Ey%29%20%22z");
}

TEST(Link, OnlyTheWebIsLinkedTo) {
  EXPECT_EQ(link_to("javascript:alert(1)", "x"), "");
  EXPECT_EQ(link_to("file:///etc/passwd", "x"), "");
  EXPECT_EQ(link_to("", "x"), "");
}

TEST(InkOn, ColoursStandOnlyWhereTheyAreWanted) {
  EXPECT_EQ((Look{true, 100}.ink(Ink::kBold, "x")), "\x1b[1mx\x1b[0m");
  EXPECT_EQ((Look{false, 100}.ink(Ink::kBold, "x")), "x");
}

}  // namespace
}  // namespace parley::cli
