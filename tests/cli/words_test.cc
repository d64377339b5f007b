// How claims and positions are put in a few words.
#include "cli/reports/words.h"

#include <gtest/gtest.h>

#include "cli/reports/diff.h"

namespace parley::cli {
namespace {

ClaimRecord record() {
  ClaimRecord made;
  made.claim.stance = StanceId("accept");
  made.statement.speaker_name = "Rurik Thane";
  made.statement.party = ActorId("sarmond");
  made.statement.cue_text = "said";
  made.statement.text = "Sarmond has accepted the truce";
  made.statement.content = {{10, 40}};
  made.statement.source = {{42, 53}};
  made.statement.cue = {{54, 58}};
  made.claim.spans = {{22, 30}};
  return made;
}

TEST(Words, AStanceHasItsTermsAndItsCondition) {
  ClaimRecord one = record();
  one.claim.terms = {{"duration", "P60D", "60 days", {}}};
  one.claim.condition = Condition{{}, "if the gunboats leave", {}};
  EXPECT_EQ(stance_words(one.claim), "accept (60 days) [if the gunboats leave]");
}

TEST(Words, APositionLeavesPlacesAndDaysToItsSentence) {
  Position position;
  position.stance = StanceId("accept");
  position.terms = {{"duration", "P60D", "60 days", {}},
                    {"place", "port", "the port", {}},
                    {"date", "2031-04-08", "Tuesday", {}}};
  EXPECT_EQ(stance_words(position), "accept (60 days)");
  EXPECT_EQ(stance_words(position, Terms::kAll), "accept (60 days, the port, Tuesday)");
  position.contradictory = true;
  EXPECT_EQ(stance_words(position), "accept (60 days) (both ways)");
}

TEST(Words, AProofNamesSpeakerAndCue) {
  ClaimRecord one = record();
  EXPECT_EQ(attributed(one, 200), "Rurik Thane said: Sarmond has accepted the truce");
  one.statement.kind = Kind::kDirect;
  EXPECT_EQ(attributed(one, 200), "Rurik Thane said: \"Sarmond has accepted the truce\"");
}

TEST(Words, ACueThatComesFirstStaysFirst) {
  ClaimRecord one = record();
  one.statement.cue_text = "according to";
  one.statement.cue = {{0, 4}};
  one.statement.source = {{5, 9}};
  EXPECT_EQ(attributed(one, 200), "according to Rurik Thane: Sarmond has accepted the truce");
}

TEST(Words, AnUnnamedSourceComesWithItsParty) {
  ClaimRecord one = record();
  one.statement.speaker_name = "";
  one.statement.source_text = "an official";
  EXPECT_EQ(attributed(one, 200), "an official (sarmond) said: Sarmond has accepted the truce");
  one.statement.source_text = "Sarmond";
  EXPECT_EQ(attributed(one, 200), "Sarmond said: Sarmond has accepted the truce");
}

TEST(Words, WhoRelaysIsNamed) {
  ClaimRecord one = record();
  one.statement.via = {{{}, {}, {}, "the Sarmond Press Service", "", {}}};
  EXPECT_EQ(attributed(one, 200),
            "Rurik Thane, by the Sarmond Press Service, said: Sarmond has accepted the truce");
}

TEST(Excerpt, ShowsTheWordsThatWereMatched) {
  ClaimRecord one = record();
  one.statement.text =
      std::string(50, 'a') + " " + std::string(50, 'b') + " the very words " + std::string(50, 'c');
  one.statement.content = {{1000, 1000 + one.statement.text.size()}};
  one.claim.spans = {{1103, 1111}};
  const std::string shown = excerpt(one, 60);
  EXPECT_NE(shown.find("the very words"), std::string::npos) << shown;
  EXPECT_TRUE(shown.starts_with("... ")) << shown;
}

TEST(Excerpt, NeverCutsACharacterOrFails) {
  ClaimRecord one = record();
  one.statement.text.clear();
  for (int i = 0; i < 300; ++i) one.statement.text += "\xC3\xA4";
  one.statement.content = {{0, 600}};
  for (uint64_t at = 0; at < 600; at += 7) {
    one.claim.spans = {{at, at + 2}};
    for (const size_t most : {1u, 10u, 99u, 100u, 599u}) {
      const std::string shown = excerpt(one, most);
      size_t letters = 0;
      for (const char c : shown) letters += static_cast<unsigned char>(c) >= 0x80;
      EXPECT_EQ(letters % 2, 0u) << at << " " << most;
    }
  }
}

TEST(ShortIds, AreAsShortAsTellsThemApart) {
  const ShortIds shorten({"0123456789aaaa", "0123456789bbbb", "ffffffffffffff"});
  EXPECT_EQ(shorten("0123456789aaaa"), "0123456789a");
  EXPECT_EQ(shorten("0123456789bbbb"), "0123456789b");
  EXPECT_EQ(shorten("ffffffffffffff"), "ffffffff");
}

TEST(Silence, IsToldFromNotHavingRead) {
  Diff diff;
  diff.read_from = 2;
  Change change;
  change.before = Position{};
  EXPECT_EQ(silence_words(change, diff), "nothing read");
  diff.read_to = 3;
  EXPECT_EQ(silence_words(change, diff), "not mentioned");
  change.before.reset();
  EXPECT_EQ(silence_words(change, diff), "not mentioned before");
}

}  // namespace
}  // namespace parley::cli
