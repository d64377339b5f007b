// Quotations: which marks belong together, in every style that news texts use.
#include "rules/text/quotes.h"

#include "tests/rules/text_fixture.h"

namespace parley {
namespace {

using namespace text_tests;
using Strings = std::vector<std::string>;

struct Found {
  std::string text;
  Tokens tokens;
  Quotations quotations;
};

// Paragraphs are separated by line breaks.
Found find(const std::string& text) {
  static const QuoteFinder kFinder(english().quotes);
  Found found{text, {}, {}};
  std::vector<TokenRange> paragraphs;
  for (uint32_t at = 0; at <= text.size();) {
    const auto end = static_cast<uint32_t>(std::min(text.find('\n', at), text.size()));
    paragraphs.push_back(append_tokens(text, {at, end}, abbreviations(), found.tokens));
    at = end + 1;
  }
  found.quotations = kFinder.find(text, found.tokens, paragraphs);
  return found;
}

Strings inner(const std::string& text) {
  Strings out;
  const Found found = find(text);
  for (const Quotation& quotation : found.quotations) out.push_back(cut(text, quotation.inner));
  return out;
}

TEST(Quotes, TypographicMarksPairUp) {
  EXPECT_EQ(inner("“We go,” said Marend. “We stay.”"), (Strings{"We go,", "We stay."}));
  EXPECT_EQ(inner("She said: «We go.» He said: „We stay.“"), (Strings{"We go.", "We stay."}));
}

TEST(Quotes, StraightMarksAreToldApartByWhiteSpace) {
  EXPECT_EQ(inner("\"We go,\" said Marend. \"We stay,\" (\"or not\") she said:\"Yes.\""),
            (Strings{"We go,", "We stay,", "or not", "Yes."}));
}

TEST(Quotes, TwoApostrophesAreAMark) {
  EXPECT_EQ(inner("''We go,'' said Marend. ``We stay.''"), (Strings{"We go,", "We stay."}));
}

TEST(Quotes, KindsMixedInOneParagraphStillClose) {
  EXPECT_EQ(inner("“We go,\" said Marend. \"We stay.” “Yes.”"), (Strings{"We go,", "We stay.", "Yes."}));
}

TEST(Quotes, NestedQuotationsKnowTheirDepth) {
  const Found found = find("“He said ‘never’ and ‘no’ again,” Koval said. ‘Fine.’");
  ASSERT_EQ(found.quotations.size(), 4U);
  EXPECT_EQ(found.quotations[0].depth, 0U);
  EXPECT_EQ(found.quotations[1].depth, 1U);
  EXPECT_EQ(found.quotations[2].depth, 1U);
  EXPECT_EQ(found.quotations[3].depth, 0U);
}

TEST(Quotes, NestedStraightMarks) {
  EXPECT_EQ(inner("\"They say: 'Let us talk'. No, guests,\" she said."),
            (Strings{"They say: 'Let us talk'. No, guests,", "Let us talk"}));
  EXPECT_EQ(inner("''It was 'their' port,'' he said, ''not 'ours.'''"),
            (Strings{"It was 'their' port,", "their", "not 'ours.'", "ours."}));
}

TEST(Quotes, TheSameMarksMayNestWhenTheyBalance) {
  EXPECT_EQ(inner("“The “harbour board” plan is dead,” he said."),
            (Strings{"The “harbour board” plan is dead,", "harbour board"}));
}

TEST(Quotes, ApostrophesAreNoQuotations) {
  EXPECT_EQ(inner("The parties' offer and the states’ word, don't, '90s, Veldany's, rock 'n' roll."),
            (Strings{"n"}));
  EXPECT_EQ(inner("Tell 'em that the leaders are here."), Strings{});
}

TEST(Quotes, ASingleQuotationMayHoldAPluralsApostrophe) {
  EXPECT_EQ(inner("He called it ‘the parties’ own business’."), (Strings{"the parties’ own business"}));
  EXPECT_EQ(inner("'The parties' word is good,' he said."), (Strings{"The parties' word is good,"}));
  EXPECT_EQ(inner("the ‘hawks’ and the ‘doves’ agreed"), (Strings{"hawks", "doves"}));
}

TEST(Quotes, InchesAreNotMarks) {
  EXPECT_EQ(inner("\"I am 5'10\" tall,\" he said."), (Strings{"I am 5'10\" tall,"}));
  EXPECT_EQ(inner("a 5'10\" tall man"), Strings{});
}

TEST(Quotes, AQuotationGoesOnInTheNextParagraphIfThatOpensAgain) {
  const Found found = find("Marend said: “We go.\n“We also stay.\n“Both,” she said.\n“New,” said Redl.");
  ASSERT_EQ(found.quotations.size(), 4U);
  EXPECT_TRUE(found.quotations[0].unclosed);
  EXPECT_FALSE(found.quotations[0].reopened);
  EXPECT_TRUE(found.quotations[1].reopened);
  EXPECT_TRUE(found.quotations[1].unclosed);
  EXPECT_TRUE(found.quotations[2].reopened);
  EXPECT_FALSE(found.quotations[2].unclosed);
  EXPECT_FALSE(found.quotations[3].reopened);
  EXPECT_EQ(cut(found.text, found.quotations[1].inner), "We also stay.");
}

TEST(Quotes, SingleMarksGoOnInTheNextParagraphToo) {
  const Found found = find("She said: 'We go.\n'We stay,' she said.");
  ASSERT_EQ(found.quotations.size(), 2U);
  EXPECT_TRUE(found.quotations[1].reopened);
}

TEST(Quotes, AnUnclosedQuotationEndsWithItsParagraph) {
  const Found found = find("He said: \"We go.\nThe talks ended.");
  ASSERT_EQ(found.quotations.size(), 1U);
  EXPECT_EQ(cut(found.text, found.quotations[0].inner), "We go.");
  EXPECT_EQ(found.quotations[0].close, 7U);
}

TEST(Quotes, AForgottenClosingMarkDoesNotSwallowTheNextQuotation) {
  EXPECT_EQ(inner("“We go, he said. “We stay.”"), (Strings{"We go, he said.", "We stay."}));
}

TEST(Quotes, AStrayClosingMarkIsNoQuotation) {
  EXPECT_EQ(inner("We go,” he said. “We stay.”"), (Strings{"We stay."}));
  EXPECT_EQ(inner("\""), Strings{});
}

TEST(Quotes, NoneAreFoundWithoutMarks) {
  const std::string text = "“We go.”";
  const Tokens tokens = tokenise(text, whole(text));
  EXPECT_TRUE(QuoteFinder({}).find(text, tokens, {whole(tokens)}).empty());
}

TEST(Quotes, AreSortedAndNeverCross) {
  const std::vector<std::string> pieces{"a",  " ", "\"", "“", "”",  "‘", "’", "'",
                                        "''", "s", ".",  ",", "\n", "«", "»", "„"};
  uint32_t state = 7;
  for (int round = 0; round < 3000; ++round) {
    std::string text;
    for (int i = 0; i < 30; ++i) {
      state = state * 1664525U + 1013904223U;
      text += pieces[(state >> 16U) % pieces.size()];
    }
    std::vector<uint32_t> open;
    uint32_t last = 0;
    const Found found = find(text);
    for (const Quotation& quotation : found.quotations) {
      ASSERT_LT(quotation.open, quotation.close) << text;
      ASSERT_LE(quotation.inner.begin, quotation.inner.end) << text;
      ASSERT_GE(quotation.open, last) << text;
      last = quotation.open;
      while (!open.empty() && open.back() <= quotation.open) open.pop_back();
      ASSERT_EQ(open.size(), quotation.depth) << text;
      if (!open.empty()) {
        ASSERT_LE(quotation.close, open.back()) << text;
      }
      open.push_back(quotation.close);
    }
  }
}

// Long enough that what is quadratic runs into the time limit of the whole suite.
TEST(Quotes, AreInOrderAmongManyOpeningMarks) {
  for (const char* piece : {"“", "“a ", "\"a ", "\" ", "'a ", "‘a “", "a’ ", "as' ", "“‘«„", "“a\n"}) {
    const std::string text = repeated(piece, 200'000);
    uint32_t at = 0;
    for (const Quotation& quotation : find(text).quotations) {
      ASSERT_GE(quotation.open, at) << piece;
      at = quotation.open;
    }
  }
}

}  // namespace
}  // namespace parley
