// Pronouns look back for the likeliest person of their gender.
#include "tests/rules/speakers_fixture.h"

namespace parley::speaker_tests {
namespace {

TEST(SpeakerPronouns, GenderDecidesBetweenTwo) {
  EXPECT_EQ(Reading("Ilse Marend met Oren Vask in Kirta. [She] said no.").last(), "ilse-marend/veldany");
  EXPECT_EQ(Reading("Ilse Marend met Oren Vask in Kirta. [He] said no.").last(), "oren-vask/sarmond");
}

TEST(SpeakerPronouns, GenderOfAnUnknownPersonComesFromTheGivenName) {
  EXPECT_EQ(Reading("Karl Brandt met Jana Orlo on the quay. [She] said no.").last(), "Jana Orlo/-");
}

TEST(SpeakerPronouns, GenderOfAnUnknownNameComesFromTheOffice) {
  EXPECT_EQ(Reading("Spokeswoman Odri Zell met Oren Vask. [She] said no.").last(), "Odri Zell/-");
}

TEST(SpeakerPronouns, WhoeverSpokeLastGoesOnSpeaking) {
  EXPECT_EQ(Reading("[Oren Vask] said Juri Vask was ill. [He] said no more.").last(), "oren-vask/sarmond");
}

TEST(SpeakerPronouns, NamesInsideQuotationsAreNotMeant) {
  EXPECT_EQ(Reading("[Oren Vask] spoke first. “Karl Brandt is a fool,” [he] said.").last(),
            "oren-vask/sarmond");
}

TEST(SpeakerPronouns, NobodyOfTheGenderIsNobody) {
  EXPECT_EQ(Reading("Oren Vask came to Kirta. [She] said no.").speakers(0)[0].nature, SourceNature::kNobody);
}

TEST(SpeakerPronouns, ItIsTheStateNamedLast) {
  EXPECT_EQ(Reading("Sarmond keeps the port. [It] demands more.").last(), "sarmond/sarmond");
}

TEST(SpeakerPronouns, TheyAreThePeopleWhoSpokeLast) {
  EXPECT_EQ(Reading("[Sarmondian officials] said the port was open. [They] said it was calm.").last(),
            "-/sarmond");
}

TEST(SpeakerPronouns, WhoIsTheNameBeforeIt) {
  EXPECT_EQ(Reading("Oren Vask met Jana Orlo, [who] said no.").last(), "Jana Orlo/-");
}

TEST(SpeakerPronouns, SurerWithOneCandidateThanWithTwo) {
  const Reading one("Ilse Marend came. [She] said no.");
  const Reading two("Ilse Marend met Ana Koval. [She] said no.");
  EXPECT_GT(one.speakers(0)[0].confidence, two.speakers(0)[0].confidence);
}

}  // namespace
}  // namespace parley::speaker_tests
