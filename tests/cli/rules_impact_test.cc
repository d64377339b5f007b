// rules impact and rules profile: what an edited pack would change in the store, and what its rules cost.
#include "tests/cli/cli_fixture.h"

namespace parley::cli {
namespace {

using namespace fixture;
using testing::HasSubstr;
using testing::Not;

class RulesImpact : public DemoTest {
 protected:
  // The demo with what `more` adds to it, in ./mine/demo.
  static void write_edited(const std::string& more) {
    write_file("edited/pack.toml",
               "name = \"edited\"\ntitle = \"x\"\nlanguage = \"en\"\nextends = [\"demo\"]\n" + more);
  }
};

TEST_F(RulesImpact, AnUneditedPackChangesNothing) {
  const Ran ran = parley("rules impact demo --exit-code");
  EXPECT_EQ(ran.exit, 0) << ran.out << ran.err;
  EXPECT_THAT(ran.out, HasSubstr("0 more, 0 fewer, 0 changed; 0 lines of diffs changed"));
  EXPECT_THAT(ran.out, HasSubstr("nothing is stored; --accept makes this reading the current one"));
}

TEST_F(RulesImpact, NamesClaimsAndDiffLinesByRule) {
  write_edited("[rules]\ndisable = [\"sarmond-stays-in-port\", \"sarmond-leaves-port-itself\"]\n");
  const std::string claims = parley("claims --format ndjson").out;
  const Ran ran = parley("rules impact ./edited --exit-code");
  EXPECT_EQ(ran.exit, 1) << ran.err;
  EXPECT_THAT(ran.out, HasSubstr("sarmond-stays-in-port\n  - sarmond sarmond-leaves-port reject"));
  EXPECT_THAT(ran.out,
              HasSubstr("lines of diffs:\nSarmond, kirta-1 to kirta-2\n  sarmond-leaves-port (wants)\n"));
  EXPECT_EQ(parley("claims --format ndjson").out, claims) << "nothing may be stored";
}

TEST_F(RulesImpact, ShowsWhatChangesWithinAClaim) {
  write_edited(R"([[stance_rules]]
id = "ceasefire"
proposition = "ceasefire"
stance = "demand"
patterns = ['(a|an|any|the|this) .{0,3} {ceasefire}', '/[0-9]+-(hour|day|week|month)/ {ceasefire}']
examples = ["Koval proposed a 30-day ceasefire. => veldany demand"]
)");
  const Ran ran = parley("rules impact ./edited");
  EXPECT_EQ(ran.exit, 0) << ran.err;
  EXPECT_THAT(ran.out, HasSubstr("  ~ veldany ceasefire propose"));
  EXPECT_THAT(ran.out, HasSubstr("-> demand"));
}

TEST_F(RulesImpact, AcceptMakesTheNewReadingCurrentAndKeepsTheOld) {
  write_edited("[rules]\ndisable = [\"sarmond-stays-in-port\", \"sarmond-leaves-port-itself\"]\n");
  const Json before = json_of(parley("rules impact ./edited --format json"));
  EXPECT_TRUE(before["run"].is_null());
  const Json accepted = json_of(parley("rules impact ./edited --accept --format json"));
  EXPECT_FALSE(accepted["run"].is_null());
  EXPECT_EQ(accepted["claims"].size(), before["claims"].size());
  EXPECT_GT(accepted["diff_lines"].size(), 0u);
  EXPECT_EQ(parley("claims --pack ./edited --party sarmond --proposition sarmond-leaves-port --stance reject "
                   "--format ndjson")
                .out,
            "");
  EXPECT_EQ(json_of(parley("status --format json"))["runs"], 2);
  EXPECT_EQ(parley("audit").exit, 0);
  const Json back = json_of(parley("rules impact demo --format json"));
  EXPECT_EQ(back["claims"].size(), before["claims"].size()) << "the way back is as long";
}

TEST_F(RulesImpact, NeedsAStoreWithArticles) {
  EXPECT_EQ(parley("rules impact demo --db nowhere.db").exit, 2);
}

TEST_F(RulesImpact, ThreadsDoNotChangeIt) {
  write_edited("[rules]\ndisable = [\"ceasefire\"]\n");
  EXPECT_EQ(parley("rules impact ./edited --jobs 1").out, parley("rules impact ./edited --jobs 3").out);
}

TEST_F(RulesImpact, ProfileCountsHitsAndWhatIsKept) {
  const Json rules = json_of(parley("rules profile --format json"));
  ASSERT_FALSE(rules.empty());
  int kept = 0;
  for (const Json& rule : rules) {
    EXPECT_LE(rule["kept"], rule["hits"]) << rule["rule"];
    EXPECT_EQ(rule["pack"], "demo");
    kept += rule["layer"] == "stance" ? rule["kept"].get<int>() : 0;
  }
  EXPECT_GT(kept, 0);
  const Ran ran = parley("rules profile --all");
  EXPECT_THAT(ran.out, HasSubstr("14 articles, "));
  EXPECT_THAT(ran.out, HasSubstr("silent (matched nothing): "));
  EXPECT_THAT(ran.out, HasSubstr("source-says"));
}

TEST(RulesProfile, ReadsFilesWithoutAStore) {
  const InTempFolder folder;
  write_file("pack/pack.toml", "name = \"pack\"\ntitle = \"x\"\nlanguage = \"en\"\nextends = [\"demo\"]\n");
  write_file(
      "pack/rules.toml",
      "[[stance_rules]]\nid = \"noise\"\nproposition = \"ceasefire\"\npattern = 'the'\nmodes = [\"warn\"]\n"
      "examples = [\"x => veldany assert\"]\n"
      "[[stance_rules]]\nid = \"silence\"\nproposition = \"ceasefire\"\npattern = 'xyzzy'\n"
      "examples = [\"x => veldany assert\"]\n");
  std::string text;
  for (int i = 0; i < 12; ++i) text += "Koval said that the harbour was open.\n\n";
  write_file("a.txt", text);
  const Json rules = json_of(parley("rules profile --pack ./pack a.txt --format json"));
  ASSERT_EQ(rules.size(), 2u);
  for (const Json& rule : rules) EXPECT_EQ(rule["notes"][0], rule["rule"] == "noise" ? "noisy" : "silent");
  EXPECT_EQ(parley("rules profile --pack ./pack a.txt nowhere.txt").exit, 3);
}

}  // namespace
}  // namespace parley::cli
