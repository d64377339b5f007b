// "did you mean": near names are offered, far ones are not.
#include "core/base/suggest.h"

#include <gtest/gtest.h>

namespace parley {
namespace {

using Names = std::vector<std::string>;

TEST(Suggest, OffersTheNearestName) {
  EXPECT_EQ(nearest("teritory", {"security", "territory", "prisoners"}), "territory");
  EXPECT_EQ(nearest("mode", {"models", "modes"}), "modes");
}

TEST(Suggest, CountsSwappedLettersAsOneMistake) {
  EXPECT_EQ(nearest("tilte", {"title"}), "title");
  EXPECT_EQ(nearest("kitra", {"kirta"}), "kirta");
}

TEST(Suggest, OffersNothingThatIsFartherThanAThird) {
  EXPECT_EQ(nearest("abcdef", {"abcxyz"}), "");
  EXPECT_EQ(nearest("abcdef", {"abcdyz"}), "abcdyz");
  EXPECT_EQ(nearest("ab", {"ac", "b"}), "");
  EXPECT_EQ(nearest("", {"", "a"}), "");
  EXPECT_EQ(nearest("territory", Names()), "");
}

TEST(Suggest, OfTwoEquallyNearTakesTheFirst) {
  EXPECT_EQ(nearest("bend", {"bond", "band"}), "bond");
  EXPECT_EQ(nearest("bend", {"band", "bond"}), "band");
}

TEST(Suggest, DoesNotCompareNamesThatNobodyTypes) {
  const std::string endless(1'000'000, 'a');
  EXPECT_EQ(nearest(endless, {endless}), "");
  EXPECT_EQ(nearest("aaaa", {endless, "aaab"}), "aaab");
}

TEST(Suggest, WordsTheQuestion) {
  EXPECT_EQ(did_you_mean("teritory", {"territory"}), "; did you mean \"territory\"?");
  EXPECT_EQ(did_you_mean("teritory", {"prisoners"}), "");
}

}  // namespace
}  // namespace parley
