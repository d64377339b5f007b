// Faulty packs and the exact messages they get: tests/golden/packs/NAME/expected.txt. PARLEY_UPDATE=1
// rewrites them; read the diff. All extend "base", which has no mistake; a name that begins with "many-"
// promises several.
#include <gtest/gtest.h>

#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <sstream>

#include "rules/check/check.h"
#include "rules/check/mistakes.h"
#include "tests/support/places.h"

namespace parley {
namespace {

namespace fs = std::filesystem;

const fs::path kPacks = fs::path(source_folder()) / "tests/golden/packs";

std::string slurp(const fs::path& path) {
  std::ifstream stream(path, std::ios::binary);
  std::ostringstream bytes;
  bytes << stream.rdbuf();
  return bytes.str();
}

std::string without_folder(std::string text) {
  const std::string folder = kPacks.string() + "/";
  for (size_t at = text.find(folder); at != std::string::npos; at = text.find(folder))
    text.erase(at, folder.size());
  const std::string parent = kPacks.string();
  for (size_t at = text.find(parent); at != std::string::npos; at = text.find(parent))
    text.replace(at, parent.size(), "PACKS");
  return text;
}

std::string render(const Error& error) {
  std::ostringstream out;
  out << error.code;
  if (error.place.line > 0) {
    out << " " << error.place.file << ":" << error.place.line << ":" << error.place.column << "\n  "
        << error.place.source_line << "\n  " << std::string(error.place.column - 1, ' ')
        << std::string(std::max(1, error.place.length), '^');
  }
  out << "\n  " << error.what << "\n";
  if (!error.next.empty()) out << "  next: " << error.next << "\n";
  return without_folder(out.str());
}

std::vector<Error> mistakes(const std::string& name) {
  Result<PackSource> source = find_pack((kPacks / name).string(), {kPacks.string()});
  if (!source) return {source.error()};
  for (PackFile& file : source->files) file.path.clear();
  return check_pack(*source).mistakes;
}

std::vector<std::string> pack_names() {
  std::vector<std::string> out;
  for (const auto& entry : fs::directory_iterator(kPacks)) out.push_back(entry.path().filename().string());
  std::sort(out.begin(), out.end());
  return out;
}

bool promises_many(const std::string& name) {
  return name.rfind("many-", 0) == 0;
}

class GoldenPack : public testing::TestWithParam<std::string> {};

TEST_P(GoldenPack, GetsExactlyTheseMessages) {
  std::string found;
  for (const Error& error : mistakes(GetParam())) found += (found.empty() ? "" : "\n") + render(error);
  if (found.empty()) found = "no mistakes\n";
  const fs::path expected = kPacks / GetParam() / "expected.txt";
  if (std::getenv("PARLEY_UPDATE") != nullptr) std::ofstream(expected, std::ios::binary) << found;
  EXPECT_EQ(found, slurp(expected));
}

TEST_P(GoldenPack, OneMistakeGivesOneMessage) {
  const size_t found = mistakes(GetParam()).size();
  if (promises_many(GetParam()))
    EXPECT_GT(found, 3u);
  else
    EXPECT_EQ(found, GetParam() == "base" ? 0u : 1u);
}

TEST_P(GoldenPack, EveryMessageHasACodeAPlaceAndANextStep) {
  for (const Error& error : mistakes(GetParam())) {
    EXPECT_NE(mistake_kind(error.code), nullptr) << error.code << " is not in the table of codes";
    EXPECT_FALSE(error.next.empty() && error.code != "pack/out-of-range") << error.what;
    if (GetParam() == "no-pack-toml") continue;  // there is no file to point at
    EXPECT_GT(error.place.line, 0) << error.what;
    EXPECT_GT(error.place.column, 0) << error.what;
  }
}

INSTANTIATE_TEST_SUITE_P(Load, GoldenPack, testing::ValuesIn(pack_names()), [](const auto& golden) {
  std::string name = golden.param;
  std::replace(name.begin(), name.end(), '-', '_');
  return name;
});

TEST(GoldenPacks, AreManyEnough) {
  const std::vector<std::string> names = pack_names();
  EXPECT_GE(std::count_if(names.begin(), names.end(), promises_many), 10);
  EXPECT_GE(std::count_if(names.begin(), names.end(), [](const auto& name) { return !promises_many(name); }),
            81);
}

}  // namespace
}  // namespace parley
