// Finding packs: by name along the search path, by folder, with all that they extend.
#include <gtest/gtest.h>

#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <optional>

#include "rules/pack.h"

namespace parley {
namespace {

namespace fs = std::filesystem;

class FindPack : public testing::Test {
 protected:
  void SetUp() override {
    std::string pattern = (fs::temp_directory_path() / "parley-find-XXXXXX").string();
    ASSERT_NE(mkdtemp(pattern.data()), nullptr);
    root_ = fs::canonical(pattern);
  }
  void TearDown() override { fs::remove_all(root_); }

  void write(const std::string& name, const std::string& text) const {
    fs::create_directories((root_ / name).parent_path());
    std::ofstream(root_ / name, std::ios::binary) << text;
  }
  std::string at(const std::string& name) const { return (root_ / name).string(); }

  // "pack/name" of every file found.
  static std::vector<std::string> files(const PackSource& source) {
    std::vector<std::string> out;
    for (const PackFile& file : source.files) out.push_back(file.pack + "/" + file.name);
    return out;
  }

  fs::path root_;
};

using Strings = std::vector<std::string>;

TEST_F(FindPack, TheFirstFolderOfTheSearchPathWins) {
  write("one/demo/pack.toml", "name = \"demo\"\ntitle = \"One\"\n");
  write("two/demo/pack.toml", "name = \"demo\"\ntitle = \"Two\"\n");
  const auto pack = find_pack("demo", {at("none"), at("two"), at("one")});
  ASSERT_TRUE(pack) << pack.error().what;
  EXPECT_EQ(pack->name, "demo");
  EXPECT_EQ(pack->folder, at("two/demo"));
}

TEST_F(FindPack, ANameWithASlashIsAFolder) {
  write("demo/pack.toml", "name = \"demo\"\n");
  const auto pack = find_pack(at("demo"), {});
  ASSERT_TRUE(pack) << pack.error().what;
  EXPECT_EQ(files(*pack), Strings{"demo/pack.toml"});
  EXPECT_EQ(pack->files[0].path, at("demo/pack.toml"));
}

TEST_F(FindPack, AllTomlFilesBelongToItButTestsAndHiddenOnes) {
  write("demo/pack.toml", "name = \"demo\"\n");
  write("demo/b.toml", "");
  write("demo/rules/a.toml", "");
  write("demo/rules/tests/c.toml", "");
  write("demo/tests/case.toml", "");
  write("demo/.hidden.toml", "");
  write("demo/.git/x.toml", "");
  write("demo/README.md", "");
  const auto pack = find_pack(at("demo"), {});
  ASSERT_TRUE(pack) << pack.error().what;
  EXPECT_EQ(files(*pack),
            (Strings{"demo/b.toml", "demo/pack.toml", "demo/rules/a.toml", "demo/rules/tests/c.toml"}));
}

TEST_F(FindPack, ExtendedPacksComeFirstAndOnce) {
  write("packs/en/pack.toml", "name = \"en\"\n");
  write("packs/left/pack.toml", "name = \"left\"\nextends = [\"en\"]\n");
  write("packs/right/pack.toml", "name = \"right\"\nextends = [\"en\"]\n");
  write("packs/top/pack.toml", "name = \"top\"\nextends = [\"left\", \"right\"]\n");
  const auto pack = find_pack("top", {at("packs")});
  ASSERT_TRUE(pack) << pack.error().what;
  EXPECT_EQ(files(*pack), (Strings{"en/pack.toml", "left/pack.toml", "right/pack.toml", "top/pack.toml"}));
}

TEST_F(FindPack, ExtendedPacksAreLookedForBesideTheExtendingOneFirst) {
  write("mine/en/pack.toml", "name = \"en\"\ntitle = \"mine\"\n");
  write("mine/demo/pack.toml", "name = \"demo\"\nextends = [\"en\"]\n");
  write("system/en/pack.toml", "name = \"en\"\ntitle = \"system\"\n");
  write("other/demo/pack.toml", "name = \"demo\"\nextends = [\"en\"]\n");
  const auto beside = find_pack(at("mine/demo"), {at("system")});
  ASSERT_TRUE(beside) << beside.error().what;
  EXPECT_EQ(beside->files[0].path, at("mine/en/pack.toml"));
  const auto along = find_pack(at("other/demo"), {at("system")});
  ASSERT_TRUE(along) << along.error().what;
  EXPECT_EQ(along->files[0].path, at("system/en/pack.toml"));
}

TEST_F(FindPack, AnUnknownNameSaysTheNearestAndWhereItLooked) {
  write("packs/ukraine-talks/pack.toml", "name = \"ukraine-talks\"\n");
  const auto pack = find_pack("ukraine-talk", {at("packs"), at("none")});
  ASSERT_FALSE(pack);
  EXPECT_EQ(pack.error().code, "pack/unknown-pack");
  EXPECT_EQ(pack.error().what, "unknown pack \"ukraine-talk\"; did you mean \"ukraine-talks\"?");
  EXPECT_EQ(pack.error().next, "looked in " + at("packs") + ", " + at("none"));
}

TEST_F(FindPack, ACircleOfExtendsIsNamed) {
  write("a/pack.toml", "name = \"a\"\nextends = [\"b\"]\n");
  write("b/pack.toml", "name = \"b\"\nextends = [\"c\"]\n");
  write("c/pack.toml", "name = \"c\"\nextends = [\"b\"]\n");
  const auto pack = find_pack(at("a"), {});
  ASSERT_FALSE(pack);
  EXPECT_EQ(pack.error().code, "pack/cycle");
  EXPECT_EQ(pack.error().what, "packs extend one another in a circle: b -> c -> b");
  EXPECT_EQ(pack.error().place.file, at("c/pack.toml"));
  EXPECT_EQ(pack.error().place.line, 2);
}

TEST_F(FindPack, FoldersThatAreNoPacksSayWhy) {
  write("file", "");
  fs::create_directories(root_ / "empty");
  EXPECT_EQ(find_pack(at("none"), {}).error().code, "pack/no-folder");
  EXPECT_EQ(find_pack(at("file"), {}).error().code, "pack/no-folder");
  EXPECT_EQ(find_pack(at("empty"), {}).error().code, "pack/no-pack-toml");
  EXPECT_EQ(find_pack("empty", {root_.string()}).error().code, "pack/no-pack-toml");
}

TEST_F(FindPack, AFileThatCannotBeReadIsAnErrorThatNamesIt) {
  write("demo/pack.toml", "name = \"demo\"\n");
  fs::create_symlink("nowhere", root_ / "demo/gone.toml");
  const auto pack = find_pack(at("demo"), {});
  ASSERT_FALSE(pack);
  EXPECT_EQ(pack.error().code, "pack/unreadable");
  EXPECT_EQ(pack.error().place.file, at("demo/gone.toml"));
}

TEST_F(FindPack, ALoopOfLinksIsNotFollowed) {
  write("demo/pack.toml", "name = \"demo\"\n");
  fs::create_directory_symlink(root_ / "demo", root_ / "demo/loop");
  const auto pack = find_pack(at("demo"), {});
  ASSERT_TRUE(pack) << pack.error().what;
  EXPECT_EQ(pack->files.size(), 1u);
}

TEST_F(FindPack, TwoPacksOfOneNameCannotBeTakenTogether) {
  write("x/en/pack.toml", "name = \"en\"\n");
  write("x/demo/pack.toml", "name = \"en\"\nextends = [\"en\"]\n");
  const auto pack = find_pack(at("x/demo"), {});
  ASSERT_FALSE(pack);
  EXPECT_EQ(pack.error().code, "pack/same-name");
}

TEST_F(FindPack, ASyntaxErrorInPackTomlIsLeftToTheLoader) {
  write("demo/pack.toml", "name = \"demo\n");
  const auto pack = find_pack(at("demo"), {});
  ASSERT_TRUE(pack) << pack.error().what;
  EXPECT_EQ(pack->name, "demo");
}

TEST_F(FindPack, TheDigestIsOfNamesAndBytesNotOfPlaces) {
  write("one/demo/pack.toml", "name = \"demo\"\n");
  write("two/demo/pack.toml", "name = \"demo\"\n");
  write("three/demo/pack.toml", "name = \"demo\" \n");
  write("four/demo/pack.toml", "name = \"demo\"\n");
  write("four/demo/more.toml", "");
  const std::string one = find_pack(at("one/demo"), {})->digest();
  EXPECT_EQ(one, find_pack(at("two/demo"), {})->digest());
  EXPECT_NE(one, find_pack(at("three/demo"), {})->digest());
  EXPECT_NE(one, find_pack(at("four/demo"), {})->digest());
}

TEST_F(FindPack, ListsEveryPackOnceWithItsTitle) {
  write("one/en/pack.toml", "name = \"en\"\ntitle = \"English\"\n");
  write("one/empty/README", "");
  write("two/en/pack.toml", "name = \"en\"\ntitle = \"Hidden behind the first\"\n");
  write("two/demo/pack.toml", "broken = ");
  const std::vector<FoundPack> packs = list_packs({at("one"), at("two"), at("none")});
  ASSERT_EQ(packs.size(), 2u);
  EXPECT_EQ(packs[0].name, "demo");
  EXPECT_EQ(packs[1].title, "English");
  EXPECT_EQ(packs[1].folder, at("one/en"));
}

// Sets a variable and puts the old value back.
class Variable {
 public:
  Variable(const char* name, const char* value) : name_(name) {
    if (const char* old = std::getenv(name)) old_ = old;
    if (value != nullptr)
      setenv(name, value, 1);
    else
      unsetenv(name);
  }
  ~Variable() {
    if (old_)
      setenv(name_, old_->c_str(), 1);
    else
      unsetenv(name_);
  }
  Variable(const Variable&) = delete;
  Variable& operator=(const Variable&) = delete;

 private:
  const char* name_;
  std::optional<std::string> old_;
};

size_t position(const Strings& list, const std::string& item) {
  return static_cast<size_t>(std::find(list.begin(), list.end(), item) - list.begin());
}

TEST(PackSearchPath, OwnFoldersComeBeforeTheUsersAndThoseBeforeTheSystems) {
  const Variable packs("PARLEY_PACKS", "/team/packs::/more/packs"), data("XDG_DATA_HOME", "/data");
  const Strings path = pack_search_path();
  ASSERT_GE(path.size(), 5u);
  EXPECT_EQ(Strings(path.begin(), path.begin() + 4),
            (Strings{"packs", "/team/packs", "/more/packs", "/data/parley/packs"}));
}

TEST(PackSearchPath, ARelativeDataFolderIsIgnoredAsItsStandardSays) {
  const Variable data("XDG_DATA_HOME", "data"), home("HOME", "/home/ana");
  const Strings path = pack_search_path();
  EXPECT_LT(position(path, "/home/ana/.local/share/parley/packs"), path.size());
}

TEST(PackSearchPath, ABinaryInItsBuildTreeFindsTheShippedPacks) {
  const Variable packs("PARLEY_PACKS", nullptr);
  const auto pack = find_pack("en", pack_search_path());
  ASSERT_TRUE(pack) << pack.error().what << "; " << pack.error().next;
  EXPECT_EQ(fs::path(pack->folder).parent_path().filename(), "packs");
}

}  // namespace
}  // namespace parley
