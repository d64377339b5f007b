// Looking things up in a pack's world, and whom a person spoke for on a day.
#include "core/catalogue.h"

#include <gtest/gtest.h>

#include "tests/core/claims_fixture.h"

namespace parley {
namespace {

using fixture::actor;
using fixture::day;
using fixture::member;

std::string found(const Catalogue& catalogue, const std::string& words) {
  const Actor* one = catalogue.find_actor(words);
  return one ? one->id.value : "";
}

Actor named(const char* id, ActorKind kind, const char* name, std::vector<std::string> aliases = {}) {
  Actor made = actor(id, kind);
  made.name = name;
  made.aliases = std::move(aliases);
  return made;
}

Catalogue names() {
  Catalogue catalogue;
  catalogue.actors = {
      named("ana-rhee", ActorKind::kPerson, "Ana Rhee"),
      named("bo-tarn", ActorKind::kPerson, "Bo Tarn", {"the Admiral"}),
      named("mia-tarn", ActorKind::kPerson, "Mia Tarn"),
      named("osmark", ActorKind::kParty, "Federation of Osmark", {"Osmark", "the Federation"}),
      named("rhee", ActorKind::kBody, "Rhee Institute", {"Форум"}),
      named("sel-osmark", ActorKind::kPerson, "Sel Osmark"),
      named("town-hall", ActorKind::kBody, "Hall"),
      named("white-hall", ActorKind::kBody, "White Hall", {"the  Hall", "the Federation"})};
  return catalogue;
}

TEST(Catalogue, FindsByIdOnly) {
  const Catalogue world = fixture::world();
  EXPECT_EQ(world.actor(ActorId("osmark"))->id, ActorId("osmark"));
  EXPECT_EQ(world.round(RoundId("two"))->name, "Two");
  EXPECT_EQ(world.proposition(PropositionId("truce"))->issue, IssueId("border"));
  EXPECT_EQ(world.stance(StanceId("deny"))->polarity, -1);
  EXPECT_EQ(world.actor(ActorId("Osmark")), nullptr);
  EXPECT_EQ(world.actor(ActorId()), nullptr);
  EXPECT_EQ(world.round(RoundId("four")), nullptr);
  EXPECT_EQ(world.proposition(PropositionId("")), nullptr);
  EXPECT_EQ(world.stance(StanceId("demanded")), nullptr);
}

TEST(FindActor, TakesIdNameAliasAndSurnameInAnyLetterCase) {
  const Catalogue catalogue = names();
  EXPECT_EQ(found(catalogue, "ANA-RHEE"), "ana-rhee");
  EXPECT_EQ(found(catalogue, "ana rhee"), "ana-rhee");
  EXPECT_EQ(found(catalogue, " THE  admiral "), "bo-tarn");
  EXPECT_EQ(found(catalogue, "the hall"), "white-hall");
  EXPECT_EQ(found(catalogue, "форум"), "rhee");
}

TEST(FindActor, PrefersTheSurer) {
  const Catalogue catalogue = names();
  EXPECT_EQ(found(catalogue, "Rhee"), "rhee");      // the id of one, the surname of another
  EXPECT_EQ(found(catalogue, "osmark"), "osmark");  // a party's name, a person's surname
}

TEST(FindActor, GivesNoneWhereTwoFit) {
  const Catalogue catalogue = names();
  EXPECT_EQ(found(catalogue, "Tarn"), "");
  EXPECT_EQ(found(catalogue, "the federation"), "");
}

TEST(FindActor, GivesNoneForPartsOfNames) {
  const Catalogue catalogue = names();
  for (const char* words : {"", " ", "ana", "Institute", "hee", "white"})
    EXPECT_EQ(found(catalogue, words), "") << words;
  EXPECT_EQ(found(catalogue, "hall"), "town-hall");  // a name, not the last word of one
}

TEST(PartyOn, FollowsThePersonFromPartyToParty) {
  const Actor rhee =
      actor("ana-rhee", ActorKind::kPerson,
            {member("veltria", "", "2030-01-31"), member("osmark", "2030-02-01", "2030-06-30")});
  EXPECT_EQ(rhee.party_on(day("1999-01-01")), ActorId("veltria"));
  EXPECT_EQ(rhee.party_on(day("2030-01-31")), ActorId("veltria"));
  EXPECT_EQ(rhee.party_on(day("2030-02-01")), ActorId("osmark"));
  EXPECT_EQ(rhee.party_on(day("2030-06-30")), ActorId("osmark"));
  EXPECT_EQ(rhee.party_on(day("2030-07-01")), ActorId());
}

TEST(PartyOn, WithoutADayIsTheLatest) {
  const Actor rhee =
      actor("ana-rhee", ActorKind::kPerson,
            {member("veltria", "", "2030-01-31"), member("osmark", "2030-02-01", "2030-06-30")});
  EXPECT_EQ(rhee.party_on(std::nullopt), ActorId("osmark"));
  EXPECT_EQ(actor("nobody", ActorKind::kPerson).party_on(std::nullopt), ActorId());
}

TEST(PartyOn, OfTwoOnOneDayIsTheOneBegunLast) {
  const Actor rhee = actor("ana-rhee", ActorKind::kPerson,
                           {member("veltria"), member("osmark", "2030-02-01", "2030-03-01")});
  EXPECT_EQ(rhee.party_on(day("2030-02-15")), ActorId("osmark"));
  EXPECT_EQ(rhee.party_on(day("2030-03-02")), ActorId("veltria"));
}

TEST(CatalogueWords, AreThoseOfThePacks) {
  EXPECT_STREQ(to_string(ActorKind::kOutlet), "outlet");
  EXPECT_STREQ(to_string(ActorKind::kPerson), "person");
  EXPECT_STREQ(to_string(Axis::kWants), "wants");
  EXPECT_STREQ(to_string(Axis::kStates), "states");
}

}  // namespace
}  // namespace parley
