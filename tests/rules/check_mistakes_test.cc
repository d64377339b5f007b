// The table of mistakes is true: each wrong listing has just that mistake, each right one none; no code is
// missing; docs/rules/errors.md is the table. PARLEY_UPDATE=1 writes the page anew.
#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>
#include <regex>
#include <set>
#include <sstream>

#include "rules/check/check.h"
#include "rules/check/mistakes.h"
#include "tests/support/places.h"
#include "tests/support/temp_folder.h"

namespace parley {
namespace {

namespace fs = std::filesystem;

const fs::path kSource = source_folder();

std::string slurp(const fs::path& path) {
  std::ifstream stream(path, std::ios::binary);
  std::ostringstream bytes;
  bytes << stream.rdbuf();
  return bytes.str();
}

void write(const fs::path& path, std::string_view bytes) {
  fs::create_directories(path.parent_path());
  std::ofstream(path, std::ios::binary) << bytes;
}

// A folder with the packs "base" and "example", the listing in the second.
class Packs {
 public:
  explicit Packs(std::string_view listing) {
    fs::copy(kSource / "tests/golden/packs/base", root_ / "base");
    const bool whole = listing.substr(0, 7) == "name = ";
    write(root_ / "example/pack.toml", whole ? listing : "name = \"example\"\nextends = [\"base\"]\n");
    if (!whole) write(root_ / "example/more.toml", listing);
  }

  std::vector<Error> mistakes() const {
    const auto source = find_pack((root_ / "example").string(), {root_.string()});
    return source ? check_pack(*source).mistakes : std::vector<Error>{source.error()};
  }

 private:
  support::TempFolder folder_;
  fs::path root_ = folder_.path();
};

std::string written(const std::vector<Error>& mistakes) {
  std::string out;
  for (const Error& error : mistakes) out += error.code + ": " + error.what + "\n";
  return out;
}

class Mistakes : public testing::TestWithParam<MistakeKind> {};

TEST_P(Mistakes, TheWrongListingHasItAndNoOther) {
  if (GetParam().wrong.empty()) return;
  const auto found = Packs(GetParam().wrong).mistakes();
  ASSERT_EQ(found.size(), 1u) << written(found);
  EXPECT_EQ(found.front().code, GetParam().code) << found.front().what;
}

TEST_P(Mistakes, TheRightListingHasNone) {
  if (GetParam().right.empty()) return;
  const auto found = Packs(GetParam().right).mistakes();
  EXPECT_TRUE(found.empty()) << written(found);
}

INSTANTIATE_TEST_SUITE_P(Table, Mistakes, testing::ValuesIn(mistake_kinds()), [](const auto& kind) {
  return std::regex_replace(std::string(kind.param.code), std::regex("[^a-z]"), "_");
});

TEST(MistakesTable, HasEveryCodeThatIsReported) {
  const std::regex code("\"((pack|pattern|rule)/[a-z-]*[a-z])\"");
  for (const auto& entry : fs::recursive_directory_iterator(kSource / "rules")) {
    if (entry.path().extension() != ".cc") continue;
    const std::string text = slurp(entry.path());
    for (std::sregex_iterator at(text.begin(), text.end(), code), end; at != end; ++at)
      EXPECT_NE(mistake_kind((*at)[1].str()), nullptr) << (*at)[1] << " in " << entry.path();
  }
}

TEST(MistakesTable, HasEachCodeOnce) {
  std::set<std::string_view> seen;
  for (const MistakeKind& kind : mistake_kinds()) EXPECT_TRUE(seen.insert(kind.code).second) << kind.code;
}

TEST(MistakesPage, IsTheTable) {
  const fs::path page = kSource / "docs/rules/errors.md";
  if (std::getenv("PARLEY_UPDATE") != nullptr) write(page, mistakes_page());
  EXPECT_TRUE(slurp(page) == mistakes_page()) << "PARLEY_UPDATE=1 writes docs/rules/errors.md anew";
}

}  // namespace
}  // namespace parley
