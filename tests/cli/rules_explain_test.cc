// rules explain: what was seen, who won and lost, and why not.
#include "tests/cli/cli_fixture.h"

namespace parley::cli {
namespace {

using namespace fixture;
using testing::HasSubstr;
using testing::Not;

constexpr const char* kStay = "Thane said the gunboats would stay in the harbour.";

// Lines that were broken to fit are one again.
std::string unbroken(const std::string& out) {
  std::string text;
  for (size_t at = 0; at < out.size(); ++at) {
    const size_t next = out.find_first_not_of(' ', at + 1);
    if (out[at] == '\n' && out.compare(at, 9, "\n        ") == 0 && next != std::string::npos) {
      text += ' ';
      at = next - 1;
    } else {
      text += out[at];
    }
  }
  return text;
}

Ran explain(const std::string& text, std::vector<std::string> more = {}) {
  std::vector<std::string> words{"rules", "explain", "--pack", "demo", text};
  words.insert(words.end(), more.begin(), more.end());
  Ran ran = parley(words);
  if (!ran.out.empty() && ran.out.front() != '{') ran.out = unbroken(ran.out);
  return ran;
}

TEST(RulesExplain, ShowsWordsStatementClaimAndLosers) {
  const Ran ran = explain(kStay);
  EXPECT_EQ(ran.exit, 0) << ran.err;
  EXPECT_THAT(ran.out, HasSubstr("Thane {rurik-thane, sarmond}, gunboats {warship}, stay {stay}"));
  EXPECT_THAT(ran.out, HasSubstr("Rurik Thane for sarmond: \"the gunboats would stay in the harbour\""));
  EXPECT_THAT(ran.out, HasSubstr("source \"Thane\", cue \"said\""));
  EXPECT_THAT(ran.out, HasSubstr("sarmond-leaves-port reject"));
  EXPECT_THAT(ran.out, HasSubstr("by sarmond-stays-in-port on \"gunboats would stay in the harbour\""));
  EXPECT_THAT(ran.out, HasSubstr("it lost its words to source-says, which goes first (priority 6 before 4)"));
  EXPECT_THAT(ran.out, Not(HasSubstr("chunks")));
}

TEST(RulesExplain, VerboseShowsEveryLayer) {
  const Ran ran = explain(kStay, {"--verbose"});
  EXPECT_THAT(ran.out, HasSubstr("words "));
  EXPECT_THAT(ran.out, HasSubstr("chunks "));
  EXPECT_THAT(ran.out, HasSubstr("noun-phrase on \"Thane\""));
  EXPECT_THAT(ran.out, HasSubstr("in content"));
}

TEST(RulesExplain, ALineOfAFileIsReadWithinItsArticle) {
  const InTempFolder folder;
  write_file("a.txt",
             "Rurik Thane left the room.\n\nThe weather was good.\n\nHe said the gunboats would stay in the "
             "harbour.\n");
  const Ran ran = explain("a.txt:5");
  EXPECT_EQ(ran.exit, 0) << ran.err;
  EXPECT_THAT(ran.out, HasSubstr("Rurik Thane for sarmond"));
  EXPECT_THAT(ran.out, Not(HasSubstr("weather")));
  EXPECT_THAT(explain("a.txt").out, HasSubstr("weather"));
  EXPECT_THAT(explain("b.txt").err, HasSubstr("there is no file \"b.txt\""));
  EXPECT_THAT(explain("a.txt:0").err, HasSubstr("lines are counted from 1"));
}

TEST(RulesExplain, WhyNotNamesTheFirstPartOfThePatternThatFailed) {
  const Ran ran = explain("Thane said the gunboats were grey.", {"--rule", "sarmond-stays-in-port"});
  EXPECT_EQ(ran.exit, 0) << ran.err;
  EXPECT_THAT(ran.out, HasSubstr("not found: rule sarmond-stays-in-port"));
  EXPECT_THAT(ran.out, HasSubstr("\"gunboats\" by ({sarmond}|{warship}"));
  EXPECT_THAT(ran.out, HasSubstr("there is no {stay} after \"gunboats\""));
  EXPECT_THAT(ran.out, HasSubstr("{stay}: stay~, remain~"));
}

TEST(RulesExplain, WhyNotSaysThatAPartStandsInTheWrongPlace) {
  const Ran ran =
      explain("Koval said that where they stay the gunboats are safe.", {"--rule", "sarmond-stays-in-port"});
  EXPECT_THAT(ran.out, HasSubstr("{stay} is there (\"stay\"), but not where the pattern needs it"));
}

TEST(RulesExplain, WhyNotSaysWhoTheRuleIsFor) {
  const Ran ran =
      explain("Koval said the gunboats would stay in the harbour.", {"--expect", "veldany port reject"});
  EXPECT_THAT(ran.out, HasSubstr("nearest: sarmond-stays-in-port"));
  EXPECT_THAT(ran.out, HasSubstr("it is only for what sarmond says, and this is said for veldany"));
}

TEST(RulesExplain, WhyNotSaysThatNobodySpeaks) {
  const Ran ran = explain("The gunboats would stay in the harbour.", {"--expect", "sarmond port reject"});
  EXPECT_THAT(ran.out, HasSubstr("nobody is found to say it: no attribution rule matches"));
}

TEST(RulesExplain, WhyNotSaysThatTheSpeakerStandsForNobody) {
  const Ran ran = explain("Doran Pell called for a truce.", {"--expect", "veldany ceasefire demand"});
  EXPECT_THAT(ran.out, HasSubstr("it fires for no party: the source \"Doran Pell\" speaks for none"));
}

TEST(RulesExplain, WhyNotSaysThatTheWordsStandOutsideOfWhatIsSaid) {
  const Ran ran =
      explain("After the truce ended, Koval said that the port was quiet.", {"--rule", "ceasefire"});
  EXPECT_THAT(ran.out, HasSubstr("its words stand outside of what is said"));
}

TEST(RulesExplain, WhyNotSaysWhatIsSpared) {
  const Ran ran =
      explain("Thane said the gunboats would not stay in the harbour.", {"--rule", "sarmond-stays-in-port"});
  EXPECT_THAT(ran.out, HasSubstr("its words are negated, and the rule is not for that (unless)"));
}

TEST(RulesExplain, WhyNotSaysWhichStanceCameOutInstead) {
  const Ran ran = explain("Koval proposed a 30-day ceasefire.", {"--expect", "veldany ceasefire demand"});
  EXPECT_THAT(ran.out, HasSubstr("it fires with the stance propose, which the frame"));
}

TEST(RulesExplain, SaysWhereWhatIsExpectedIsThere) {
  EXPECT_THAT(
      explain(kStay, {"--expect", "sarmond port reject"}).out,
      HasSubstr(
          "found: sarmond port reject\n  sarmond sarmond-leaves-port reject, by sarmond-stays-in-port"));
}

TEST(RulesExplain, RulesOfOtherLayersAreAskedForToo) {
  EXPECT_THAT(explain(kStay, {"--rule", "source-says-anything"}).out,
              HasSubstr("it lost its words to source-says"));
  EXPECT_THAT(explain(kStay, {"--rule", "source-says"}).out, HasSubstr("found: rule source-says"));
  EXPECT_THAT(explain(kStay, {"--rule", "noun-phrase"}).out, HasSubstr("found: rule noun-phrase"));
}

TEST(RulesExplain, WhatDoesNotExistIsAnsweredWithTheNearest) {
  EXPECT_THAT(explain(kStay, {"--rule", "sarmond-stay-in-port"}).err,
              HasSubstr("did you mean \"sarmond-stays-in-port\"?"));
  EXPECT_THAT(explain(kStay, {"--expect", "sarmond prot reject"}).err, HasSubstr("did you mean \"port\"?"));
  EXPECT_THAT(explain(kStay, {"--expect", "x", "--rule", "y"}).err, HasSubstr("ask different questions"));
}

TEST(RulesExplain, JsonHoldsTheWholeTrace) {
  const Json json = json_of(explain(kStay, {"--format", "json", "--expect", "veldany port reject"}));
  const Json sentence = json["sentences"][0];
  EXPECT_EQ(sentence["units"][0]["text"], "Thane");
  EXPECT_EQ(sentence["statements"][0]["statement"]["claims"][0]["stance"], "reject");
  EXPECT_EQ(json["why_not"]["asked"], "veldany port reject");
  EXPECT_FALSE(json["why_not"]["misses"].empty());
}

// A pack with one broken rule among good ones.
void write_half_broken() {
  write_file("mine/pack.toml", "name = \"mine\"\ntitle = \"x\"\nlanguage = \"en\"\nextends = [\"demo\"]\n");
  write_file("mine/rules.toml",
             "[[stance_rules]]\nid = \"broken\"\nproposition = \"talks-continu\"\npattern = 'ferries ('\n"
             "examples = [\"x => veldany assert\"]\nunles = [\"negated\"]\n\n"
             "[[stance_rules]]\nid = \"ferries-run\"\nproposition = \"talks-continue\"\npattern = 'ferries "
             ".{0,3} run'\n"
             "examples = [\"Koval said that the ferries would run. => veldany assert\"]\n\n"
             "[[stance_rules]]\nid = \"unclosed\"\nproposition = \"talks-continue\"\npattern = 'ferries ('\n"
             "examples = [\"x => veldany assert\"]\n");
}

TEST(BrokenRules, AreNamedAndLeftOutByExplainAndMarkup) {
  const InTempFolder folder;
  write_half_broken();
  write_file("a.txt", "Ana Koval said that the ferries would run.\n");
  const Ran ran =
      parley({"rules", "explain", "--pack", "./mine", "Ana Koval said that the ferries would run."});
  EXPECT_EQ(ran.exit, 3);
  EXPECT_THAT(ran.out, HasSubstr("talks-continue assert"));
  EXPECT_THAT(ran.err, HasSubstr("did you mean \"unless\"?"));
  EXPECT_THAT(ran.err, HasSubstr("goes on without the rule broken"));
  EXPECT_THAT(ran.err, HasSubstr("rules.toml:17:"));
  EXPECT_THAT(ran.err, HasSubstr("goes on without the rule unclosed"));
  const Ran markup = parley("markup --pack ./mine --format ndjson a.txt");
  EXPECT_EQ(markup.exit, 3);
  EXPECT_THAT(markup.out, HasSubstr("\"talks-continue\""));
  EXPECT_EQ(parley("ingest --pack ./mine a.txt").exit, 2);
}

TEST(BrokenRules, WhatIsNoRuleIsStillRefused) {
  const InTempFolder folder;
  write_half_broken();
  write_file("mine/words.toml", "[words.ferry]\nwrods = [\"ferry~\"]\n");
  const Ran ran = parley({"rules", "explain", "--pack", "./mine", "Ana Koval said so."});
  EXPECT_EQ(ran.exit, 2);
  EXPECT_THAT(ran.err, HasSubstr("did you mean \"words\"?"));
}

}  // namespace
}  // namespace parley::cli
