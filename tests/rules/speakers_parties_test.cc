// Offices, bodies and unnamed people: who they are, and for whom they speak.
#include "tests/rules/speakers_fixture.h"

namespace parley::speaker_tests {
namespace {

TEST(SpeakerOffices, HeldInThePackOnTheDay) {
  EXPECT_EQ(Reading("[The Veldanian president] said no.").last(), "ilse-marend/veldany");
  EXPECT_EQ(Reading("[The Sarmondian president] said no.").last(), "oren-vask/sarmond");
}

TEST(SpeakerOffices, OfOneJustNamed) {
  EXPECT_EQ(Reading("Ana Koval flew home. [The foreign minister] said no.").last(), "ana-koval/veldany");
  EXPECT_EQ(Reading("Ana Koval flew home. [The minister] said no.").last(), "ana-koval/veldany");
}

TEST(SpeakerOffices, NarrowedToAnotherIsAnother) {
  EXPECT_EQ(Reading("Ana Koval flew home. [The defence minister] said no.").speakers(0)[0].person, ActorId{});
}

TEST(SpeakerOffices, IntroducedByTheArticle) {
  EXPECT_EQ(Reading("Jana Orlo, Veldany's chief negotiator, came late. [The negotiator] said no.").last(),
            "Jana Orlo/veldany");
  EXPECT_EQ(Reading("Veldanian envoy Karl Brandt came late. [The envoy] said no.").last(),
            "Karl Brandt/veldany");
}

TEST(SpeakerOffices, EpithetOfThePack) {
  EXPECT_EQ(Reading("[The top diplomat] said no.").last(), "ana-koval/veldany");
}

TEST(SpeakerOffices, TheOfficialStaysUnnamed) {
  const Reading text(
      "Oren Vask was ill. [A Veldanian official] said the talks went on. [The official] said no more.");
  EXPECT_EQ(text.who(0), "-/veldany");
  EXPECT_EQ(text.who(1), "-/veldany");
}

TEST(SpeakerOffices, TheDiplomatIsWhoeverSpokeLast) {
  EXPECT_EQ(Reading("[Ana Koval] said no. [The diplomat] added nothing.").last(), "ana-koval/veldany");
}

TEST(SpeakerParties, ComeFromTheWordsAroundTheName) {
  EXPECT_EQ(Reading("[A Veldanian lawmaker] said no.").last(), "-/veldany");
  EXPECT_EQ(Reading("[A Lantern House aide] said no.").last(), "-/veldany");
  EXPECT_EQ(Reading("[Sarmond's harbour police] said no.").last(), "-/sarmond");
  EXPECT_EQ(Reading("[Veldany's ambassador to Sarmond Karl Brandt] said no.").last(), "Karl Brandt/veldany");
  EXPECT_EQ(Reading("[A spokesman for the Lantern House] said no.").last(), "-/veldany");
}

TEST(SpeakerParties, NobodyForPrivatePeople) {
  EXPECT_EQ(Reading("[Veldanian analysts] said no.").last(), "-/-");
  EXPECT_EQ(Reading("[Petro, a Brennick resident,] said no.").last(), "Petro/-");
  EXPECT_EQ(Reading("[Marius Fenn, a researcher at the Veldanian Institute,] said no.").last(),
            "Marius Fenn/-");
  EXPECT_EQ(Reading("[A former Sarmondian minister] said no.").last(), "-/-");
}

TEST(SpeakerParties, NobodyForWhoeverThePackSaysSpeaksForNobody) {
  EXPECT_EQ(Reading("[Doran Pell] said no.").last(), "doran-pell/-");
}

TEST(SpeakerParties, MediaSpeakForNobody) {
  EXPECT_EQ(Reading("[Coast Wire] reported it.").speakers(0)[0].nature, SourceNature::kMedia);
  EXPECT_EQ(Reading("[Veldanian media] reported it.").speakers(0)[0].nature, SourceNature::kMedia);
  EXPECT_EQ(Reading("[Veldanian media] reported it.").last(), "-/-");
}

TEST(SpeakerParties, StatesAndBodies) {
  EXPECT_EQ(Reading("[Darvos] said no.").last(), "sarmond/sarmond");
  EXPECT_EQ(Reading("[The Lantern House] said no.").last(), "lantern-house/veldany");
}

TEST(SpeakerJoint, OneForEachParty) {
  EXPECT_EQ(Reading("[Veldany and Sarmond] agreed.").last(), "veldany/veldany; sarmond/sarmond");
  EXPECT_EQ(Reading("[Veldanian and Sarmondian officials] agreed.").last(), "-/veldany; -/sarmond");
  EXPECT_EQ(Reading("[Ilse Marend and Oren Vask] agreed.").last(), "ilse-marend/veldany; oren-vask/sarmond");
}

TEST(SpeakerJoint, PeopleOfOnePartyAreOne) {
  const Reading text("[Ilse Marend and Ana Koval] agreed.");
  EXPECT_EQ(text.last(), "Ilse Marend, Ana Koval/veldany");
  EXPECT_EQ(text.speakers(0)[0].person, ActorId{});
}

TEST(SpeakerJoint, BothSidesAreTheTwoThatTheTextIsAbout) {
  EXPECT_EQ(Reading("Veldany met Sarmond. [Both sides] agreed.").last(), "sarmond/sarmond; veldany/veldany");
}

TEST(Speakers, HostileTextIsSurvived) {
  for (const std::string piece : {"“", "[a]", "He ", "The ", "Karl ", ", ", "and ", "X. ", "’s ", "\n"}) {
    const std::string text = text_tests::repeated(piece, 3000);
    EXPECT_LE(Reading(text + "[He] said no.").count(), 3001U);
  }
}

}  // namespace
}  // namespace parley::speaker_tests
