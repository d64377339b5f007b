#include "core/gap.h"

#include <gtest/gtest.h>

#include "tests/core/claims_fixture.h"

namespace parley {
namespace {

using namespace fixture;
using Make = ClaimMaker;

std::vector<GapRow> gap_of(const Claims& claims, const char* until = "", const char* before = "") {
  return gap(ActorId("veltria"), ActorId("osmark"), RoundId(until), RoundId(before), claims, world());
}

Make of_osmark(const char* stance, const char* round, const char* proposition = "dam-opened") {
  return Make(stance, round, proposition).party("osmark");
}

GapKind only_gap(const Claims& claims) {
  const auto rows = gap_of(claims);
  EXPECT_EQ(rows.size(), 1u);
  return rows.empty() ? GapKind::kOneSided : rows[0].gap;
}

TEST(Gap, OppositePolaritiesAreOpposed) {
  EXPECT_EQ(only_gap({Make("demand", "one"), of_osmark("reject", "two")}), GapKind::kOpposed);
}

TEST(Gap, ThoseWhoWantTheSameAgree) {
  EXPECT_EQ(only_gap({Make("demand", "one"), of_osmark("accept", "one")}), GapKind::kAgreed);
}

TEST(Gap, OtherFiguresAreOtherTerms) {
  EXPECT_EQ(only_gap({Make("demand", "one").term("duration", "P30D"),
                      of_osmark("accept", "one").term("duration", "P60D")}),
            GapKind::kTermsDiffer);
}

TEST(Gap, AWarningIsNoSide) {
  EXPECT_EQ(only_gap({Make("demand", "one"), of_osmark("warn", "one")}), GapKind::kUnclear);
}

TEST(Gap, OneWhoSaidNothingLeavesItOneSided) {
  const auto rows = gap_of({Make("demand", "one")});
  ASSERT_EQ(rows.size(), 1u);
  EXPECT_EQ(rows[0].gap, GapKind::kOneSided);
  EXPECT_FALSE(rows[0].b);
}

TEST(Gap, TheLastPositionCountsUpToTheRound) {
  const Claims claims{Make("demand", "one"), of_osmark("reject", "one"), of_osmark("accept", "two")};
  EXPECT_EQ(gap_of(claims)[0].gap, GapKind::kAgreed);
  EXPECT_EQ(gap_of(claims, "one")[0].gap, GapKind::kOpposed);
}

TEST(Gap, WhatWasWithdrawnIsHeldNoMore) {
  EXPECT_EQ(only_gap({Make("demand", "one"), Make("drop", "two"), of_osmark("reject", "one")}),
            GapKind::kOneSided);
}

TEST(Gap, WhatIsStatedToBeSoIsLeftOut) {
  EXPECT_TRUE(gap_of({Make("assert", "one"), of_osmark("deny", "one")}).empty());
}

TEST(Gap, RowsComeInThePacksOrder) {
  const auto rows = gap_of({Make("demand", "one", "truce"), Make("demand", "one", "canal-shared")});
  ASSERT_EQ(rows.size(), 2u);
  EXPECT_EQ(rows[0].proposition, PropositionId("canal-shared"));
  EXPECT_EQ(rows[1].proposition, PropositionId("truce"));
}

GapTrend trend_of(const Claims& claims) {
  const auto rows = gap_of(claims, "two", "one");
  EXPECT_EQ(rows.size(), 1u);
  return rows.empty() ? GapTrend::kNone : rows[0].trend;
}

TEST(Gap, ItClosesWhenTheyComeToAgree) {
  const Claims claims{Make("demand", "one"), of_osmark("reject", "one"), of_osmark("accept", "two")};
  EXPECT_EQ(trend_of(claims), GapTrend::kClosed);
  EXPECT_EQ(gap_of(claims, "two", "one")[0].was, GapKind::kOpposed);
}

TEST(Gap, ItOpensWhenOneOfThemTurnsAway) {
  EXPECT_EQ(trend_of({Make("demand", "one"), of_osmark("accept", "one"), of_osmark("reject", "two")}),
            GapTrend::kOpened);
}

TEST(Gap, ItNarrowsWhereARejectionBecomesAWarning) {
  EXPECT_EQ(trend_of({Make("demand", "one"), of_osmark("reject", "one"), of_osmark("warn", "two")}),
            GapTrend::kNarrowed);
}

TEST(Gap, ItNarrowsWhereOneSoftensAndStaysOpposed) {
  EXPECT_EQ(trend_of({Make("demand", "one"), of_osmark("reject", "one"), Make("propose", "two")}),
            GapTrend::kNarrowed);
  EXPECT_EQ(trend_of({Make("propose", "one"), of_osmark("reject", "one"), Make("demand", "two")}),
            GapTrend::kWidened);
}

TEST(Gap, SilenceLeavesItAsItWas) {
  EXPECT_EQ(trend_of({Make("demand", "one"), of_osmark("reject", "one")}), GapTrend::kSame);
}

TEST(Gap, WhereOneHadNoPositionThereIsNothingToCompare) {
  EXPECT_EQ(trend_of({Make("demand", "one"), of_osmark("reject", "two")}), GapTrend::kNone);
}

}  // namespace
}  // namespace parley
