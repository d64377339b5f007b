// Letter case of the alphabets that names come in.
#include "core/text/letter_case.h"

#include <gtest/gtest.h>

namespace parley {
namespace {

TEST(LowerCase, KnowsLatinGreekAndCyrillic) {
  EXPECT_EQ(lower_case("PESKOV"), "peskov");
  EXPECT_EQ(lower_case("ÉRIC ØRSTED ŁUKASZ ŽIŽEK ŸVES"), "éric ørsted łukasz žižek ÿves");
  EXPECT_EQ(lower_case("ΆΘΉΝΑ ΌΣΟ ΏΡΑ ΎΛΗ"), "άθήνα όσο ώρα ύλη");
  EXPECT_EQ(lower_case("ПЕСКОВ ЁЛКА ЇЖАК ҐАНОК"), "песков ёлка їжак ґанок");
}

TEST(LowerCase, LeavesEverythingElseAlone) {
  for (const char* text : {"", "peskov 12!", "straße ×÷", "日本語 हिन्दी", "a\xFF\xC3"})
    EXPECT_EQ(lower_case(text), text);
}

}  // namespace
}  // namespace parley
