// Conditions and terms of claims.
#include "tests/rules/claims_fixture.h"

namespace parley {
namespace {

std::vector<Claim> said(const std::string& party, const std::string& words, const std::string& mode = "say") {
  return claims_in(shipped_engine("demo"), words, {party, mode});
}

std::string condition_of(const std::vector<Claim>& claims) {
  if (claims.empty() || !claims[0].condition) return "none";
  return claims[0].condition->text + " (" + claims[0].condition->proposition.value + ")";
}

TEST(ClaimConditions, AreSpansThatMayBePropositions) {
  EXPECT_EQ(condition_of(
                said("sarmond", "We will withdraw our gunboats from the delta if the sanctions are lifted.")),
            "if the sanctions are lifted (sanctions-lifted)");
  EXPECT_EQ(condition_of(said("sarmond",
                              "If the sanctions are lifted, we will withdraw our gunboats from the delta.")),
            "If the sanctions are lifted (sanctions-lifted)");
  EXPECT_EQ(
      condition_of(said("ostry", "We will lift the sanctions once the last gunboat has left the delta.")),
      "once the last gunboat has left the delta (sarmond-leaves-port)");
  EXPECT_EQ(
      condition_of(said("veldany", "We will drop our tariffs on grain, provided that the weather holds.")),
      "provided that the weather holds ()");
}

TEST(ClaimConditions, WhatIsOnlyAConditionIsNotClaimed) {
  EXPECT_EQ(shown(said("veldany", "If there is a longer ceasefire, ferries will run.")), "");
}

TEST(ClaimConditions, WhatIsMadeAConditionIsDemanded) {
  EXPECT_EQ(
      shown(said("veldany", "We will talk only after Sarmond withdraws its gunboats from the harbour.")),
      "sarmond-leaves-port demand");
  EXPECT_EQ(shown(said("veldany",
                       "There will be no peace unless Sarmond withdraws its gunboats from the harbour.")),
            "sarmond-leaves-port demand");
  EXPECT_EQ(
      shown(said(
          "ostry",
          "Veldany says there will be no peace unless Sarmond withdraws its gunboats from the harbour.")),
      "sarmond-leaves-port assert");
}

TEST(ClaimTerms, AreTypedValues) {
  EXPECT_EQ(shown(said("veldany", "a 30-day ceasefire", "propose")), "ceasefire propose (P30D)");
  EXPECT_EQ(shown(said("veldany", "a ceasefire of thirty days", "propose")), "ceasefire propose (P30D)");
  EXPECT_EQ(shown(said("veldany", "a ceasefire of two weeks", "propose")), "ceasefire propose (P14D)");
  EXPECT_EQ(shown(said("veldany", "a ceasefire for three months", "propose")), "ceasefire propose (P3M)");
  EXPECT_EQ(shown(said("sarmond", "a demilitarised strip of 5 kilometres", "propose")),
            "demilitarised-strip propose (5 km)");
  EXPECT_EQ(shown(said("veldany", "an exchange of 1,000 prisoners", "propose")),
            "prisoner-exchange propose (1000)");
  EXPECT_EQ(shown(said("veldany", "an exchange of a thousand prisoners", "propose")),
            "prisoner-exchange propose (1000)");
  EXPECT_EQ(shown(said("veldany", "A prisoner exchange", "propose")), "prisoner-exchange propose");
}

TEST(ClaimTerms, CarryTextAndBytes) {
  const std::string words = "We propose a 30-day ceasefire.";
  const auto claims = said("veldany", words);
  ASSERT_EQ(claims.size(), 1u);
  ASSERT_EQ(claims[0].terms.size(), 1u);
  const Term& term = claims[0].terms[0];
  EXPECT_EQ(term.type, "duration");
  EXPECT_EQ(term.text, "30-day");
  EXPECT_EQ(words.substr(term.span.begin, term.span.end - term.span.begin), "30-day");
  ASSERT_EQ(claims[0].spans.size(), 1u);
  EXPECT_EQ(words.substr(claims[0].spans[0].begin, claims[0].spans[0].end - claims[0].spans[0].begin),
            "a 30-day ceasefire");
}

TEST(ClaimTerms, OfAConditionAreNotThoseOfTheClaim) {
  EXPECT_EQ(shown(said("veldany", "We will observe a ceasefire if you free 200 sailors.")),
            "ceasefire commit [if you free 200 sailors]");
}

TEST(ClaimsOfHostileText, StayBounded) {
  std::string words;
  for (int i = 0; i < 3000; ++i) words += "if not must refuse a longer ceasefire of 30 days, and ";
  EXPECT_LT(said("veldany", words).size(), 10u);
}

}  // namespace
}  // namespace parley
