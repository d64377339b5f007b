// Layout: what the lines of an article are, by the rules of the pack "en" and by their shape alone.
#include "rules/text/layout.h"

#include "rules/text/plain_spaces.h"
#include "tests/rules/text_fixture.h"
#include "tests/support/places.h"

namespace parley {
namespace {

using namespace text_tests;
using Strings = std::vector<std::string>;

const LayoutRules& rules() {
  static const LayoutRules kRules(english().layout);
  return kRules;
}

const char* name(BlockKind kind) {
  switch (kind) {
    case BlockKind::kBody:
      return "body";
    case BlockKind::kHeadline:
      return "headline";
    case BlockKind::kStandfirst:
      return "standfirst";
    case BlockKind::kCaption:
      return "caption";
    case BlockKind::kSubheading:
      return "subheading";
    case BlockKind::kDateline:
      return "dateline";
    case BlockKind::kMetadata:
      return "metadata";
    case BlockKind::kBoilerplate:
      return "boilerplate";
  }
  return "";
}

// "headline: Talks End"
Strings labelled(const Article& article, const LayoutRules& with = rules()) {
  Strings out;
  for (const Block& block : layout(article, with).blocks)
    out.push_back(std::string(name(block.kind)) + ": " + cut(article.canonical.text, block.span));
  return out;
}
Strings labelled(const std::string& text) {
  return labelled(article_of(text));
}

// The label of one line that stands between two paragraphs.
std::string inside(const std::string& line) {
  const Strings labels =
      labelled("The two sides met in Kirta on Tuesday.\n\n" + line + "\n\nThey will meet again in Vantor.");
  return labels.size() == 3 ? labels[1].substr(0, labels[1].find(':'))
                            : "in " + std::to_string(labels.size()) + " parts";
}

TEST(Layout, ADatePrefixIsMetadataAndTheRestOfItsLineIsRead) {
  EXPECT_EQ(labelled(" date 2031-02-04 Kirta, Feb 4, (Coast Wire) Koval proposed a truce on "
                     "Tuesday.\n\nThane refused it.\n"),
            (Strings{"metadata: date 2031-02-04", "dateline: Kirta, Feb 4, (Coast Wire)",
                     "body: Koval proposed a truce on Tuesday.", "body: Thane refused it."}));
}

TEST(Layout, DatelinesOfManyHousesAreCutOff) {
  const std::vector<std::pair<std::string, std::string>> lines{{"DARVOS, May 21. /SPS/.", "SPS"},
                                                               {"KIRTA, Ostry (CW) —", "CW"},
                                                               {"Kirta, Feb 4 (Coast Wire)", "Coast Wire"},
                                                               {"HALMERE, Jan. 28 —", ""},
                                                               {"BRENNICK -", ""},
                                                               {"Ormel (Delta Today) –", "Delta Today"},
                                                               {"ST. ARLEN, March 3, 2031 (CW) --", "CW"}};
  for (const auto& [dateline, outlet] : lines) {
    const Article article = article_of(dateline + " The talks went on all day.");
    EXPECT_EQ(labelled(article), (Strings{"dateline: " + dateline, "body: The talks went on all day."}));
    EXPECT_EQ(layout(article, rules()).outlet, outlet) << dateline;
  }
}

TEST(Layout, ACapitalisedNameBeforeADashIsNoDateline) {
  EXPECT_EQ(labelled("OSTRY — which mediates — said that the talks went on."),
            (Strings{"body: OSTRY — which mediates — said that the talks went on."}));
}

TEST(Layout, BehindADatelineThereIsOnlyBody) {
  EXPECT_EQ(labelled("KIRTA, Feb 4 — Photo: that is what he called it, and no more."),
            (Strings{"dateline: KIRTA, Feb 4 —", "body: Photo: that is what he called it, and no more."}));
}

TEST(Layout, ADatelineSharesItsParagraphNumber) {
  const Article article = article_of("Kirta, Feb 4 (CW) The talks went on.\n\nThey ended.");
  const auto blocks = layout(article, rules()).blocks;
  ASSERT_EQ(blocks.size(), 3U);
  EXPECT_EQ(blocks[0].paragraph, 1U);
  EXPECT_EQ(blocks[1].paragraph, 1U);
  EXPECT_EQ(blocks[2].paragraph, 2U);
  EXPECT_EQ(blocks[2].line, 3U);
}

TEST(Layout, AMenuGluedToTheTitleIsTakenOff) {
  const Article article = article_of(
      "HomeNewsDelta'No Strangers With Binoculars': Sarmond Shuts Door On Observers\n\nSarmond refused to "
      "accept observers.\n");
  EXPECT_EQ(labelled(article),
            (Strings{"boilerplate: HomeNewsDelta",
                     "headline: 'No Strangers With Binoculars': Sarmond Shuts Door On Observers",
                     "body: Sarmond refused to accept observers."}));
  EXPECT_EQ(layout(article, rules()).title,
            "'No Strangers With Binoculars': Sarmond Shuts Door On Observers");
}

TEST(Layout, APlainTitleIsTheLongestShortLineBeforeTheBody) {
  const Article article = article_of(
      "Talks_On_Port_Stall_Again\n\nTalks on Port Tamsin Stall as Each Side Waits\n\nNo Word From Darvos\n\n"
      "The talks ended without agreement on Tuesday.\n\nWhat Comes Next\n\nNobody knows.\n");
  EXPECT_EQ(labelled(article),
            (Strings{"headline: Talks_On_Port_Stall_Again",
                     "headline: Talks on Port Tamsin Stall as Each Side Waits",
                     "subheading: No Word From Darvos", "body: The talks ended without agreement on Tuesday.",
                     "subheading: What Comes Next", "body: Nobody knows."}));
  EXPECT_EQ(layout(article, rules()).title, "Talks on Port Tamsin Stall as Each Side Waits");
}

TEST(Layout, AQuestionMayBeATitle) {
  EXPECT_EQ(labelled("Will the Truce Hold in the Delta?\n\nIt has held for a week so far.").front(),
            "headline: Will the Truce Hold in the Delta?");
}

TEST(Layout, ATitleInFrontMatterIsAHeadlineAndSoIsItsCopy) {
  const std::string front = "title: Ostry offers a table\n";
  Article article = article_of(front + "# Ostry offers a table\n\nOstry will mediate, its minister said.");
  article.title = {{7, static_cast<uint32_t>(front.size() - 1)}};
  article.body.begin = static_cast<uint32_t>(front.size());
  article.declared.title = "Ostry offers a table";
  EXPECT_EQ(labelled(article), (Strings{"headline: Ostry offers a table", "headline: Ostry offers a table",
                                        "body: Ostry will mediate, its minister said."}));
}

TEST(Layout, AnOpenSentenceBelowADeclaredTitleIsAStandfirst) {
  Article article = article_of(
      "Talks to end the war in the delta show signs of progress, a minister says\nTalks went on in Kirta on "
      "Monday.");
  article.declared.title = "Talks were good";
  EXPECT_EQ(labelled(article).front().substr(0, 11), "standfirst:");
}

TEST(Layout, MarkdownHeadingsLoseTheirHashes) {
  EXPECT_EQ(labelled("# Truce holds\n\nThe truce holds, officials said.\n\n## Next round\n\nIt will be in "
                     "Solenne.\n\n## ___\n"),
            (Strings{"headline: Truce holds", "body: The truce holds, officials said.",
                     "subheading: Next round", "body: It will be in Solenne.", "boilerplate: ___"}));
}

TEST(Layout, ShortLinesBehindTheLastParagraphAreThePagesTail) {
  EXPECT_EQ(labelled("The talks ended on Tuesday.\n\nVeldany Sarmond Kirta\n").back(),
            "boilerplate: Veldany Sarmond Kirta");
}

TEST(Layout, AListOfDemandsIsBody) {
  const Strings labels = labelled(
      "Sarmond has sent a list of its demands.\n\n- an end to the sanctions\n- grain without duties\n\n"
      "A full withdrawal of foreign marines\nThe recognition of Port Tamsin\nAn end to all the "
      "sanctions\n\nVeldany refused.");
  for (const std::string& label : labels) EXPECT_EQ(label.substr(0, 5), "body:") << label;
}

TEST(Layout, PageFurnitureIsBoilerplate) {
  for (const char* line :
       {"Read More", "Back To Top", "Share this story: Post | Mail | Print", "Sign up for our newsletter",
        "--Coast Wire", "hb/tl/kv", "ADVERTISEMENT", "Follow us", "All rights reserved.", "© 2031 Coast Wire",
        "This site uses cookies to work.", "Related: The herring that started a war",
        "(Reporting by Ida Morrow; editing by Sel Harrow)", "[](https://wire.example/2031)",
        "notification-importantGet instant alerts and updates now.", "___",
        "HomeWorldNewsSportWeatherSign in", "English | Delta | Ostrian | Sarmondian"})
    EXPECT_EQ(inside(line), "boilerplate") << line;
}

TEST(Layout, PicturesHaveCaptions) {
  for (const char* line :
       {"Delegates of Veldany (L), Ostry (C) and Sarmond (R) meeting in Kirta, February 4-5, 2031",
        "Tomas Redl (left) and Rurik Thane (right) at the opening of the talks.",
        "In this photo provided by the port authority, gunboats lie in the harbour on Monday.",
        "Gunboats lie in the harbour of Port Tamsin on February 4, 2031. — Coast Wire",
        "Gunboats lie in the harbour during the talks [Jon Abel/Coast Wire]",
        "Photo: The lake shore at Solenne. J. Abel",
        "Tomas Redl and Rurik Thane attend the second round of talks in Kirta, Ostry, March 4, 2031.",
        "*Ana Koval leaves the chamber on Wednesday. Photo: R. Tessel / The Brennick Ledger*"})
    EXPECT_EQ(inside(line), "caption") << line;
}

TEST(Layout, SentencesThatOnlyLookLikeFurnitureStayBody) {
  for (const char* line :
       {"Follow-up talks were held in Kirta.", "Reading the paper aloud, Thane said no.",
        "Sharing the port is out of the question, she said.",
        "Governor Pell (R) said that page 1523 of the report was wrong.",
        "By Tuesday the boats had left the harbour.", "Published reports say that the talks failed.",
        "Home is where the marines are not, Koval said.", "Signing the paper would be a mistake, said Redl.",
        "The delegations met in Kirta on Tuesday, March 4, 2031.", "May 9 is a day of mourning in Sarmond."})
    EXPECT_EQ(inside(line), "body") << line;
}

TEST(Layout, ACommentFormEndsTheArticle) {
  EXPECT_EQ(
      labelled("The talks ended on Tuesday.\n\nLeave a Reply\n\nThis was a good article, said nobody.\n")
          .back(),
      "boilerplate: This was a good article, said nobody.");
}

TEST(Layout, LinesCutAtAFixedWidthAreJoined) {
  EXPECT_EQ(labelled("The two delegations met again on Tuesday in the old\ncustoms house of Kirta, where "
                     "they had met in\n"
                     "February, and talked for three hours about grain.\n\nNobody would say afterwards what "
                     "had been agreed\n"
                     "between them, or whether anything had been.\n")
                .size(),
            2U);
}

TEST(Layout, OneParagraphALineIsLeftAlone) {
  const std::string line =
      "The two delegations met again on Tuesday in the old customs house of Kirta, where they had met in "
      "February, and talked for three hours about grain.\n";
  EXPECT_EQ(labelled(repeated(line, 5)).size(), 5U);
}

TEST(Layout, RulesSeePlainSpaces) {
  const auto blocks =
      layout(article_of("By :\u00A0Coast Wire\u00A0|\u00A0Updated at : 04 Mar 2031 07:12 PM"), rules());
  ASSERT_EQ(blocks.facts.size(), 2U);
  EXPECT_EQ(blocks.facts[0].kind, LayoutFact::Kind::kDate);
  EXPECT_EQ(blocks.outlet, "Coast Wire");
}

TEST(Layout, PlainSpacesLeadBackToTheLine) {
  const std::string line = "a \t b\u00A0\u00A0“c” ";
  const PlainSpaces plain(line);
  EXPECT_EQ(plain.text(), "a b “c” ");
  EXPECT_EQ(cut(line, plain.original({2, 3})), "b");
  EXPECT_EQ(cut(line, plain.original({4, 11})), "“c”");
}

TEST(Layout, TheFirstRuleOfThePackWins) {
  std::vector<spec::LayoutRule> both(2);
  both[0].id = "anywhere";
  both[0].section = "caption";
  both[0].pattern.value = "harbour";
  both[1].id = "at-start";
  both[1].section = "boilerplate";
  both[1].pattern.value = "^The";
  EXPECT_EQ(labelled(article_of("The harbour."), LayoutRules(both)), (Strings{"caption: The harbour."}));
  std::swap(both[0], both[1]);
  EXPECT_EQ(labelled(article_of("The harbour."), LayoutRules(both)), (Strings{"boilerplate: The harbour."}));
}

TEST(Layout, AnAlternativeIsNotBoundToTheStart) {
  std::vector<spec::LayoutRule> rule(1);
  rule[0].section = "caption";
  rule[0].pattern.value = "^Photo|harbour$";
  EXPECT_EQ(labelled(article_of("In the harbour"), LayoutRules(rule)), (Strings{"caption: In the harbour"}));
}

TEST(Layout, WithoutRulesShapesStillCount) {
  EXPECT_EQ(labelled(article_of("Talks End in Kirta\n\nThe talks ended on Tuesday.\n"), LayoutRules({})),
            (Strings{"headline: Talks End in Kirta", "body: The talks ended on Tuesday."}));
}

TEST(Layout, AnEmptyTextHasNoBlocks) {
  EXPECT_TRUE(labelled("").empty());
  EXPECT_TRUE(labelled(" \n\t\n\u00A0\n").empty());
}

// Labels only: what no block holds is white space and the hashes of headings.
TEST(Layout, LosesNothingVisible) {
  const auto folder = demo_folder();
  size_t files = 0;
  for (const auto& entry : std::filesystem::directory_iterator(folder)) {
    if (entry.path().extension() != ".txt" && entry.path().extension() != ".md") continue;
    ++files;
    const Article article = article_of(file_bytes(entry.path()));
    uint32_t at = 0;
    for (const Block& block : layout(article, rules()).blocks) {
      ASSERT_GE(block.span.begin, at);
      EXPECT_EQ(cut(article.canonical.text, {at, block.span.begin}).find_first_not_of(" \n\r#"),
                std::string::npos);
      at = block.span.end;
    }
  }
  EXPECT_GT(files, 5U);
}

// A megabyte each: what is quadratic runs into the time limit of the whole suite.
TEST(Layout, LosesNothingOfHostileText) {
  for (const char* piece : {"date 2031-01-01 ", "a ", "a\n", "#", "# \n", "(", "[A", "Home", "— ", "\u00A0",
                            "“", "KIRTA, ", "By ", "a\n\n"}) {
    const Article article = article_of(repeated(piece, 1'000'000 / std::string_view(piece).size()));
    uint32_t at = 0;
    for (const Block& block : layout(article, rules()).blocks) {
      ASSERT_GE(block.span.begin, at) << piece;
      at = block.span.end;
    }
    EXPECT_LE(at, article.canonical.text.size()) << piece;
  }
}

}  // namespace
}  // namespace parley
