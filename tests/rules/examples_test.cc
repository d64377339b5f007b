// The rules of the shipped packs do what their own examples and counterexamples say: what `parley rules test`
// runs.
#include "rules/examples.h"

#include <gtest/gtest.h>

#include <algorithm>

#include "rules/examples/marks.h"
#include "tests/support/places.h"

namespace parley {
namespace {

class ShippedExamples : public testing::TestWithParam<const char*> {};

TEST_P(ShippedExamples, AreWhatTheirRulesFind) {
  const auto source = find_pack(packs_folder() + "/" + GetParam(), {packs_folder()});
  ASSERT_TRUE(source);
  const auto pack = Pack::compile(*source);
  ASSERT_TRUE(pack);
  const ExamplesRun run = run_examples(*pack, GetParam());
  EXPECT_FALSE(run.outcomes.empty());
  for (const ExampleOutcome& outcome : run.outcomes) {
    EXPECT_TRUE(outcome.passed) << outcome.place.file << ":" << outcome.place.line << ": " << outcome.rule
                                << ": " << outcome.text << "\n  " << outcome.why << "\n  expected "
                                << testing::PrintToString(outcome.expected) << "\n  found "
                                << testing::PrintToString(outcome.found);
  }
}

INSTANTIATE_TEST_SUITE_P(Packs, ShippedExamples,
                         testing::Values("en", "demo", "ukraine-talks", "middle-east", "iran-nuclear-talks",
                                         "gaza-ceasefire", "ru", "uk"),
                         [](const auto& pack) {
                           std::string name = pack.param;
                           std::replace(name.begin(), name.end(), '-', '_');
                           return name;
                         });

TEST(ExampleMarks, TellSourceCueAndContent) {
  const MarkedSentence marked = parse_marks("“<The port>,” {said} [Redl], “<is closed>.”");
  EXPECT_EQ(marked.text, "“The port,” said Redl, “is closed.”");
  EXPECT_EQ(marked.source, "Redl");
  EXPECT_EQ(marked.cue, "said");
  EXPECT_EQ(marked.content, (std::vector<std::string>{"The port", "is closed"}));
  EXPECT_EQ(marked.problem, "");
}

TEST(ExampleMarks, SayWhatIsWrongWithThem) {
  EXPECT_EQ(parse_marks("[Redl said").problem, "a [ is not closed");
  EXPECT_EQ(parse_marks("Redl} said").problem, "a } closes what was not opened");
  EXPECT_EQ(parse_marks("[Redl {said}]").problem.substr(0, 5), "marks");
}

TEST(ExampleMarks, AStanceIsReadBehindTheArrow) {
  const ExpectedStance expected = parse_expected_stance("Redl said => so. => veldany demand");
  EXPECT_EQ(expected.text, "Redl said => so.");
  EXPECT_EQ(expected.party, "veldany");
  EXPECT_EQ(expected.stance, "demand");
  EXPECT_FALSE(parse_expected_stance("Redl said so.").problem.empty());
  EXPECT_FALSE(parse_expected_stance("Redl said so. => veldany").problem.empty());
}

}  // namespace
}  // namespace parley
