#include "core/timeline.h"

#include <gtest/gtest.h>

#include "tests/core/claims_fixture.h"

namespace parley {
namespace {

using namespace fixture;
using Make = ClaimMaker;

Timeline timeline_for(const Claims& claims, const std::map<RoundId, int>& articles) {
  return timeline(ActorId("veltria"), claims, articles, world());
}

TEST(Timeline, HasTheRoundsThatWereReadOrHoldAPosition) {
  const Timeline found = timeline_for({Make("demand", "three")}, {{RoundId("one"), 4}, {RoundId("two"), 0}});
  EXPECT_EQ(found.rounds, (std::vector<RoundId>{RoundId("one"), RoundId("three")}));
  EXPECT_EQ(found.read, (std::vector<int>{4, 0}));
}

TEST(Timeline, ArticlesOfNoRoundMakeNoColumn) {
  EXPECT_TRUE(timeline_for({}, {{RoundId(), 7}, {RoundId("elsewhere"), 2}}).rounds.empty());
}

TEST(Timeline, HasACellForEveryRoundAndLeavesSilenceEmpty) {
  const Claims claims{Make("demand", "one"), Make("propose", "three")};
  const Timeline found = timeline_for(claims, {{RoundId("two"), 5}});
  ASSERT_EQ(found.rows.size(), 1u);
  const auto& cells = found.rows[0].cells;
  ASSERT_EQ(cells.size(), 3u);
  EXPECT_EQ(cells[0]->stance, StanceId("demand"));
  EXPECT_FALSE(cells[1]);
  EXPECT_EQ(cells[2]->stance, StanceId("propose"));
}

TEST(Timeline, HasARowForEachAxisInTheOrderOfThePack) {
  const Claims claims{Make("demand", "one", "valley-left"), Make("assert", "two", "dam-opened"),
                      Make("demand", "three", "dam-opened")};
  const Timeline found = timeline_for(claims, {});
  ASSERT_EQ(found.rows.size(), 3u);
  EXPECT_EQ(found.rows[0].axis, Axis::kWants);
  EXPECT_EQ(found.rows[1].axis, Axis::kStates);
  EXPECT_EQ(found.rows[1].proposition, PropositionId("dam-opened"));
  EXPECT_EQ(found.rows[2].issue, IssueId("border"));
}

TEST(Timeline, OfAnActorWithoutClaimsHasColumnsAndNoRows) {
  const Timeline found = timeline_for({Make("demand", "one").party("osmark")}, {{RoundId("one"), 1}});
  EXPECT_EQ(found.actor, ActorId("veltria"));
  EXPECT_EQ(found.rounds.size(), 1u);
  EXPECT_TRUE(found.rows.empty());
}

}  // namespace
}  // namespace parley
