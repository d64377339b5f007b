// Real articles read with the automata and with every pattern as an RE2 of its own: the readings are the
// same. All of PolNeAR's train part takes minutes that way, so that a tenth of it is read here and all of it
// on request: PARLEY_ORACLE=all.
#include <gtest/gtest.h>

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <nlohmann/json.hpp>
#include <string>

#include "rules/pack.h"
#include "tests/rules/text_fixture.h"
#include "tests/support/places.h"

namespace parley {
namespace {

Pack pack(const char* name, Matching matching) {
  auto source = find_pack(name, {packs_folder()});
  EXPECT_TRUE(source);
  auto made = Pack::compile(std::move(*source), matching);
  EXPECT_TRUE(made);
  return std::move(*made);
}

TEST(Oracle, ReadsRealArticlesAsTheAutomataDo) {
  const std::string train = shared_folder() + "/polnear/train.ndjson";
  if (!std::filesystem::exists(train)) GTEST_SKIP() << "NOT TESTED: " << train << " is missing";
  const char* wanted = std::getenv("PARLEY_ORACLE");
  const size_t step = wanted != nullptr && std::string(wanted) == "all" ? 1 : 40;
  const Pack together = pack("ukraine-talks", Matching::kTogether);
  const Pack alone = pack("ukraine-talks", Matching::kEachAlone);
  std::ifstream lines(train);
  std::string line;
  size_t statements = 0;
  for (size_t number = 0; std::getline(lines, line); ++number) {
    if (number % step != 0) continue;
    const Article article = text_tests::article_of(nlohmann::json::parse(line)["text"]);
    const Reading expected = alone.read(article);
    ASSERT_TRUE(together.read(article).statements == expected.statements)
        << "line " << number + 1 << " of " << train;
    statements += expected.statements.size();
  }
  EXPECT_GT(statements, 200U);
}

}  // namespace
}  // namespace parley
