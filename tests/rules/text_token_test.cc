// Tokens: what stays together and what is cut.
#include "rules/text/token.h"

#include "tests/rules/text_fixture.h"

namespace parley {
namespace {

using namespace text_tests;
using Strings = std::vector<std::string>;

Strings cut_up(std::string_view text) {
  Strings out;
  for (const Token& token : tokenise(text, whole(text), abbreviations()))
    out.emplace_back(token_text(text, token));
  return out;
}

Token only(std::string_view text) {
  const Tokens tokens = tokenise(text, whole(text), abbreviations());
  EXPECT_EQ(tokens.size(), 1U) << text;
  return tokens.empty() ? Token{} : tokens.front();
}

TEST(Tokens, WordsKeepInnerHyphensAndApostrophes) {
  EXPECT_EQ(cut_up("son-in-law O'Brien D’Arc don't we’ve mil-to-mil 30-day"),
            (Strings{"son-in-law", "O'Brien", "D’Arc", "don't", "we’ve", "mil-to-mil", "30-day"}));
  EXPECT_EQ(cut_up("pre- and post-war -the"), (Strings{"pre", "-", "and", "post-war", "-", "the"}));
}

TEST(Tokens, APossessiveIsATokenOfItsOwnInEverySpelling) {
  for (const std::string mark : {"'", "’", "´", "`", "ʼ"})
    EXPECT_EQ(cut_up("Veldany" + mark + "s offer"), (Strings{"Veldany", mark + "s", "offer"}));
  const std::string text = "Veldany's";
  const Tokens tokens = tokenise(text, whole(text));
  EXPECT_TRUE(tokens[1].has(Token::kPossessive));
  EXPECT_FALSE(tokens[1].space_before());
}

TEST(Tokens, APluralsApostropheIsAMark) {
  EXPECT_EQ(cut_up("the parties' offer, the states’ word"),
            (Strings{"the", "parties", "'", "offer", ",", "the", "states", "’", "word"}));
}

TEST(Tokens, AcronymsAndInitialsKeepTheirFullStops) {
  EXPECT_EQ(cut_up("the U.S. and U.S.-led talks, at 5 p.m. J. Abel, the U.S.'s"),
            (Strings{"the", "U.S.", "and", "U.S.-led", "talks", ",", "at", "5", "p.m.", "J.", "Abel", ",",
                     "the", "U.S.", "'s"}));
  EXPECT_TRUE(only("U.S.").has(Token::kAcronym));
  EXPECT_TRUE(only("U.S.").all_caps());
  EXPECT_FALSE(only("U.S.-led").has(Token::kAbbreviation));
}

TEST(Tokens, AbbreviationsKeepTheirFullStopAndOtherWordsDoNot) {
  EXPECT_EQ(cut_up("Gen. Thane met Mr. Redl."), (Strings{"Gen.", "Thane", "met", "Mr.", "Redl", "."}));
  EXPECT_EQ(cut_up("On Feb. 4 they met."), (Strings{"On", "Feb.", "4", "they", "met", "."}));
}

TEST(Tokens, SomeAbbreviationsHoldBeforeANumberOnly) {
  EXPECT_EQ(cut_up("No. 5 is it. No. We will not."),
            (Strings{"No.", "5", "is", "it", ".", "No", ".", "We", "will", "not", "."}));
}

TEST(Tokens, NumbersKeepCommasPointsAndPerCent) {
  EXPECT_EQ(
      cut_up("1,000 for 1,000, 20%, 3.5. 4-5 10:30 2026-02-04 5'10"),
      (Strings{"1,000", "for", "1,000", ",", "20%", ",", "3.5", ".", "4-5", "10:30", "2026-02-04", "5'10"}));
  EXPECT_TRUE(only("20%").number());
  EXPECT_TRUE(only("30-day").word());
  EXPECT_TRUE(only("30-day").has(Token::kHasDigit));
}

TEST(Tokens, EveryMarkIsATokenButRunsAreOne) {
  EXPECT_EQ(cut_up("(so) \"yes\"... no… -- — $5 ''q'' ``q''"),
            (Strings{"(", "so", ")", "\"", "yes", "\"", "...", "no", "…", "--", "—", "$", "5", "''", "q",
                     "''", "``", "q", "''"}));
}

TEST(Tokens, OfThreeApostrophesTheNestedOneIsInside) {
  EXPECT_EQ(cut_up("''He said 'go'''"), (Strings{"''", "He", "said", "'", "go", "'", "''"}));
  EXPECT_EQ(cut_up("'''Go,' he said''"), (Strings{"''", "'", "Go", ",", "'", "he", "said", "''"}));
}

TEST(Tokens, AddressesAreOneWord) {
  EXPECT_EQ(cut_up("See https://wire.example/a?b=1, or mail desk@wire.example. @desk #talks"),
            (Strings{"See", "https://wire.example/a?b=1", ",", "or", "mail", "desk@wire.example", ".",
                     "@desk", "#talks"}));
  EXPECT_TRUE(only("www.wire.example/a").has(Token::kWeb));
}

TEST(Tokens, ASentenceGluedToTheNextIsCut) {
  EXPECT_EQ(cut_up("the war.The talks"), (Strings{"the", "war", ".", "The", "talks"}));
}

TEST(Tokens, LetterCaseIsSeenInEveryAlphabetThatHasIt) {
  EXPECT_TRUE(only("Élan").capitalised());
  EXPECT_TRUE(only("Київ").capitalised());
  EXPECT_TRUE(only("США").all_caps());
  EXPECT_TRUE(only("élan").lower());
  EXPECT_FALSE(only("I").all_caps());
}

TEST(Tokens, AccentsInTwoPartsAndHiddenLettersStayInTheirWord) {
  EXPECT_EQ(cut_up("cafe\u0301 wel\u00ADcome zero\u200Bwidth"),
            (Strings{"cafe\u0301", "wel\u00ADcome", "zero\u200Bwidth"}));
}

TEST(Tokens, NoBreakSpacesAreWhiteSpace) {
  const std::string text = "By\u00A0Ana";
  const Tokens tokens = tokenise(text, whole(text));
  ASSERT_EQ(tokens.size(), 2U);
  EXPECT_TRUE(tokens[1].space_before());
}

TEST(Tokens, OnlyTheSpanIsRead) {
  const std::string text = "one two three";
  const Tokens tokens = tokenise(text, {4, 7});
  ASSERT_EQ(tokens.size(), 1U);
  EXPECT_EQ(tokens[0].span(), (Span{4, 7}));
}

// Words need not follow any rule; the text between tokens has to be white space or hidden.
TEST(Tokens, LoseNothingButWhiteSpaceInAnyMixOfMarks) {
  const std::vector<std::string> pieces{"a",  "B", "1", "'", "\"", ".", ",", "-", "’", " ",
                                        "\n", "@", "#", "_", "/",  ":", "%", "…", "ж", "é"};
  uint32_t state = 1;
  for (int round = 0; round < 2000; ++round) {
    std::string text;
    for (int i = 0; i < 24; ++i) {
      state = state * 1664525U + 1013904223U;
      text += pieces[(state >> 16U) % pieces.size()];
    }
    uint32_t at = 0;
    for (const Token& token : tokenise(text, whole(text), abbreviations())) {
      ASSERT_LT(token.begin, token.end);
      ASSERT_GE(token.begin, at);
      EXPECT_EQ(cut(text, {at, token.begin}).find_first_not_of(" \n"), std::string::npos) << text;
      at = token.end;
    }
    EXPECT_EQ(cut(text, {at, static_cast<uint32_t>(text.size())}).find_first_not_of(" \n"), std::string::npos)
        << text;
  }
}

// A megabyte each: what is quadratic runs into the time limit of the whole suite.
TEST(Tokens, AreInOrderInHostileText) {
  for (const char* piece : {",", "(", "_", "_a", "'", "a.", "A.", "-", "a-", "Mr. ", "Mr.  ", "@a", "www.",
                            "a'", "…", "1,", "http://"}) {
    const std::string text = repeated(piece, 1 << 20);
    uint32_t at = 0;
    for (const Token& token : tokenise(text, whole(text), abbreviations())) {
      ASSERT_GE(token.begin, at) << piece;
      at = token.end;
    }
    EXPECT_LE(at, text.size()) << piece;
  }
}

}  // namespace
}  // namespace parley
