#include "core/position.h"

#include <gtest/gtest.h>

#include "tests/core/claims_fixture.h"

namespace parley {
namespace {

using namespace fixture;
using Make = ClaimMaker;

// Whose claims count.

TEST(Fold, APartyHoldsWhatItsPeopleAndBodiesSayForIt) {
  const Claims claims{Make("demand", "one").speaker("bo-tarn"),
                      Make("demand", "one").party("").body("white-hall"),
                      Make("demand", "one").party("").speaker("bo-tarn"), Make("demand", "one")};
  const auto positions = fold_for("veltria", claims);
  ASSERT_EQ(positions.size(), 1u);
  EXPECT_EQ(positions[0].claims.size(), 4u);
}

TEST(Fold, AStateThatSpeaksAsABodyHoldsWhatItSays) {
  EXPECT_EQ(fold_for("veltria", {Make("demand", "one").party("").body("veltria")}).size(), 1u);
}

TEST(Fold, APersonSpeaksForThePartyOfThatDay) {
  const Claims claims{Make("demand", "one").party("").speaker("ana-rhee").said("2030-01-15"),
                      Make("reject", "two").party("").speaker("ana-rhee").said("2030-02-15")};
  const auto veltria = fold_for("veltria", claims), osmark = fold_for("osmark", claims);
  ASSERT_EQ(veltria.size(), 1u);
  EXPECT_EQ(veltria[0].round, RoundId("one"));
  ASSERT_EQ(osmark.size(), 1u);
  EXPECT_EQ(osmark[0].round, RoundId("two"));
}

TEST(Fold, TheDayOfPublicationStandsInWhereNoDayWasSaid) {
  const Claims claims{Make("demand", "two").party("").speaker("ana-rhee").published("2030-02-15")};
  EXPECT_EQ(fold_for("osmark", claims).size(), 1u);
  EXPECT_TRUE(fold_for("veltria", claims).empty());
}

TEST(Fold, ThePartyThatTheTextNamesGoesBeforeTheList) {
  const Claims claims{Make("demand", "one").party("lunia").speaker("bo-tarn")};
  EXPECT_EQ(fold_for("lunia", claims).size(), 1u);
  EXPECT_TRUE(fold_for("veltria", claims).empty());
}

TEST(Fold, APersonHoldsOnlyItsOwnWords) {
  const Claims claims{Make("demand", "one").speaker("bo-tarn"), Make("demand", "one").speaker("ana-rhee"),
                      Make("demand", "one")};
  const auto positions = fold_for("bo-tarn", claims);
  ASSERT_EQ(positions.size(), 1u);
  EXPECT_EQ(ids(positions[0]), std::vector<std::string>{claims[0].claim.id});
}

TEST(Fold, ABodyHoldsOnlyItsOwnWords) {
  const Claims claims{Make("demand", "one").body("white-hall"), Make("demand", "one").speaker("bo-tarn")};
  ASSERT_EQ(fold_for("white-hall", claims).size(), 1u);
  EXPECT_EQ(fold_for("white-hall", claims)[0].claims.size(), 1u);
}

TEST(Fold, WhoDoesNotSpeakForThePartyStillHasAPositionOfItsOwn) {
  const Claims claims{Make("demand", "one").speaker("senator-vey")};
  EXPECT_TRUE(fold_for("veltria", claims).empty());
  EXPECT_EQ(fold_for("senator-vey", claims).size(), 1u);
}

TEST(Fold, WhatOneSideSaysOfTheOtherIsNoPositionOfTheOther) {
  const Claims claims{Make("assert", "one").party("osmark").evidence(Evidence::kCharacterised)};
  EXPECT_TRUE(fold_for("veltria", claims).empty());
  const auto osmark = fold_for("osmark", claims);
  ASSERT_EQ(osmark.size(), 1u);
  EXPECT_EQ(osmark[0].axis, Axis::kStates);
}

TEST(Fold, AHeadlineMakesNoPosition) {
  EXPECT_TRUE(fold_for("veltria", {Make("demand", "one").section(Section::kHeadline)}).empty());
  EXPECT_EQ(fold_for("veltria", {Make("demand", "one").section(Section::kStandfirst)}).size(), 1u);
}

TEST(Fold, AClaimInNoRoundOfThePackMakesNoPosition) {
  EXPECT_TRUE(fold_for("veltria", {Make("demand", ""), Make("demand", "elsewhere")}).empty());
}

TEST(Fold, AnActorThatNobodyKnowsHoldsNothing) {
  EXPECT_TRUE(fold_for("nowhere", {Make("demand", "one")}).empty());
  EXPECT_TRUE(fold_for("", {Make("demand", "one").party("")}).empty());
}

// The best claim.

struct Contest {
  const char* name;
  Make better, worse;
};

TEST(Fold, TheBestEvidenceSpeaksForTheOthers) {
  const auto demand = [] { return Make("demand", "one"); };
  const std::vector<Contest> contests{
      {"self over relayed", demand().evidence(Evidence::kSelf),
       demand().evidence(Evidence::kRelayed).said("2030-02-01")},
      {"relayed over narrated", demand().evidence(Evidence::kRelayed),
       demand().evidence(Evidence::kNarrated)},
      {"narrated over characterised", demand().evidence(Evidence::kNarrated),
       demand().evidence(Evidence::kCharacterised)},
      {"evidence over form", demand().evidence(Evidence::kSelf).kind(Kind::kIndirect),
       demand().evidence(Evidence::kNarrated).kind(Kind::kDirect)},
      {"direct over mixed", demand().kind(Kind::kDirect), demand().kind(Kind::kMixed).said("2030-02-01")},
      {"mixed over indirect", demand().kind(Kind::kMixed), demand().kind(Kind::kIndirect)},
      {"later over earlier", Make("propose", "one").said("2030-01-20"), demand().said("2030-01-19")},
      {"the day said over the day published", demand().published("2030-01-12").said("2030-01-11"),
       demand().published("2030-01-10")},
      {"a day over none", demand(), demand().published("")},
      {"strength", demand(), Make("propose", "one").confidence(0.9)},
      {"confidence", demand().confidence(0.6), demand().confidence(0.5)},
      {"article", demand().article("a").confidence(0.5), demand().article("b").confidence(0.5)},
      {"a stance over a warning", demand().evidence(Evidence::kNarrated),
       Make("warn", "one").kind(Kind::kDirect)}};
  for (const Contest& contest : contests) {
    const ClaimRecord better = contest.better, worse = contest.worse;
    for (const Claims& claims : {Claims{better, worse}, Claims{worse, better}}) {
      const auto positions = fold_for("veltria", claims);
      ASSERT_EQ(positions.size(), 1u) << contest.name;
      EXPECT_EQ(positions[0].claims.front().claim.id, better.claim.id) << contest.name;
    }
  }
}

TEST(Fold, ThePositionIsWhatTheBestClaimSays) {
  const Claims claims{
      Make("reject", "one").said("2030-01-12").term("place", "north-valley"),
      Make("propose", "one").said("2030-01-14").evidence(Evidence::kSelf).term("number", "12")};
  const auto position = fold_for("veltria", claims).at(0);
  EXPECT_EQ(position.actor, ActorId("veltria"));
  EXPECT_EQ(position.issue, IssueId("water"));
  EXPECT_EQ(position.proposition, PropositionId("dam-opened"));
  EXPECT_EQ(position.stance, StanceId("propose"));
  EXPECT_EQ(position.polarity, 1);
  EXPECT_EQ(position.strength, 2);
  EXPECT_EQ(position.evidence, Evidence::kSelf);
  ASSERT_EQ(position.terms.size(), 1u);
  EXPECT_EQ(position.terms[0].value, "12");
  EXPECT_EQ(position.counts, (std::map<std::string, int>{{"propose", 1}, {"reject", 1}}));
}

TEST(Fold, TheDaysAreThoseOfTheClaimsThatAffirmIt) {
  const Claims claims{Make("demand", "one").said("2030-01-15"), Make("demand", "one").said("2030-01-13"),
                      Make("warn", "one").said("2030-01-29"), Make("demand", "one").published("")};
  const auto position = fold_for("veltria", claims).at(0);
  EXPECT_EQ(position.first_said, day("2030-01-13"));
  EXPECT_EQ(position.last_said, day("2030-01-15"));
  EXPECT_FALSE(fold_for("veltria", {Make("demand", "one").published("")}).at(0).first_said);
}

TEST(Fold, AClaimThatComesTwiceCountsOnce) {
  const ClaimRecord claim = Make("demand", "one");
  const auto position = fold_for("veltria", {claim, claim}).at(0);
  EXPECT_EQ(position.claims.size(), 1u);
  EXPECT_EQ(position.counts.at("demand"), 1);
}

TEST(Fold, WantsAndStatementsStayApart) {
  const auto positions = fold_for("veltria", {Make("deny", "one"), Make("demand", "one")});
  ASSERT_EQ(positions.size(), 2u);
  EXPECT_EQ(positions[0].axis, Axis::kWants);
  EXPECT_EQ(positions[1].axis, Axis::kStates);
  EXPECT_FALSE(positions[0].contradictory || positions[1].contradictory);
}

TEST(Fold, PositionsComeInTheOrderOfThePack) {
  const Claims claims{Make("demand", "two", "canal-shared"), Make("demand", "one", "valley-left"),
                      Make("assert", "one", "dam-opened"), Make("demand", "one", "canal-shared"),
                      Make("demand", "one", "dam-opened")};
  std::string listed;
  for (const Position& p : fold_for("veltria", claims))
    listed += p.round.value + " " + p.proposition.value + (p.axis == Axis::kWants ? " w; " : " s; ");
  EXPECT_EQ(
      listed,
      "one dam-opened w; one dam-opened s; one canal-shared w; one valley-left w; two canal-shared w; ");
}

TEST(Fold, TheOrderOfTheClaimsDoesNotMatter) {
  Claims claims;
  for (const char* stance : {"demand", "propose", "reject", "warn"})
    for (int i = 0; i < 5; ++i) claims.push_back(Make(stance, i % 2 ? "one" : "two").confidence(0.1 * i));
  const auto expected = fold_for("veltria", claims);
  for (unsigned seed = 0; seed < 20; ++seed) {
    const auto positions = fold_for("veltria", shuffled(claims, seed));
    ASSERT_EQ(positions.size(), expected.size());
    for (size_t i = 0; i < positions.size(); ++i) {
      EXPECT_EQ(ids(positions[i]), ids(expected[i]));
      EXPECT_EQ(positions[i].confidence, expected[i].confidence);
      EXPECT_EQ(positions[i].sources, expected[i].sources);
    }
  }
}

// Contradictory.

bool contradicts(const ClaimRecord& a, const ClaimRecord& b) {
  return fold_for("veltria", {a, b}).at(0).contradictory;
}

TEST(Contradictory, IsADemandAndARejectionInOneRound) {
  EXPECT_TRUE(contradicts(Make("demand", "one"), Make("reject", "one")));
  EXPECT_TRUE(contradicts(Make("assert", "one"), Make("deny", "one")));
}

TEST(Contradictory, IsNotWhatIsSaidInTwoRounds) {
  const auto positions = fold_for("veltria", {Make("demand", "one"), Make("reject", "two")});
  ASSERT_EQ(positions.size(), 2u);
  EXPECT_FALSE(positions[0].contradictory || positions[1].contradictory);
}

TEST(Contradictory, NeverComesOfAWarning) {
  EXPECT_FALSE(contradicts(Make("demand", "one"), Make("warn", "one")));
}

TEST(Contradictory, NeverComesOfAWithdrawal) {
  EXPECT_FALSE(contradicts(Make("demand", "one"), Make("drop", "one")));
}

TEST(Contradictory, NeverComesOfACondition) {
  EXPECT_FALSE(contradicts(Make("accept", "one").on_condition(), Make("reject", "one")));
  EXPECT_FALSE(contradicts(Make("accept", "one"), Make("reject", "one").on_condition()));
}

TEST(Contradictory, NeverComesOfAHedge) {
  EXPECT_FALSE(contradicts(Make("accept", "one").hedged(), Make("reject", "one")));
}

TEST(Contradictory, NeverComesOfWhatOthersAreSaidToHold) {
  EXPECT_FALSE(contradicts(Make("assert", "one").evidence(Evidence::kCharacterised), Make("deny", "one")));
}

TEST(Contradictory, NeverComesOfOneStatement) {
  EXPECT_FALSE(contradicts(Make("accept", "one").statement("s"), Make("reject", "one").statement("s")));
}

TEST(Contradictory, NeverComesOfTheSameWordsReadTwice) {
  EXPECT_FALSE(contradicts(Make("accept", "one").article("a").content({10, 50}),
                           Make("reject", "one").article("a").content({40, 60})));
  EXPECT_TRUE(contradicts(Make("accept", "one").article("a").content({10, 50}),
                          Make("reject", "one").article("a").content({50, 60})));
  EXPECT_TRUE(contradicts(Make("accept", "one").article("a").content({10, 50}),
                          Make("reject", "one").article("b").content({40, 60})));
}

TEST(Contradictory, NeverComesOfACopy) {
  EXPECT_FALSE(contradicts(Make("accept", "one").text("Open it, or do not."),
                           Make("reject", "one").text("open it or  do not")));
}

TEST(Contradictory, NeverComesOfAPropositionThatNamesNoDoer) {
  EXPECT_FALSE(contradicts(Make("assert", "one", "shelling"), Make("deny", "one", "shelling")));
}

TEST(Contradictory, IsFoundAmongManyOtherClaims) {
  const Claims claims{Make("warn", "one"), Make("accept", "one").on_condition(), Make("demand", "one"),
                      Make("propose", "one").hedged(), Make("reject", "one").evidence(Evidence::kRelayed)};
  EXPECT_TRUE(fold_for("veltria", claims).at(0).contradictory);
}

// Sources and confidence.

Position from_outlets(const Claims& claims) {
  return fold_for("veltria", claims).at(0);
}

TEST(Sources, AreOutlets) {
  EXPECT_EQ(
      from_outlets({Make("demand", "one").outlet("Bell"), Make("demand", "one").outlet("bell ")}).sources, 1);
  EXPECT_EQ(
      from_outlets({Make("demand", "one").outlet("Bell"), Make("demand", "one").outlet("Drum")}).sources, 2);
}

TEST(Sources, AreArticlesWhereTheOutletIsNotKnown) {
  EXPECT_EQ(from_outlets({Make("demand", "one").article("a"), Make("demand", "one").article("a")}).sources,
            1);
  EXPECT_EQ(from_outlets({Make("demand", "one").article("a"), Make("demand", "one").article("b")}).sources,
            2);
}

TEST(Sources, ACopyIsNoSourceOfItsOwn) {
  const Claims claims{Make("demand", "one").outlet("Bell").text("Open the dam now."),
                      Make("demand", "one").outlet("Drum").text("open the dam now")};
  EXPECT_EQ(from_outlets(claims).sources, 1);
}

TEST(Sources, AnOutletThatCopiesAndReportsIsASource) {
  const Claims claims{Make("demand", "one").outlet("Bell").text("Open the dam").published("2030-01-12"),
                      Make("demand", "one").outlet("Drum").text("Open the dam").published("2030-01-13"),
                      Make("demand", "one").outlet("Drum").text("Let it flow").published("2030-01-13")};
  EXPECT_EQ(from_outlets(claims).sources, 2);
}

TEST(Sources, AnUndatedArticleIsTheCopy) {
  const Claims claims{
      Make("demand", "one").outlet("Bell").text("Open it").confidence(0.9).published("").article("a"),
      Make("demand", "one").outlet("Drum").text("Open it").confidence(0.5).article("b")};
  EXPECT_NEAR(from_outlets(claims).confidence, 0.5, 1e-9);
}

TEST(Sources, AreThoseThatAffirmThePosition) {
  const Claims claims{Make("demand", "one").outlet("Bell"), Make("warn", "one").outlet("Drum")};
  EXPECT_EQ(from_outlets(claims).sources, 1);
}

TEST(Confidence, GrowsWithIndependentSources) {
  const Claims claims{Make("demand", "one").outlet("Bell").confidence(0.5),
                      Make("demand", "one").outlet("Bell").confidence(0.6),
                      Make("demand", "one").outlet("Drum").confidence(0.5)};
  EXPECT_NEAR(from_outlets(claims).confidence, 1 - 0.4 * 0.5, 1e-9);
}

TEST(Confidence, CountsTheAttributionToo) {
  ClaimRecord claim = Make("demand", "one").confidence(0.5);
  claim.statement.confidence = 0.8;
  EXPECT_NEAR(from_outlets({claim}).confidence, 0.4, 1e-9);
}

TEST(Confidence, IsNeverWhole) {
  EXPECT_DOUBLE_EQ(from_outlets({Make("demand", "one").confidence(1)}).confidence, 0.99);
}

}  // namespace
}  // namespace parley
