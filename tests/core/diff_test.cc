#include "core/diff.h"

#include <gtest/gtest.h>

#include "tests/core/claims_fixture.h"

namespace parley {
namespace {

using namespace fixture;
using Make = ClaimMaker;
using enum ChangeKind;

Change only_change(const Claims& claims, const char* actor_id = "veltria") {
  const Diff found = diff_for(actor_id, claims);
  EXPECT_EQ(found.changes.size(), 1u);
  return found.changes.empty() ? Change{} : found.changes[0];
}

std::string kinds(const Change& change) {
  std::string out = to_string(change.change);
  for (const ChangeKind kind : change.also) out += std::string(" ") + to_string(kind);
  return out;
}

std::string kinds(const Claims& claims) {
  return kinds(only_change(claims));
}

// Which positions are compared.

TEST(Diff, SaysHowMuchWasReadOfEachRound) {
  const Diff found = diff_for("veltria", {});
  EXPECT_EQ(found.actor, ActorId("veltria"));
  EXPECT_EQ(found.from, RoundId("one"));
  EXPECT_EQ(found.to, RoundId("two"));
  EXPECT_EQ(found.read_from, 2);
  EXPECT_EQ(found.read_to, 3);
  EXPECT_EQ(diff_for("veltria", {}, "two", "three").read_to, 0);
  EXPECT_TRUE(found.changes.empty());
}

TEST(Diff, BeforeIsTheLastPositionAffirmed) {
  const Claims claims{Make("propose", "one"), Make("demand", "three")};
  const Diff found = diff_for("veltria", claims, "two", "three");
  ASSERT_EQ(found.changes.size(), 1u);
  EXPECT_EQ(found.changes[0].before->round, RoundId("one"));
  EXPECT_EQ(found.changes[0].change, kHardened);
}

TEST(Diff, BeforeIsNotOlderThanItMustBe) {
  const Claims claims{Make("reject", "one"), Make("demand", "two"), Make("demand", "three")};
  const Diff found = diff_for("veltria", claims, "two", "three");
  ASSERT_EQ(found.changes.size(), 1u);
  EXPECT_EQ(found.changes[0].before->round, RoundId("two"));
  EXPECT_EQ(found.changes[0].change, kRestated);
}

TEST(Diff, RoundsInBetweenAreLeftOut) {
  const Claims claims{Make("demand", "one"), Make("reject", "two"), Make("demand", "three")};
  EXPECT_EQ(diff_for("veltria", claims, "one", "three").changes.at(0).change, kRestated);
  EXPECT_TRUE(diff_for("veltria", {Make("reject", "two")}, "one", "three").changes.empty());
}

TEST(Diff, LaterRoundsAreLeftOut) {
  EXPECT_EQ(kinds({Make("demand", "one"), Make("reject", "three")}), "unmentioned");
}

TEST(Diff, AxesAreNeverCompared) {
  const Diff found = diff_for("veltria", {Make("demand", "one"), Make("deny", "two")});
  ASSERT_EQ(found.changes.size(), 2u);
  EXPECT_EQ(found.changes[0].change, kUnmentioned);
  EXPECT_EQ(found.changes[1].change, kNew);
}

TEST(Diff, ChangesComeInTheOrderOfThePack) {
  const Claims claims{Make("demand", "two", "valley-left"), Make("demand", "two", "canal-shared"),
                      Make("assert", "one", "dam-opened"), Make("demand", "two", "dam-opened")};
  std::string listed;
  for (const Change& change : diff_for("veltria", claims).changes)
    listed += change.issue.value + "/" + change.proposition.value + " ";
  EXPECT_EQ(listed, "water/dam-opened water/dam-opened water/canal-shared border/valley-left ");
}

TEST(Diff, APersonHasADiffOfItsOwn) {
  const Claims claims{
      Make("demand", "one").speaker("bo-tarn"), Make("reject", "two").speaker("bo-tarn"),
      Make("accept", "two").speaker("ana-rhee").evidence(Evidence::kSelf).kind(Kind::kDirect)};
  EXPECT_EQ(only_change(claims, "bo-tarn").change, kReversed);
  EXPECT_EQ(only_change(claims, "veltria").change, kContradictory);
}

TEST(Diff, TheOrderOfTheClaimsDoesNotMatter) {
  Claims claims;
  for (const char* round : {"one", "two"})
    for (const char* stance : {"demand", "propose", "accept", "reject"})
      claims.push_back(Make(stance, round, *stance == 'p' ? "truce" : "dam-opened"));
  const Diff expected = diff_for("veltria", claims);
  for (unsigned seed = 0; seed < 20; ++seed) {
    const Diff found = diff_for("veltria", shuffled(claims, seed));
    ASSERT_EQ(found.changes.size(), expected.changes.size());
    for (size_t i = 0; i < found.changes.size(); ++i) {
      EXPECT_EQ(kinds(found.changes[i]), kinds(expected.changes[i]));
      EXPECT_EQ(ids(*found.changes[i].after), ids(*expected.changes[i].after));
    }
  }
}

// New, unmentioned, withdrawn.

TEST(Diff, WhatWasNotHeldBeforeIsNew) {
  const Change change = only_change({Make("demand", "two")});
  EXPECT_EQ(kinds(change), "new");
  EXPECT_FALSE(change.before);
  EXPECT_TRUE(change.after);
}

TEST(Diff, SilenceIsNotWithdrawal) {
  const Change change = only_change({Make("demand", "one")});
  EXPECT_EQ(kinds(change), "unmentioned");
  EXPECT_TRUE(change.before);
  EXPECT_FALSE(change.after);
}

TEST(Diff, WithdrawnIsWhatIsSaidToBeHeldNoLonger) {
  EXPECT_EQ(kinds({Make("demand", "one"), Make("drop", "two")}), "withdrawn");
  EXPECT_EQ(kinds({Make("drop", "two")}), "withdrawn new");
}

TEST(Diff, ARejectionIsNoWithdrawal) {
  EXPECT_EQ(kinds({Make("demand", "one"), Make("reject", "two")}), "reversed");
}

TEST(Diff, WhatWasWithdrawnIsHeldNoLonger) {
  EXPECT_TRUE(
      diff_for("veltria", {Make("demand", "one"), Make("drop", "two")}, "two", "three").changes.empty());
  const Diff found = diff_for("veltria", {Make("drop", "two"), Make("demand", "three")}, "two", "three");
  EXPECT_EQ(found.changes.at(0).change, kNew);
  EXPECT_FALSE(found.changes.at(0).before);
}

// Contradictory, reversed.

TEST(Diff, ContradictoryGoesBeforeWhatElseApplies) {
  EXPECT_EQ(kinds({Make("demand", "two"), Make("reject", "two")}), "contradictory new");
  EXPECT_EQ(kinds({Make("demand", "one"), Make("demand", "two"),
                   Make("reject", "two").evidence(Evidence::kNarrated)}),
            "contradictory restated");
  EXPECT_EQ(kinds({Make("demand", "one"), Make("demand", "two").evidence(Evidence::kNarrated),
                   Make("reject", "two")}),
            "contradictory reversed");
}

TEST(Diff, AContradictionOfTheEarlierRoundIsNoNews) {
  EXPECT_EQ(kinds({Make("demand", "one"), Make("reject", "one").evidence(Evidence::kNarrated),
                   Make("demand", "two")}),
            "restated");
}

TEST(Diff, ReversedIsTheOtherPolarity) {
  EXPECT_EQ(kinds({Make("demand", "one"), Make("reject", "two")}), "reversed");
  EXPECT_EQ(kinds({Make("reject", "one"), Make("propose", "two")}), "reversed");
  EXPECT_EQ(kinds({Make("assert", "one"), Make("deny", "two")}), "reversed");
}

TEST(Diff, AWarningNeverReverses) {
  EXPECT_EQ(kinds({Make("demand", "one"), Make("warn", "two")}), "softened");
  EXPECT_EQ(kinds({Make("warn", "one"), Make("accept", "two")}), "softened");
  EXPECT_EQ(kinds({Make("demand", "one"), Make("demand", "two").evidence(Evidence::kNarrated),
                   Make("warn", "two").kind(Kind::kDirect)}),
            "restated");
}

TEST(Diff, WhatIsDeniedOfOneselfDoesNotReverseWhatWasSaidOfOthers) {
  const Change change = only_change({Make("assert", "one", "shelling"), Make("deny", "two", "shelling")});
  EXPECT_EQ(kinds(change), "new");
  EXPECT_FALSE(change.before);
  EXPECT_EQ(kinds({Make("deny", "one", "shelling"), Make("deny", "two", "shelling")}), "restated");
}

// Hardened, softened, terms changed, restated.

TEST(Diff, TheSameStrengthIsRestated) {
  EXPECT_EQ(kinds({Make("demand", "one"), Make("accept", "two")}), "restated");
}

TEST(Diff, MoreStrengthIsHardenedAndLessIsSoftened) {
  EXPECT_EQ(kinds({Make("propose", "one"), Make("demand", "two")}), "hardened");
  EXPECT_EQ(kinds({Make("demand", "one"), Make("propose", "two")}), "softened");
}

TEST(Diff, FromWarningToRejectionIsHardened) {
  EXPECT_EQ(kinds({Make("warn", "one"), Make("reject", "two")}), "hardened");
  EXPECT_EQ(kinds({Make("reject", "one"), Make("warn", "two")}), "softened");
}

TEST(Diff, WhatIsSaidAsFirmlyElsewhereIsNoChange) {
  EXPECT_EQ(kinds({Make("propose", "one").kind(Kind::kDirect), Make("demand", "one"), Make("demand", "two")}),
            "restated");
  EXPECT_EQ(kinds({Make("demand", "one"), Make("propose", "two").kind(Kind::kDirect), Make("demand", "two")}),
            "restated");
}

TEST(Diff, AConditionGainedIsSoftenedAndOneDroppedIsHardened) {
  EXPECT_EQ(kinds({Make("accept", "one"), Make("accept", "two").on_condition()}), "softened");
  EXPECT_EQ(kinds({Make("accept", "one").on_condition(), Make("accept", "two")}), "hardened");
  EXPECT_EQ(kinds({Make("accept", "one").on_condition(), Make("accept", "two").on_condition()}), "restated");
}

TEST(Diff, AConditionCountsOnlyWhereNothingIsSaidWithoutIt) {
  EXPECT_EQ(kinds({Make("accept", "one"), Make("accept", "two").on_condition().kind(Kind::kDirect),
                   Make("accept", "two")}),
            "restated");
}

TEST(Diff, AWarningDropsNoCondition) {
  EXPECT_EQ(kinds({Make("reject", "one").on_condition(), Make("warn", "two")}), "softened");
}

TEST(Diff, FirmerButOnConditionIsBoth) {
  EXPECT_EQ(kinds({Make("propose", "one"), Make("demand", "two").on_condition()}), "hardened softened");
}

TEST(Diff, OtherValuesAreTermsChanged) {
  EXPECT_EQ(
      kinds({Make("demand", "one").term("duration", "P30D"), Make("demand", "two").term("duration", "P60D")}),
      "terms-changed");
  EXPECT_EQ(kinds({Make("propose", "one").term("number", "1"), Make("demand", "two").term("number", "2")}),
            "hardened terms-changed");
}

TEST(Diff, TermsAreSetsOfValues) {
  EXPECT_EQ(
      kinds({Make("demand", "one").term("place", "north").term("place", "south"),
             Make("demand", "two").term("place", "south").term("place", "north").term("place", "north")}),
      "restated");
  EXPECT_EQ(kinds({Make("demand", "one").term("place", "north").term("place", "south"),
                   Make("demand", "two").term("place", "north")}),
            "terms-changed");
}

TEST(Diff, APlaceInsideAnotherIsNoOtherPlace) {
  EXPECT_EQ(kinds({Make("demand", "one").term("place", "mill-ford"),
                   Make("demand", "two").term("place", "valley")}),
            "restated");
  EXPECT_EQ(kinds({Make("demand", "one").term("place", "valley"),
                   Make("demand", "two").term("place", "mill-ford")}),
            "restated");
  EXPECT_EQ(
      kinds({Make("demand", "one").term("place", "mill-ford"), Make("demand", "two").term("place", "coast")}),
      "terms-changed");
}

TEST(Diff, ToLeaveATermOutIsNotToChangeIt) {
  EXPECT_EQ(kinds({Make("demand", "one").term("duration", "P30D"), Make("demand", "two")}), "restated");
  EXPECT_EQ(kinds({Make("demand", "one").term("duration", "P30D"),
                   Make("demand", "two").term("duration", "P30D").term("number", "5")}),
            "restated");
}

TEST(Diff, TermsOfOppositePositionsAreNotCompared) {
  EXPECT_EQ(kinds({Make("demand", "one").term("number", "1"), Make("reject", "two").term("number", "2")}),
            "reversed");
}

// Movement. The dam favours Osmark, the valley Veltria, the truce both.

Movement moved(const Claims& claims, const char* actor_id = "veltria") {
  return only_change(claims, actor_id).movement;
}

TEST(Movement, ToAcceptWhatFavoursTheOtherSideIsTowardsIt) {
  EXPECT_EQ(moved({Make("accept", "two")}), Movement::kTowards);
  EXPECT_EQ(moved({Make("reject", "one"), Make("accept", "two")}), Movement::kTowards);
  EXPECT_EQ(moved({Make("propose", "one"), Make("accept", "two")}), Movement::kTowards);
  EXPECT_EQ(moved({Make("reject", "one"), Make("warn", "two")}), Movement::kTowards);
}

TEST(Movement, ToRejectWhatFavoursTheOtherSideIsAwayFromIt) {
  EXPECT_EQ(moved({Make("reject", "two")}), Movement::kAway);
  EXPECT_EQ(moved({Make("accept", "one"), Make("reject", "two")}), Movement::kAway);
  EXPECT_EQ(moved({Make("accept", "one"), Make("accept", "two").on_condition()}), Movement::kAway);
  EXPECT_EQ(moved({Make("accept", "one"), Make("drop", "two")}), Movement::kAway);
}

TEST(Movement, ToDemandWhatFavoursOneselfIsAway) {
  EXPECT_EQ(moved({Make("demand", "two", "valley-left")}), Movement::kAway);
  EXPECT_EQ(moved({Make("demand", "one", "valley-left"), Make("drop", "two", "valley-left")}),
            Movement::kTowards);
  EXPECT_EQ(moved({Make("demand", "two").party("osmark")}, "osmark"), Movement::kAway);
}

TEST(Movement, IsNotSeenWhereNothingMovedOrItCannotBeTold) {
  EXPECT_EQ(moved({Make("accept", "one"), Make("accept", "two")}), Movement::kNone);
  EXPECT_EQ(moved({Make("accept", "one")}), Movement::kNone);
  EXPECT_EQ(moved({Make("accept", "two"), Make("reject", "two")}), Movement::kNone);
  EXPECT_EQ(moved({Make("demand", "one").term("number", "1"), Make("demand", "two").term("number", "2")}),
            Movement::kNone);
  EXPECT_EQ(moved({Make("propose", "one"), Make("demand", "two").on_condition()}), Movement::kNone);
  EXPECT_EQ(moved({Make("warn", "two")}), Movement::kNone);
  EXPECT_EQ(moved({Make("drop", "two")}), Movement::kNone);
  EXPECT_EQ(moved({Make("accept", "two", "canal-shared")}), Movement::kNone);
  EXPECT_EQ(moved({Make("accept", "two", "truce")}), Movement::kNone);
}

TEST(Movement, IsNotSeenInWhatIsStated) {
  EXPECT_EQ(moved({Make("assert", "two")}), Movement::kNone);
}

TEST(Movement, OfAPersonIsThatOfItsParty) {
  EXPECT_EQ(moved({Make("accept", "two").speaker("ana-rhee").said("2030-01-20")}, "ana-rhee"),
            Movement::kTowards);
  EXPECT_EQ(moved({Make("accept", "two").speaker("ana-rhee").said("2030-02-20")}, "ana-rhee"),
            Movement::kAway);
}

TEST(Diff, NamesEveryKindAsTheContractDoes) {
  const std::vector<std::string> expected{"withdrawn", "contradictory", "reversed",
                                          "hardened",  "softened",      "terms-changed",
                                          "restated",  "new",           "unmentioned"};
  for (size_t i = 0; i < expected.size(); ++i) EXPECT_EQ(to_string(static_cast<ChangeKind>(i)), expected[i]);
  EXPECT_STREQ(to_string(Movement::kTowards), "towards");
  EXPECT_STREQ(to_string(Movement::kAway), "away");
}

}  // namespace
}  // namespace parley
