// rules test: examples, passages, coverage, snapshots.
#include "tests/cli/cli_fixture.h"

namespace parley::cli {
namespace {

using namespace fixture;
using testing::HasSubstr;
using testing::Not;

// A pack of its own on top of the demo: one rule, in ./mine.
void write_pack(const std::string& rule) {
  write_file("mine/pack.toml", "name = \"mine\"\ntitle = \"x\"\nlanguage = \"en\"\nextends = [\"demo\"]\n");
  write_file("mine/rules.toml", rule);
}

constexpr const char* kRule = R"([[stance_rules]]
id = "ferries-run"
proposition = "talks-continue"
pattern = 'ferries .{0,3} run'
examples = ["Koval said that the ferries would run. => veldany assert"]
counterexamples = ["Koval said that the ferries were late."]
)";

TEST(RulesTest, SaysThatAllIsAsExpected) {
  const InTempFolder folder;
  write_pack(kRule);
  const Ran ran = parley("rules test ./mine");
  EXPECT_EQ(ran.exit, 0) << ran.err;
  EXPECT_EQ(ran.out, "mine: 2 examples as expected, 0 passages as expected\n");
}

TEST(RulesTest, ShowsExpectedAgainstFoundWithFileAndLine) {
  const InTempFolder folder;
  write_pack(R"([[stance_rules]]
id = "ferries-run"
proposition = "talks-continue"
pattern = 'ferries .{0,3} run'
examples = [
  "Koval said that the ferries would run. => veldany reject",
  "Koval said that the trams would run. => veldany assert",
  "Koval said that the ferries would run. => veldani assert",
  "Koval said that the ferries would run.",
]
counterexamples = ["Koval said that the ferries run."]
)");
  const Ran ran = parley("rules test ./mine");
  EXPECT_EQ(ran.exit, 1);
  EXPECT_THAT(ran.out, HasSubstr("mine/rules.toml:6: example of ferries-run: something else comes out"));
  EXPECT_THAT(ran.out, HasSubstr("  - veldany reject (talks-continue, by ferries-run)\n"
                                 "  + veldany assert (talks-continue, by ferries-run)\n"));
  EXPECT_THAT(ran.out,
              HasSubstr("rules.toml:7: example of ferries-run: the rule does not match in what is said"));
  EXPECT_THAT(ran.out, HasSubstr("there is no party \"veldani\"; did you mean \"veldany\"?"));
  EXPECT_THAT(ran.out, HasSubstr("write => PARTY STANCE behind the sentence"));
  EXPECT_THAT(ran.out,
              HasSubstr("rules.toml:11: counterexample of ferries-run: the rule finds something in it"));
  EXPECT_THAT(ran.out, HasSubstr("mine: 5 of 5 examples not as expected"));
}

TEST(RulesTest, ReadsPassagesAndNamesTheLineThatDiffers) {
  const InTempFolder folder;
  write_pack(kRule);
  write_file("mine/tests/one.toml", R"([[passages]]
name = "ferries"
text = "Ana Koval said that the ferries would run. Rurik Thane said that the harbour was full."

[[passages.statements]]
says = "the ferries ... run"
speaker = "ana-koval"
party = "sarmond"
claims = ["talks-continue deny"]

[[passages.statements]]
says = "the sun was shining over the delta"
)");
  const Ran ran = parley("rules test ./mine");
  EXPECT_EQ(ran.exit, 1);
  EXPECT_THAT(ran.out, HasSubstr("mine/tests/one.toml:1: passage ferries is not read as expected"));
  EXPECT_THAT(ran.out, HasSubstr("    says \"the ferries ... run\"  (line 5)\n"
                                 "  -   party \"sarmond\"\n  +   party \"veldany\"\n"
                                 "  -   talks-continue deny\n  +   talks-continue assert, by ferries-run\n"));
  EXPECT_THAT(ran.out, HasSubstr("  - says \"the sun was shining over the delta\"  (line 11)\n"));
  EXPECT_THAT(ran.out, HasSubstr("  + says \"the harbour was full\", for sarmond"));
  EXPECT_THAT(ran.out, HasSubstr("1 of 1 passage not as expected"));
}

TEST(RulesTest, APassageMayListOnlySome) {
  const InTempFolder folder;
  write_pack(kRule);
  write_file(
      "mine/tests/one.toml",
      "[[passages]]\nonly_listed = true\n"
      "text = \"Ana Koval said that the ferries would run. Rurik Thane said that the harbour was full.\"\n"
      "[[passages.statements]]\nsays = \"the harbour was full\"\nclaims = []\n");
  const Ran ran = parley("rules test ./mine");
  EXPECT_EQ(ran.exit, 0) << ran.out;
  EXPECT_THAT(ran.out, HasSubstr("1 passage as expected"));
}

TEST(RulesTest, MistakesInPassagesHaveTheirPlace) {
  const InTempFolder folder;
  write_pack(kRule);
  write_file("mine/tests/one.toml",
             "[[passages]]\ntext = \"Koval said that the ferries would run.\"\n"
             "[[passages.statements]]\nsay = \"the ferries would run\"\nparty = \"veldani\"\n"
             "claims = [\"talks-continue\", \"talk-continues assert\"]\n");
  const Ran ran = parley("rules test ./mine");
  EXPECT_EQ(ran.exit, 1);
  EXPECT_THAT(
      ran.out,
      HasSubstr("mine/tests/one.toml:5:9: error: unknown actor \"veldani\"; did you mean \"veldany\"?"));
  EXPECT_THAT(ran.out, HasSubstr("a claim is written \"PROPOSITION STANCE\", found \"talks-continue\""));
  EXPECT_THAT(ran.out, HasSubstr("did you mean \"talks-continue\"?"));
  EXPECT_THAT(ran.out, HasSubstr("did you mean \"says\"?"));
}

TEST(RulesTest, ADraftIsAPassageThatPasses) {
  const InTempFolder folder;
  write_pack(kRule);
  write_file("article.txt",
             "KIRTA, March 4 (Coast Wire)\n\nAna Koval said that the ferries would run \"as 'usual'\".\n\n"
             "\"The marines,\" Rurik Thane said, \"will stay in the harbour.\"\n");
  const Ran draft = parley("rules test ./mine --draft article.txt");
  EXPECT_EQ(draft.exit, 0) << draft.err;
  EXPECT_THAT(draft.out, HasSubstr("name = \"article.txt\""));
  EXPECT_THAT(draft.out, HasSubstr("claims = [\"talks-continue assert\"]"));
  write_file("mine/tests/draft.toml", draft.out);
  const Ran ran = parley("rules test ./mine");
  EXPECT_EQ(ran.exit, 0) << ran.out << draft.out;
  EXPECT_THAT(ran.out, HasSubstr("1 passage as expected"));
}

TEST(RulesTest, CoverageNamesRulesThatNothingFires) {
  const InTempFolder folder;
  write_pack(std::string(kRule) + "[[chunks]]\nid = \"tin-hats\"\npattern = 'tin hats'\ngives = [\"np\"]\n");
  const Ran ran = parley("rules test ./mine --coverage");
  EXPECT_EQ(ran.exit, 0) << ran.out;
  EXPECT_THAT(
      ran.out,
      HasSubstr("1 of 2 rules fired; no example and no passage fires\n  tin-hats (chunk, rules.toml:8)\n"));
  const Json json = json_of(parley("rules test ./mine --coverage --format json"));
  EXPECT_EQ(json["passed"], true);
  EXPECT_EQ(json["examples"]["run"], 2);
  EXPECT_EQ(json["coverage"]["silent"][0]["rule"], "tin-hats");
}

TEST(RulesTest, ASnapshotShowsWhatAnEditChanged) {
  const InTempFolder folder;
  write_pack(kRule);
  write_file("articles/a.txt", "Ana Koval said that the ferries would run.\n");
  write_file("articles/b.txt", "Rurik Thane said that the marines would stay in the harbour.\n");
  const Ran none = parley("rules test ./mine --snapshot articles");
  EXPECT_EQ(none.exit, 2);
  EXPECT_THAT(none.err, HasSubstr("there is no snapshot of \"articles\" yet"));
  EXPECT_EQ(parley("rules test ./mine --snapshot articles --update").exit, 0);
  EXPECT_THAT(read_file("mine/tests/snapshots/articles.snapshot"),
              HasSubstr("== a.txt\nana-koval (veldany)"));
  const Ran same = parley("rules test ./mine --snapshot ./articles/");
  EXPECT_EQ(same.exit, 0) << same.out;
  EXPECT_THAT(same.out, HasSubstr("2 read as in the snapshot, 0 not"));
  write_pack(std::string(kRule).replace(std::string(kRule).find("talks-continue"), 14, "shared-fishing"));
  const Ran changed = parley("rules test ./mine --snapshot articles");
  EXPECT_EQ(changed.exit, 1);
  EXPECT_THAT(changed.out,
              HasSubstr("a.txt\n    ana-koval (veldany), indirect, self, say: \"the ferries would run\"\n"
                        "  -     talks-continue assert\n  +     shared-fishing assert  by ferries-run\n"));
  EXPECT_THAT(changed.out, HasSubstr("1 claim more, 1 fewer"));
  EXPECT_THAT(changed.out, Not(HasSubstr("b.txt")));
  EXPECT_EQ(parley("rules test ./mine --snapshot articles --update").exit, 0);
  EXPECT_EQ(parley("rules test ./mine --snapshot articles").exit, 0);
}

TEST(RulesTest, UpdateNeedsASnapshot) {
  EXPECT_THAT(parley("rules test demo --update").err, HasSubstr("no --snapshot is asked for"));
}

TEST(RulesTest, ABrokenPackIsRefused) {
  const InTempFolder folder;
  write_pack("[[stance_rules]]\nid = \"x\"\n");
  EXPECT_EQ(parley("rules test ./mine").exit, 2);
}

}  // namespace
}  // namespace parley::cli
