// The day of a statement and its round, with the reason.
#include "tests/rules/speakers_fixture.h"

namespace parley::speaker_tests {
namespace {

std::string day(const When& when) {
  return when.said_on ? iso_date(*when.said_on) : "";
}

TEST(WhenSaid, ByTheDayBesideTheCue) {
  EXPECT_EQ(day(Reading("[Marend] {said} on Wednesday that <the talks went on>.").when()), "2031-04-09");
  EXPECT_EQ(day(Reading("[Marend] {told} reporters March 5 that <the talks went on>.").when()), "2031-03-05");
}

TEST(WhenSaid, NotByADayInWhatIsSaid) {
  EXPECT_EQ(day(Reading("[Marend] {said} <the boats had left on Wednesday>.").when()), "");
}

TEST(WhenSaid, ByWhatIsCarriedOverToIt) {
  const Reading text("Marend spoke on Wednesday. [She] {said} <no>.");
  EXPECT_EQ(day(text.when()), "");
  EXPECT_EQ(day(text.when(0, parse_iso_date("2031-04-09"))), "2031-04-09");
}

TEST(WhenSaid, NotOnADayThatPointsAhead) {
  EXPECT_EQ(day(Reading("The talks due to go on until Friday came after [Marend] {said} <no>.").when()), "");
}

TEST(WhenSaid, ByTheDayBetweenCueAndContent) {
  EXPECT_EQ(day(Reading("[Marend] {told} reporters <on Wednesday that the talks went on>.").when()),
            "2031-04-09");
  EXPECT_EQ(day(Reading("[Marend] {said} <Wednesday's talks were short>.").when()), "");
}

TEST(WhenSaid, NotOnADayToCome) {
  EXPECT_EQ(day(Reading("[Marend] {said} <no> before the meeting on April 20.").when()), "");
}

TEST(WhenRound, LatestBegunOnTheDayItWasSaid) {
  const When when = Reading("[Marend] {said} on March 20 that <the port was closed>.").when();
  EXPECT_EQ(when.round.value, "kirta-2");
  EXPECT_EQ(when.round_reason, "latest round begun by 2031-03-20, the day it was said");
}

TEST(WhenRound, LatestBegunOnTheDayOfPublication) {
  const When when = Reading("[Marend] {said} <the port was closed>.").when();
  EXPECT_EQ(when.round.value, "vantor");
  EXPECT_EQ(when.round_reason, "latest round begun by 2031-04-12, the day it was published");
}

TEST(WhenRound, NoneBeforeTheFirst) {
  EXPECT_EQ(Reading("[Marend] {said} <the port was closed>.", "2031-01-02").when().round.value, "");
}

TEST(WhenRound, NamedByItsAlias) {
  const When when = Reading("[Marend] {called} <the February talks in Kirta useful>.").when();
  EXPECT_EQ(when.round.value, "kirta-1");
  EXPECT_EQ(when.round_reason, "names \"February talks in Kirta\"");
}

TEST(WhenRound, NamedByNumberAndPlace) {
  EXPECT_EQ(Reading("[Marend] {called} <the first round of talks in Kirta useful>.").when().round.value,
            "kirta-1");
  EXPECT_EQ(Reading("[Marend] {called} <the second round in Kirta useful>.").when().round.value, "kirta-2");
}

TEST(WhenRound, FirstDayIsNoFirstRound) {
  EXPECT_EQ(Reading("[Marend] {called} <the first day of talks useful>.", "2031-03-05").when().round.value,
            "kirta-2");
}

TEST(WhenRound, NamedByPlaceAlone) {
  EXPECT_EQ(Reading("[Marend] {called} <the talks in Kirta useful>.").when().round.value, "kirta-2");
}

TEST(WhenRound, PreviousIsTheOneBeforeTheLatest) {
  EXPECT_EQ(Reading("[Marend] {called} <the previous round useful>.").when().round.value, "kirta-2");
}

TEST(WhenRound, AnnouncedBelongsToTheLastBegun) {
  EXPECT_EQ(
      Reading("[Marend] {said} <a third round of talks in Kirta would be held in May>.").when().round.value,
      "vantor");
  EXPECT_EQ(Reading("[Marend] {said} <the next talks in Kirta would be short>.").when().round.value,
            "vantor");
}

TEST(WhenRound, RememberedLongAfterBelongsToTheDayItWasSaid) {
  EXPECT_EQ(
      Reading("[Marend] {called} <the February talks in Kirta useful>.", "2032-01-20").when().round.value,
      "vantor");
}

TEST(WhenRound, WhatCameAfterARoundDoesNotNameIt) {
  EXPECT_EQ(Reading("[Marend] {said} <prisoners came home after the first round of talks in Kirta>.")
                .when()
                .round.value,
            "vantor");
}

TEST(WhenRound, SaidInAMonthThatIsOver) {
  const When when = Reading("[Marend] {told} Coast Wire last month that <the port was closed>.").when();
  EXPECT_EQ(when.round.value, "kirta-2");
  EXPECT_EQ(day(when), "");
}

TEST(WhenRound, AMonthAtTheHeadOfTheSentenceIsThatOfWhatIsSaidInIt) {
  const When when =
      Reading(
          "Last month, most of the fishermen and sailors of both towns who were asked, and [Marend], {told} "
          "Coast Wire that <the port was closed>.")
          .when();
  EXPECT_EQ(when.round.value, "kirta-2");
}

TEST(WhenRound, UndatedArticleTakesWhatItsHeadlineNames) {
  const Reading text(
      "What Was Said at the First Round of Talks in Kirta\n\n"
      "The delegations met for two days. [Marend] {said} <the port was closed>.",
      "");
  EXPECT_EQ(text.article_when().round.value, "kirta-1");
  EXPECT_EQ(text.when().round.value, "kirta-1");
}

TEST(WhenRound, UndatedArticleThatNamesNoneHasNone) {
  EXPECT_EQ(Reading("The delegations met for two days. [Marend] {said} <the port was closed>.", "")
                .when()
                .round.value,
            "");
}

}  // namespace
}  // namespace parley::speaker_tests
