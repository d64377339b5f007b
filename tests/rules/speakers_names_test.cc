// Names of people, known to the pack or not: full, short, with titles, in capitals.
#include "tests/rules/speakers_fixture.h"

namespace parley::speaker_tests {
namespace {

TEST(SpeakerNames, FullNameOfThePack) {
  EXPECT_EQ(Reading("[Ilse Marend] said no.").last(), "ilse-marend/veldany");
}

TEST(SpeakerNames, AliasOfThePack) {
  EXPECT_EQ(Reading("[Anna Koval] said no.").last(), "ana-koval/veldany");
}

TEST(SpeakerNames, SurnameOfThePackWithoutFullName) {
  EXPECT_EQ(Reading("[Marend] said no.").last(), "ilse-marend/veldany");
}

TEST(SpeakerNames, TitleIsNoPartOfAnUnknownName) {
  EXPECT_EQ(Reading("[Harbour Minister Jonas Fell] said no. [Mr. Fell] left.").last(), "Jonas Fell/-");
}

TEST(SpeakerNames, UnknownPersonIsKnownBySurnameLater) {
  const Reading text(
      "[Jana Orlo, a fishmonger,] said the boats were gone. The sea was calm. [Orlo] said it again.");
  EXPECT_EQ(text.who(0), "Jana Orlo/-");
  EXPECT_EQ(text.who(1), "Jana Orlo/-");
}

TEST(SpeakerNames, HeadlineSurnameIsExplainedBelow) {
  EXPECT_EQ(
      Reading("[Orlo] says boats are gone\n\nJana Orlo said on Monday that the boats were gone for good.")
          .who(0),
      "Jana Orlo/-");
}

TEST(SpeakerNames, AllCapitalsMeanTheSamePerson) {
  EXPECT_EQ(
      Reading("[MAREND] SAYS NO\n\nIlse Marend said on Monday that she would not sign anything.").who(0),
      "ilse-marend/veldany");
}

TEST(SpeakerNames, InitialsParticlesAndJuniors) {
  EXPECT_EQ(Reading("[Karl J. Brandt] said so.").last(), "Karl J. Brandt/-");
  EXPECT_EQ(Reading("[Ursula von der Heide] said so. [Von der Heide] left.").who(0),
            "Ursula von der Heide/-");
  EXPECT_EQ(Reading("Karl Brandt came. [Karl Brandt Jr.] said so.").last(), "Karl Brandt Jr./-");
}

TEST(SpeakerNames, NicknameInQuotationMarksIsLeftOut) {
  EXPECT_EQ(Reading("[Serhiy “Flash” Orlenko] said so.").last(), "Serhiy Orlenko/-");
}

TEST(SpeakerNames, PossessiveSourceIsItsOwner) {
  EXPECT_EQ(Reading("[Marend]'s demand that the port be cleared was met.").last(), "ilse-marend/veldany");
}

TEST(SpeakerNames, SurnameOfTwoIsWhoeverTheArticleNames) {
  EXPECT_EQ(Reading("Juri Vask came to Kirta. [Vask] said no.").last(), "juri-vask/sarmond");
}

TEST(SpeakerNames, SurnameOfTwoAloneIsNoGuess) {
  const Reading text("The harbour froze. [Vask] said no.");
  EXPECT_EQ(text.speakers(0)[0].person, ActorId{});
}

TEST(SpeakerNames, AnotherPersonOfTheSameSurnameIsAnotherPerson) {
  EXPECT_EQ(Reading("[Petra Marend, a nurse,] said no.").last(), "Petra Marend/-");
}

TEST(SpeakerNames, OwnerOfTheOfficeIsNotItsHolder) {
  EXPECT_EQ(Reading("[A spokesman for Oren Vask] said no.").last(), "-/sarmond");
  EXPECT_EQ(Reading("[Vask's lawyer Karl Brandt] said no.").last(), "Karl Brandt/-");
}

TEST(SpeakerNames, PlacesAndBodiesAreNoPersons) {
  EXPECT_EQ(Reading("[The Pentagon] said no.").last(), "-/-");
  EXPECT_EQ(Reading("[The State Department] said no.").speakers(0)[0].nature, SourceNature::kBody);
}

}  // namespace
}  // namespace parley::speaker_tests
