// From paths to sources: sorted, never stuck, and what cannot be read has a name.
#include "core/formats/files.h"

#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>

#include "core/formats/input_error.h"
#include "tests/core/formats_fixture.h"
#include "tests/support/temp_folder.h"

namespace parley {
namespace {

using formats_tests::in_words;
using formats_tests::Strings;
using support::TempFolder;

class Files : public ::testing::Test {
 protected:
  // Without the folder's name.
  Strings local(Strings words) const {
    for (std::string& one : words)
      for (size_t at = one.find(root + "/"); at != std::string::npos; at = one.find(root + "/"))
        one.erase(at, root.size() + 1);
    return words;
  }
  Strings found(const FoundFiles& files) const { return local(files.paths); }
  Strings errors(const FoundFiles& files) const { return local(in_words(files.errors)); }
  std::string why(const std::string& name) const {
    const auto source = read_source(folder.path(name));
    return source ? "read" : local(in_words({source.error()})).front();
  }

  TempFolder folder;
  std::string root = folder.path();
};

TEST_F(Files, AreWalkedInSortedOrder) {
  for (const char* name : {"b.txt", "a/2.txt", "a/10.txt", "c/d/e.md", "B.txt"}) folder.write(name, "x");
  const FoundFiles files = find_files({root});
  EXPECT_EQ(found(files), (Strings{"B.txt", "a/10.txt", "a/2.txt", "b.txt", "c/d/e.md"}));
  EXPECT_TRUE(files.errors.empty());
}

TEST_F(Files, KeepTheOrderOfTheCaller) {
  for (const char* name : {"a.txt", "b.txt"}) folder.write(name, "x");
  const FoundFiles files =
      find_files({folder.path("b.txt"), "-", folder.path("a.txt"), folder.path("b.txt")});
  EXPECT_EQ(found(files), (Strings{"b.txt", "-", "a.txt", "b.txt"}));
}

TEST_F(Files, ThatAreHiddenAreTakenOnlyByName) {
  folder.write(".hidden.txt", "x");
  folder.write(".git/a.txt", "x");
  EXPECT_EQ(found(find_files({root})), Strings());
  EXPECT_EQ(found(find_files({folder.path(".hidden.txt"), folder.path(".git")})),
            (Strings{".hidden.txt", ".git/a.txt"}));
}

TEST_F(Files, ThatAreMissingAreNamedAndTheRestGoesOn) {
  folder.write("a.txt", "x");
  const FoundFiles files =
      find_files({folder.path("nix.txt"), folder.path("a.txt"), folder.path("a.txt/b"), ""});
  EXPECT_EQ(found(files), Strings{"a.txt"});
  EXPECT_EQ(errors(files), (Strings{"nix.txt input/missing: there is no such file or folder",
                                    "a.txt/b input/missing: there is no such file or folder",
                                    " input/missing: there is no such file or folder"}));
  EXPECT_EQ(why("nix.txt"), "nix.txt input/missing: there is no such file or folder");
}

TEST_F(Files, BehindLinksAreFollowedAndLoopsAreNamed) {
  folder.write("a/b/c.txt", "x");
  ASSERT_EQ(symlink("..", folder.path("a/b/up").c_str()), 0);
  ASSERT_EQ(symlink("self", folder.path("a/self").c_str()), 0);
  ASSERT_EQ(symlink("a/b/c.txt", folder.path("link.txt").c_str()), 0);
  ASSERT_EQ(symlink("nowhere", folder.path("lost").c_str()), 0);
  const FoundFiles files = find_files({root});
  EXPECT_EQ(found(files), (Strings{"a/b/c.txt", "link.txt"}));
  EXPECT_EQ(errors(files), (Strings{"a/b/up input/loop: a symbolic link that leads back to a folder above it",
                                    "a/self input/loop: a symbolic link that leads back to itself",
                                    "lost input/missing: there is no such file or folder"}));
  EXPECT_EQ(why("a/self"), "a/self input/loop: a symbolic link that leads back to itself");
}

TEST_F(Files, TwoLinksToOneFolderAreNoLoop) {
  folder.write("a/x.txt", "x");
  ASSERT_EQ(symlink("a", folder.path("b").c_str()), 0);
  EXPECT_EQ(found(find_files({root})), (Strings{"a/x.txt", "b/x.txt"}));
}

TEST_F(Files, ThatAreNoFilesAreRefusedAndNeverWaitedFor) {
  ASSERT_EQ(mkfifo(folder.path("pipe").c_str(), 0600), 0);
  const FoundFiles files = find_files({root, "/dev/zero"});
  EXPECT_EQ(found(files), Strings());
  EXPECT_EQ(errors(files), (Strings{"pipe input/not-a-file: neither a file nor a folder",
                                    "/dev/zero input/not-a-file: neither a file nor a folder"}));
  EXPECT_EQ(why("pipe"), "pipe input/not-a-file: no regular file");
  EXPECT_EQ(why(""), root + " input/not-a-file: a folder, not a file");
  EXPECT_EQ(read_source("/dev/zero").error().code, "input/not-a-file");
}

TEST_F(Files, ThatMayNotBeReadAreNamed) {
  if (geteuid() == 0) GTEST_SKIP() << "NOT TESTED: root may read everything";
  folder.write("a.txt", "x");
  folder.write("closed/b.txt", "x");
  chmod(folder.path("a.txt").c_str(), 0);
  chmod(folder.path("closed").c_str(), 0);
  const FoundFiles files = find_files({root});
  chmod(folder.path("closed").c_str(), 0700);
  EXPECT_EQ(found(files), Strings{"a.txt"});
  EXPECT_EQ(errors(files), Strings{"closed input/unreadable: cannot be read: Permission denied"});
  EXPECT_EQ(why("a.txt"), "a.txt input/unreadable: cannot be read: Permission denied");
}

// What root, who may read everything, cannot try.
TEST_F(Files, AreNamedInTheSystemsWords) {
  EXPECT_EQ(in_words({system_error("a.txt", EACCES)}),
            Strings{"a.txt input/unreadable: cannot be read: Permission denied"});
}

TEST_F(Files, WithPathsTooLongForTheSystemAreNamed) {
  const FoundFiles files = find_files({std::string(5000, 'a')});
  ASSERT_EQ(files.errors.size(), 1u);
  EXPECT_EQ(files.errors[0].what, "cannot be read: File name too long");
}

TEST_F(Files, AreReadWhole) {
  std::string bytes;
  for (int i = 0; i < 300'000; ++i) bytes += static_cast<char>(i % 251);
  for (const std::string& one : {std::string(), std::string("x"), std::string(1 << 16, 'x'), bytes}) {
    const auto source = read_source(folder.write("a.txt", one));
    ASSERT_TRUE(source);
    EXPECT_EQ(source->bytes, one);
    EXPECT_EQ(source->path, folder.path("a.txt"));
  }
}

TEST_F(Files, LargerThanWhatIsReadInOnePieceAreRefusedUnread) {
  const std::string path = folder.write("a.txt", "");
  if (truncate(path.c_str(), 1'000'000'001) != 0) GTEST_SKIP() << "NOT TESTED: no sparse files here";
  EXPECT_EQ(why("a.txt"), "a.txt input/too-large: larger than 1 GB, the most that is read in one piece");
}

TEST_F(Files, FromStdinHaveThePathOfADash) {
  const std::string path = folder.write("a.txt", "It rained.");
  const int kept = dup(STDIN_FILENO);
  ASSERT_NE(freopen(path.c_str(), "r", stdin), nullptr);
  const auto source = read_source("-");
  dup2(kept, STDIN_FILENO);
  close(kept);
  ASSERT_TRUE(source);
  EXPECT_EQ(source->path, "-");
  EXPECT_EQ(source->bytes, "It rained.");
}

}  // namespace
}  // namespace parley
