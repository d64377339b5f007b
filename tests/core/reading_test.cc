// Ids of claims and statements: the same for what is claimed again, another for anything else.
#include "core/reading.h"

#include <gtest/gtest.h>

#include <functional>
#include <set>

namespace parley {
namespace {

Statement statement() {
  Statement made;
  made.content = {{10, 20}, {30, 40}};
  made.source = {{1, 5}};
  made.cue = {{6, 9}};
  made.speaker = ActorId("ana-rhee");
  made.party = ActorId("veltria");
  return made;
}

Claim claim() {
  Claim made;
  made.issue = IssueId("water");
  made.proposition = PropositionId("dam-opened");
  made.stance = StanceId("demand");
  made.terms = {{"duration", "P30D", "30 days", {12, 19}}, {"number", "5", "five", {30, 34}}};
  made.condition = Condition{{{15, 18}}, "if it rains", PropositionId("truce")};
  return made;
}

using Change = std::function<void(Statement&, Claim&)>;

std::string id_after(const Change& change) {
  Statement changed = statement();
  Claim changed_claim = claim();
  change(changed, changed_claim);
  return claim_id("article", changed, changed_claim);
}

const std::string kId = claim_id("article", statement(), claim());

TEST(ClaimId, DoesNotDependOnHowTheClaimWasFound) {
  const std::vector<Change> changes{[](Statement& s, Claim&) { s.rule = "say.before"; },
                                    [](Statement&, Claim& c) { c.rule = "water.two"; },
                                    [](Statement& s, Claim& c) { s.confidence = c.confidence = 0.3; },
                                    [](Statement&, Claim& c) {
                                      c.spans = {{12, 14}};
                                    },
                                    [](Statement& s, Claim&) {
                                      s.cue = {{21, 25}};
                                    },
                                    [](Statement& s, Claim&) { s.round = RoundId("two"); },
                                    [](Statement& s, Claim&) { s.text = "other"; },
                                    [](Statement&, Claim& c) { std::swap(c.terms[0], c.terms[1]); },
                                    [](Statement&, Claim& c) { c.issue = IssueId("border"); }};
  for (size_t i = 0; i < changes.size(); ++i) EXPECT_EQ(id_after(changes[i]), kId) << i;
}

TEST(ClaimId, IsAnotherForWhateverElseIsClaimed) {
  const std::vector<Change> changes{[](Statement& s, Claim&) {
                                      s.content = {{10, 20}};
                                    },
                                    [](Statement& s, Claim&) {
                                      s.content = {{10, 40}};
                                    },
                                    [](Statement& s, Claim&) { s.source = {}; },
                                    [](Statement& s, Claim&) { s.speaker = ActorId(); },
                                    [](Statement& s, Claim&) { s.party = ActorId("osmark"); },
                                    [](Statement&, Claim& c) { c.proposition = PropositionId("truce"); },
                                    [](Statement&, Claim& c) { c.stance = StanceId("accept"); },
                                    [](Statement&, Claim& c) { c.terms.pop_back(); },
                                    [](Statement&, Claim& c) { c.terms[0].value = "P60D"; },
                                    [](Statement&, Claim& c) { c.condition.reset(); },
                                    [](Statement&, Claim& c) { c.condition->proposition = PropositionId(); },
                                    [](Statement&, Claim& c) {
                                      c.condition->spans = {{15, 19}};
                                    }};
  std::set<std::string> ids{kId, claim_id("other article", statement(), claim())};
  for (const Change& change : changes) ids.insert(id_after(change));
  EXPECT_EQ(ids.size(), changes.size() + 2);
}

TEST(StatementId, TellsTwoCuesOnTheSameWordsApart) {
  Statement other = statement();
  other.cue = {{21, 25}};
  EXPECT_NE(statement_id("article", statement()), statement_id("article", other));
  other = statement();
  other.rule = "say.before";
  other.claims = {claim()};
  EXPECT_EQ(statement_id("article", statement()), statement_id("article", other));
}

TEST(StatementId, IsNeverAClaimsId) {
  Statement empty;
  EXPECT_NE(statement_id("", empty), claim_id("", empty, Claim()));
}

// The fields and their order are a format: whoever changes this id breaks every store.
TEST(ClaimId, IsTheOneThatStoresHold) {
  EXPECT_EQ(kId, "5d83a25e0e91de4eb1c0d928e296e1c2bfefd647bf08a222985130226a8c8f3a");
}

TEST(ReadingWords, AreReadAsTheyAreWritten) {
  for (const Kind kind : {Kind::kDirect, Kind::kMixed, Kind::kIndirect})
    EXPECT_EQ(parse_kind(to_string(kind)), kind);
  for (const Evidence one :
       {Evidence::kSelf, Evidence::kNarrated, Evidence::kRelayed, Evidence::kCharacterised})
    EXPECT_EQ(parse_evidence(to_string(one)), one);
  for (const Section one : {Section::kBody, Section::kHeadline, Section::kStandfirst, Section::kCaption})
    EXPECT_EQ(parse_section(to_string(one)), one);
  for (const Axis axis : {Axis::kWants, Axis::kStates}) EXPECT_EQ(parse_axis(to_string(axis)), axis);
}

TEST(ReadingWords, AreNoOthers) {
  EXPECT_FALSE(parse_kind("Direct"));
  EXPECT_FALSE(parse_evidence(""));
  EXPECT_FALSE(parse_section("title"));
  EXPECT_FALSE(parse_axis("want"));
}

}  // namespace
}  // namespace parley
