// "Your first pack" in docs/rules.md: what a newcomer types, listing by listing, is a pack without mistakes.
#include <gtest/gtest.h>

#include <algorithm>
#include <fstream>
#include <map>
#include <sstream>

#include "rules/check/check.h"
#include "rules/describe.h"
#include "rules/examples.h"
#include "tests/support/places.h"

namespace parley {
namespace {

// The listings that name their file: ```toml actors.toml
PackSource first_pack() {
  Result<PackSource> en = find_pack(packs_folder() + "/en", {packs_folder()});
  EXPECT_TRUE(en);
  PackSource source = en ? *en : PackSource{};
  source.name = "rail-talks";
  source.folder.clear();
  std::ifstream page(source_folder() + "/docs/rules.md");
  bool inside = false;
  for (std::string line; std::getline(page, line);) {
    if (line.rfind("```toml ", 0) == 0) {
      inside = true;
      source.files.push_back({"rail-talks", line.substr(8), {}, {}});
    } else if (line.rfind("```", 0) == 0) {
      inside = false;
    } else if (inside) {
      source.files.back().bytes += line + "\n";
    }
  }
  return source;
}

TEST(FirstPack, HasNoMistake) {
  for (const Error& error : check_pack(first_pack()).mistakes)
    ADD_FAILURE() << error.place.file << ":" << error.place.line << ": " << error.what;
}

TEST(FirstPack, ItsRulesFindWhatTheirExamplesSay) {
  const auto pack = Pack::compile(first_pack());
  ASSERT_TRUE(pack);
  const ExamplesRun run = run_examples(*pack, "rail-talks");
  EXPECT_GE(run.outcomes.size(), 10U);
  for (const ExampleOutcome& outcome : run.outcomes)
    EXPECT_TRUE(outcome.passed) << outcome.rule << ": " << outcome.text << ": " << outcome.why;
}

TEST(FirstPack, IsAsLargeAsThePagePromises) {
  const auto pack = describe_pack(first_pack());
  ASSERT_TRUE(pack);
  EXPECT_EQ(pack->rules.size(), 10u);
  EXPECT_GE(pack->catalogue.actors.size(), 5u);
  EXPECT_EQ(pack->catalogue.issues.size(), 3u);
  for (const RuleInWords& rule : pack->rules) EXPECT_FALSE(rule.examples.empty()) << rule.id;
}

}  // namespace
}  // namespace parley
