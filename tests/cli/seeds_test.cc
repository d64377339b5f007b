// The main job on the articles that the project began with, scored by the script that stands beside them.
// They are not part of the repository: without ../shared these tests are skipped, and say so.
#include <gtest/gtest.h>

#include <cstdio>
#include <filesystem>
#include <fstream>
#include <nlohmann/json.hpp>
#include <string>

#include "tests/cli/cli_fixture.h"
#include "tests/support/places.h"

namespace parley::cli {
namespace {

using namespace fixture;
using nlohmann::json;

const fs::path kShared = shared_folder();

#define SKIP_WITHOUT_SHARED()                                                          \
  if (!fs::exists(kShared / "seeds") || !fs::exists(kShared / "gold/score_claims.py")) \
  GTEST_SKIP() << "NOT TESTED: " << kShared << " is not there; it holds the articles and their annotations"

std::string seeds() {
  std::string out;
  for (const auto& entry : fs::directory_iterator(kShared / "seeds"))
    if (entry.path().extension() == ".txt") out += " " + entry.path().string();
  return out;
}

// What the scorer says of what the pack reads.
json scores(const fs::path& folder) {
  const Ran ran = parley("markup --pack ukraine-talks --format ndjson" + seeds());
  EXPECT_EQ(ran.exit, 0) << ran.err;
  std::ofstream(folder / "read.ndjson", std::ios::binary) << ran.out;
  const std::string command = "python3 '" + (kShared / "gold/score_claims.py").string() +
                              "' --json --gold '" + (kShared / "gold/seeds.gold.ndjson").string() +
                              "' --texts '" + (kShared / "seeds").string() + "' '" +
                              (folder / "read.ndjson").string() + "'";
  std::FILE* pipe = popen(command.c_str(), "r");
  if (pipe == nullptr) return {};
  std::string out;
  for (char buffer[4096]; const size_t n = std::fread(buffer, 1, sizeof buffer, pipe);) out.append(buffer, n);
  EXPECT_EQ(pclose(pipe), 0);
  return json::parse(out, nullptr, false);
}

TEST(Seeds, AreReadAsPeopleReadThem) {
  SKIP_WITHOUT_SHARED();
  const fs::path folder = fs::temp_directory_path() / ("parley-seeds-" + std::to_string(getpid()));
  fs::create_directories(folder);
  const json score = scores(folder);
  fs::remove_all(folder);
  ASSERT_TRUE(score.is_object());
  EXPECT_GE(score["statement_f1"].get<double>(), 0.85);
  EXPECT_GE(score["recall_direct"].get<double>(), 0.95);
  EXPECT_GE(score["who_said_what_f1"].get<double>(), 0.80);
  EXPECT_GE(score["round_accuracy"].get<double>(), 0.95);
  EXPECT_GE(score["date_accuracy"].get<double>(), 0.95);
  EXPECT_GE(score["claim_polarity_f1"].get<double>(), 0.75);
  EXPECT_GE(score["position_f1"].get<double>(), 0.75);
}

// "change stance before -> stance after" by proposition, on the axis of what is wanted.
std::map<std::string, std::string> changes(const std::string& arguments) {
  const Ran ran = parley("diff " + arguments + " --format json");
  EXPECT_EQ(ran.exit, 0) << ran.err;
  std::map<std::string, std::string> out;
  const json diff = json::parse(ran.out);
  const auto stance = [](const json& side) {
    return side.is_null() ? "-" : side["stance"].get<std::string>();
  };
  for (const json& change : diff["changes"])
    if (change["axis"] == "wants")
      out[change["proposition"]] = change["change"].get<std::string>() + " " + stance(change["before"]) +
                                   " -> " + stance(change["after"]);
  return out;
}

TEST(Seeds, GiveTheDiffsThatAnAnalystWouldMake) {
  SKIP_WITHOUT_SHARED();
  const fs::path folder = fs::temp_directory_path() / ("parley-seeds-diff-" + std::to_string(getpid()));
  fs::create_directories(folder);
  const std::string db = " --db " + (folder / "seeds.db").string();
  ASSERT_EQ(parley("init " + folder.string()).exit, 0);
  ASSERT_EQ(parley("ingest --pack ukraine-talks " + (kShared / "seeds").string() + db).exit, 0);
  auto russia = changes("russia --from abu-dhabi-1 --to abu-dhabi-2" + db);
  auto ukraine = changes("ukraine --from abu-dhabi-1 --to abu-dhabi-2" + db);
  auto us = changes("us --from abu-dhabi-1 --to abu-dhabi-2" + db);
  const Ran audit = parley("audit" + db);
  fs::remove_all(folder);
  EXPECT_EQ(russia["ukraine-withdraws-from-donbas"], "restated demand -> demand");
  EXPECT_EQ(russia["annexations-recognised"].substr(0, 5), "new -");
  EXPECT_EQ(ukraine["freeze-at-front-line"], "restated demand -> demand");
  EXPECT_EQ(ukraine["ukraine-withdraws-from-donbas"], "new - -> reject");
  EXPECT_EQ(us["prisoner-exchange"], "new - -> accept");
  EXPECT_EQ(audit.exit, 0) << audit.out << audit.err;
}

}  // namespace
}  // namespace parley::cli
