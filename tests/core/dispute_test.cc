#include "core/dispute.h"

#include <gtest/gtest.h>

#include "tests/core/claims_fixture.h"

namespace parley {
namespace {

using namespace fixture;
using Make = ClaimMaker;

// Veltria says that Osmark holds that on the opening of the dam.
ClaimRecord told(const char* stance_id, const char* round = "one") {
  ClaimRecord record = Make("assert", round).evidence(Evidence::kCharacterised);
  const Catalogue catalogue = world();
  record.claim.characterises =
      Characterised{ActorId("osmark"), StanceId(stance_id), catalogue.stance(StanceId(stance_id))->polarity};
  return record;
}

Make osmark(const char* stance_id, const char* round = "one") {
  return Make(stance_id, round).party("osmark");
}

size_t count(const Claims& claims) {
  return disputes(claims, world()).size();
}

TEST(Dispute, WhatOneSaysThatAnotherAgreedToAgainstWhatThatOneSays) {
  const Claims claims{told("accept"), osmark("reject")};
  const auto found = disputes(claims, world());
  ASSERT_EQ(found.size(), 1u);
  EXPECT_EQ(found[0].teller, ActorId("veltria"));
  EXPECT_EQ(found[0].actor, ActorId("osmark"));
  EXPECT_EQ(found[0].own.stance, StanceId("reject"));
}

TEST(Dispute, ThoseWhoAreToldOfAsTheySpeakAreInNone) {
  EXPECT_EQ(count({told("reject"), osmark("reject")}), 0u);
}

TEST(Dispute, IsOfOneRound) {
  EXPECT_EQ(count({told("accept", "one"), osmark("reject", "two")}), 0u);
}

TEST(Dispute, ConditionsHedgesAndWarningsMakeNone) {
  EXPECT_EQ(count({told("accept"), osmark("reject").on_condition()}), 0u);
  EXPECT_EQ(count({told("accept"), osmark("warn")}), 0u);
  ClaimRecord hedged = told("accept");
  hedged.claim.hedged = true;
  EXPECT_EQ(count({hedged, osmark("reject")}), 0u);
}

TEST(Dispute, HeadlinesTellNothing) {
  ClaimRecord headline = told("accept");
  headline.statement.section = Section::kHeadline;
  EXPECT_EQ(count({headline, osmark("reject")}), 0u);
}

}  // namespace
}  // namespace parley
