// Sentences: where one ends, inside and outside quotations.
#include "rules/text/sentence.h"

#include "tests/rules/text_fixture.h"

namespace parley {
namespace {

using namespace text_tests;
using Strings = std::vector<std::string>;

const SentenceFinder& finder() {
  static const SentenceFinder kFinder(words_of_group(english(), "sentence.opener"));
  return kFinder;
}

struct Marked {
  std::string text;
  Tokens tokens;
  Quotations quotations;

  explicit Marked(const std::string& paragraph)
      : text(paragraph), tokens(tokenise(text, whole(text), abbreviations())) {
    quotations = QuoteFinder(english().quotes).find(text, tokens, {whole(tokens)});
  }
  Strings texts(const std::vector<TokenRange>& ranges) const {
    Strings out;
    for (const TokenRange range : ranges) out.push_back(cut(text, tokens, range));
    return out;
  }
};

Strings outer(const std::string& text) {
  const Marked marked(text);
  return marked.texts(finder().outer(marked.text, marked.tokens, whole(marked.tokens), marked.quotations));
}

Strings inner(const std::string& text, size_t quotation = 0) {
  const Marked marked(text);
  return marked.texts(finder().inner(marked.text, marked.tokens, marked.quotations, quotation));
}

TEST(Sentences, EndAtFullStopsAndCalls) {
  EXPECT_EQ(outer("They met. Did they talk? Yes! 40 people left."),
            (Strings{"They met.", "Did they talk?", "Yes!", "40 people left."}));
}

TEST(Sentences, AQuotationThatEndsOneEndsTheOuterSentenceToo) {
  EXPECT_EQ(outer("“We go,” he said. “We stay.” The next day they left."),
            (Strings{"“We go,” he said.", "“We stay.”", "The next day they left."}));
}

TEST(Sentences, AreNotCutInsideAQuotation) {
  const std::string text = "“We go. We stay. Who knows?” she said.";
  EXPECT_EQ(outer(text), (Strings{text}));
  EXPECT_EQ(inner(text), (Strings{"We go.", "We stay.", "Who knows?"}));
}

TEST(Sentences, AQuestionInQuotationMarksMayBeFollowedByItsSpeaker) {
  EXPECT_EQ(outer("“Why now?” Koval asked."), (Strings{"“Why now?” Koval asked."}));
  EXPECT_EQ(outer("\"Never!\" said the admiral."), (Strings{"\"Never!\" said the admiral."}));
  EXPECT_EQ(outer("“Why now?” The envoy left."), (Strings{"“Why now?”", "The envoy left."}));
}

TEST(Sentences, MarksOutsideTheQuotationEndItAsWell) {
  EXPECT_EQ(outer("He called it \"a door\". She laughed."),
            (Strings{"He called it \"a door\".", "She laughed."}));
}

TEST(Sentences, AQuotedPhraseDoesNotEndOne) {
  EXPECT_EQ(outer("The “Port Tamsin” Council met."), (Strings{"The “Port Tamsin” Council met."}));
}

TEST(Sentences, AbbreviationsAndInitialsDoNotEndOne) {
  EXPECT_EQ(outer("Gen. Thane met U.S. officials and J. Abel on Feb. 4 at No. 5."),
            (Strings{"Gen. Thane met U.S. officials and J. Abel on Feb. 4 at No. 5."}));
}

TEST(Sentences, AnAbbreviationEndsOneBeforeAWordThatOpensSentences) {
  EXPECT_EQ(outer("They live in the U.S. The talks go on at 5 p.m. He left."),
            (Strings{"They live in the U.S.", "The talks go on at 5 p.m.", "He left."}));
  EXPECT_EQ(outer("The U.S. Embassy is closed."), (Strings{"The U.S. Embassy is closed."}));
}

TEST(Sentences, AnEllipsisEndsOneOnlyBeforeSuchAWord) {
  EXPECT_EQ(outer("I was angry when... Marend spoke… the hall was still… But she went on."),
            (Strings{"I was angry when... Marend spoke… the hall was still…", "But she went on."}));
}

TEST(Sentences, BracketsEndWithTheirSentence) {
  EXPECT_EQ(outer("They met (in Kirta.) Then they left."),
            (Strings{"They met (in Kirta.)", "Then they left."}));
}

TEST(Sentences, AnUnclosedQuotationGoesToTheEndOfTheParagraph) {
  EXPECT_EQ(outer("He said: “We go. We stay."), (Strings{"He said: “We go. We stay."}));
  EXPECT_EQ(inner("He said: “We go. We stay."), (Strings{"We go.", "We stay."}));
}

TEST(Sentences, NestedQuotationsAreTakenWholeInside) {
  const std::string text = "“He said ‘Go. Now.’ I stayed. So did she,” Koval said.";
  EXPECT_EQ(inner(text), (Strings{"He said ‘Go. Now.’", "I stayed.", "So did she,"}));
  EXPECT_EQ(inner(text, 1), (Strings{"Go.", "Now."}));
}

TEST(Sentences, AnEmptyParagraphHasNone) {
  EXPECT_TRUE(outer("").empty());
}

TEST(Sentences, HoldEveryTokenExactlyOnce) {
  const std::vector<std::string> pieces{"a ",  "The ",  ". ", "“",  "” ", "\"", "? ",
                                        "...", "U.S. ", "(",  ") ", "’",  ", ", "Gen. "};
  uint32_t state = 3;
  for (int round = 0; round < 2000; ++round) {
    std::string text;
    for (int i = 0; i < 25; ++i) {
      state = state * 1664525U + 1013904223U;
      text += pieces[(state >> 16U) % pieces.size()];
    }
    const Marked marked(text);
    uint32_t at = 0;
    for (const TokenRange sentence :
         finder().outer(marked.text, marked.tokens, whole(marked.tokens), marked.quotations)) {
      ASSERT_EQ(sentence.first, at) << text;
      ASSERT_LT(sentence.first, sentence.last) << text;
      at = sentence.last;
    }
    ASSERT_EQ(at, marked.tokens.size()) << text;
  }
}

// Long enough that what is quadratic runs into the time limit of the whole suite.
TEST(Sentences, CoverHostileText) {
  for (const char* piece : {".", "a. ", "A. ", "“a.” ", "“a. ", "...", "? ", ".)"}) {
    const Marked marked(repeated(piece, 200'000));
    const auto outer = finder().outer(marked.text, marked.tokens, whole(marked.tokens), marked.quotations);
    ASSERT_FALSE(outer.empty()) << piece;
    EXPECT_EQ(outer.back().last, marked.tokens.size()) << piece;
    for (size_t i = 0; i < marked.quotations.size(); ++i)
      finder().inner(marked.text, marked.tokens, marked.quotations, i);
  }
}

}  // namespace
}  // namespace parley
