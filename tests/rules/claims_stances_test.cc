// How a speaker stands to a proposition: by the mode, by frames, by whose stance it is, by scopes. The talks
// are the invented ones of the demo pack.
#include "tests/rules/claims_fixture.h"

namespace parley {
namespace {

std::string said(const std::string& party, const std::string& words, const std::string& mode = "say") {
  return shown(claims_in(shipped_engine("demo"), words, {party, mode}));
}

std::string denied(const std::string& party, const std::string& mode, const std::string& words) {
  return shown(claims_in(shipped_engine("demo"), words, {party, mode, true}));
}

TEST(ClaimsByMode, TheCueShowsTheStance) {
  EXPECT_EQ(said("veldany", "a longer ceasefire", "demand"), "ceasefire demand");
  EXPECT_EQ(said("veldany", "a longer ceasefire", "propose"), "ceasefire propose");
  EXPECT_EQ(said("veldany", "a longer ceasefire", "accept"), "ceasefire accept");
  EXPECT_EQ(said("veldany", "a longer ceasefire", "reject"), "ceasefire reject");
  EXPECT_EQ(said("veldany", "to observe a ceasefire", "commit"), "ceasefire commit");
  EXPECT_EQ(said("sarmond", "that its guns fired on a ferry", "deny"), "attacks-on-shipping deny");
  EXPECT_EQ(said("veldany", "that its guns fired on a ferry", "doubt"), "attacks-on-shipping doubt");
  EXPECT_EQ(said("veldany", "attacks on villages", "fear"), "attacks-on-shipping warn");
  EXPECT_EQ(said("veldany", "The talks were productive"), "talks-productive assert");
}

TEST(ClaimsByMode, ADeniedCueIsWhatTheCatalogueSays) {
  EXPECT_EQ(denied("veldany", "accept", "a longer ceasefire"), "ceasefire reject");
  EXPECT_EQ(denied("veldany", "reject", "a longer ceasefire"), "ceasefire propose");
  EXPECT_EQ(denied("veldany", "want", "a longer ceasefire"), "ceasefire reject");
  EXPECT_EQ(denied("veldany", "demand", "a longer ceasefire"), "");
  EXPECT_EQ(denied("veldany", "say", "the talks were productive"), "");
  EXPECT_EQ(denied("veldany", "believe", "the talks were productive"), "talks-productive deny");
}

TEST(ClaimsByFrame, TheWordsAroundThePropositionShowTheStance) {
  EXPECT_EQ(said("veldany", "Sarmond must withdraw its gunboats from the delta."),
            "sarmond-leaves-port demand (lannet-delta)");
  EXPECT_EQ(said("ostry", "A longer ceasefire is essential."), "ceasefire demand");
  EXPECT_EQ(said("sarmond", "A longer ceasefire is out of the question."), "ceasefire reject");
  EXPECT_EQ(said("sarmond", "We are ready for a longer ceasefire."), "ceasefire propose");
  EXPECT_EQ(said("sarmond", "We have no plans to exchange prisoners."), "prisoner-exchange reject");
  EXPECT_EQ(said("veldany", "A prisoner exchange is unlikely."), "prisoner-exchange doubt");
}

TEST(ClaimsByFrame, TheOutermostFrameDecidesAndFramesAgainstItTurnThePropositionRound) {
  EXPECT_EQ(said("veldany", "Sarmond must agree to a longer ceasefire."), "ceasefire demand");
  EXPECT_EQ(said("veldany", "We will never agree to a longer ceasefire."), "ceasefire reject");
  EXPECT_EQ(said("veldany", "We refuse to accept a longer ceasefire."), "ceasefire reject");
  EXPECT_EQ(said("veldany", "We will not refuse a longer ceasefire."), "ceasefire commit");
  EXPECT_EQ(said("veldany", "the demand for a longer ceasefire", "reject"), "ceasefire reject");
}

TEST(ClaimsByFrame, ANewPredicateIsNotUnderTheOldOne) {
  EXPECT_EQ(said("sarmond", "We agreed to a prisoner exchange and rejected a longer ceasefire."),
            "prisoner-exchange accept, ceasefire reject");
  EXPECT_EQ(said("sarmond", "We do not want a longer ceasefire, but we are ready for a prisoner exchange."),
            "ceasefire reject, prisoner-exchange propose");
}

TEST(ClaimsByHolder, WhatOthersWantIsStatedNotWanted) {
  EXPECT_EQ(said("veldany", "Sarmond wants a longer ceasefire."), "ceasefire assert");
  EXPECT_EQ(said("veldany", "Sarmond refuses a longer ceasefire."), "ceasefire deny");
  EXPECT_EQ(said("veldany", "They will exchange the prisoners."), "prisoner-exchange assert");
  EXPECT_EQ(said("veldany", "Sarmond said it would exchange the prisoners."), "prisoner-exchange assert");
  EXPECT_EQ(said("veldany", "Sarmond of refusing a longer ceasefire", "accuse"), "ceasefire deny");
}

TEST(ClaimsByHolder, TheOwnSideIsKnownByAnyOfItsNames) {
  EXPECT_EQ(said("sarmond", "Darvos wants a longer ceasefire."), "ceasefire demand");
  EXPECT_EQ(said("sarmond", "The Sarmondian side wants a longer ceasefire."), "ceasefire demand");
  EXPECT_EQ(said("sarmond", "President Vask has agreed to a longer ceasefire."), "ceasefire accept");
  EXPECT_EQ(said("sarmond", "Our delegation wants a longer ceasefire."), "ceasefire demand");
  EXPECT_EQ(said("sarmond", "He is ready for a longer ceasefire."), "ceasefire propose");
  EXPECT_EQ(said("sarmond", "Both sides agreed to a longer ceasefire."), "ceasefire accept");
}

TEST(ClaimsByHolder, APronounMeansWhoeverWasNamedBeforeIt) {
  EXPECT_EQ(said("veldany", "Vask told the envoy that he wants a longer ceasefire."), "ceasefire assert");
  EXPECT_EQ(said("veldany", "Veldany would sign if it received a map, and it wants a longer ceasefire.")
                .substr(0, 16),
            "ceasefire demand");
}

TEST(ClaimsByVoice, PassivesAndNounsNameTheHolder) {
  EXPECT_EQ(said("sarmond", "A longer ceasefire was rejected by Sarmond."), "ceasefire reject");
  EXPECT_EQ(said("veldany", "A longer ceasefire was rejected by Sarmond."), "ceasefire deny");
  EXPECT_EQ(said("veldany", "Sarmond's demand for a longer ceasefire is unacceptable."), "ceasefire reject");
  EXPECT_EQ(said("sarmond", "Our refusal of a longer ceasefire stands."), "ceasefire reject");
  EXPECT_EQ(said("ostry", "An agreement on the exchange of all prisoners was reached."),
            "prisoner-exchange accept");
}

TEST(ClaimsByScope, NegationReachesOverWordsAndTwoCancel) {
  EXPECT_EQ(said("veldany", "The talks have not been very productive."), "talks-productive deny");
  EXPECT_EQ(said("veldany", "We are far from accepting a longer ceasefire."), "ceasefire reject");
  EXPECT_EQ(said("veldany", "We did not rule out accepting a longer ceasefire."), "ceasefire propose");
  EXPECT_EQ(said("veldany", "Sarmond must not open fire on our boats."), "attacks-on-shipping reject");
  EXPECT_EQ(said("veldany", "It is not only about a longer ceasefire, which we want."), "ceasefire assert");
}

TEST(ClaimsByScope, AVerbBehindThePropositionIsDeniedButNotOneOfARelativeClause) {
  EXPECT_EQ(said("veldany", "A prisoner exchange did not take place."), "prisoner-exchange deny");
  EXPECT_EQ(said("veldany", "A prisoner exchange that Sarmond does not control is under way."),
            "prisoner-exchange assert");
  EXPECT_EQ(said("veldany", "A harbour board is not a surrender."), "joint-port-authority assert");
  EXPECT_EQ(said("ostry", "A prisoner exchange may follow."), "prisoner-exchange doubt");
}

TEST(ClaimsByScope, HedgesWeakenWhatIsStatedButNotADemand) {
  EXPECT_EQ(said("ostry", "The talks could be productive."), "talks-productive doubt");
  EXPECT_EQ(said("veldany", "We could agree to a longer ceasefire."), "ceasefire propose");
  EXPECT_EQ(said("veldany", "a longer ceasefire, so that boats could fish", "demand"), "ceasefire demand");
}

TEST(ClaimsByScope, AQuestionClaimsNothing) {
  EXPECT_EQ(said("veldany", "Will they observe a ceasefire?"), "");
  EXPECT_EQ(said("veldany", "whether they would observe a ceasefire", "ask"), "");
}

TEST(ClaimsByStance, AFirmRuleKeepsItsStanceUnlessItIsToldOfOthersOrTurnedRound) {
  EXPECT_EQ(said("sarmond", "There can be no ceasefire before a settlement."),
            "settlement-before-ceasefire demand");
  EXPECT_EQ(said("veldany", "Sarmond insists that there can be no ceasefire before a settlement."),
            "settlement-before-ceasefire assert");
}

// Ways of putting one position that no rule was written for one by one.
TEST(ClaimsByFrame, ManyWordingsShowOnePosition) {
  const std::string thing = " a longer ceasefire";
  for (const auto& [words, stance] : std::vector<std::pair<std::string, std::string>>{
           {"Veldany has no intention of agreeing to", "reject"},
           {"There is no alternative to", "demand"},
           {"We have always supported", "accept"},
           {"Sarmond has once again rejected", "deny"},
           {"It makes no sense to talk about", "reject"},
           {"We insist on", "demand"},
           {"Veldany's position remains that there should be", "demand"},
           {"We cannot accept", "reject"},
           {"The two sides failed to agree on", "deny"},
           {"We doubt that Sarmond wants", "doubt"},
           {"We welcome Sarmond's readiness for", "accept"},
           {"I hope Sarmond will agree to", "propose"},
           {"Our goal is", "demand"},
           {"Veldany supports the idea of", "accept"},
           {"Veldany is against", "reject"},
           {"Nobody has proposed", "deny"},
           {"Sarmond has yet to agree to", "deny"},
           {"It is too early to talk about", "doubt"},
           {"Let us have", "propose"},
           {"I call on Sarmond to observe", "demand"},
           {"Sarmond promised us", "assert"},
           {"We want nothing but", "demand"},
           {"Sarmond is not interested in", "deny"},
           {"There can be no talk of", "reject"},
           {"Sarmond's people do not want", "deny"},
           {"Koval and I both want", "demand"},
           {"We told the envoy that we would not refuse", "commit"},
           {"We have never ruled out", "propose"},
       })
    EXPECT_EQ(said("veldany", words + thing + "."), "ceasefire " + stance) << words;
}

TEST(ClaimsOfOneStatement, WhatWordsShowOutranksWhatTheModeSays) {
  EXPECT_EQ(said("veldany", "A longer ceasefire was discussed. We want a longer ceasefire."),
            "ceasefire demand");
}

}  // namespace
}  // namespace parley
