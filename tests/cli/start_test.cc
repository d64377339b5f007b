// init and ingest: what is made, what is kept, what is named as skipped.
#include "tests/cli/cli_fixture.h"
#include "tests/support/places.h"

namespace parley::cli {
namespace {

using namespace fixture;
using testing::HasSubstr;
using testing::Not;

constexpr const char* kArticle =
    "Kirta, Feb 4 (Coast Wire)\n\n\"The gunboats stay where they are,\" Foreign Minister Mirela Dusan said "
    "on Tuesday.\n";

TEST(Init, MakesAnEmptyStoreAndSettings) {
  const InTempFolder folder;
  const Ran ran = parley("init talks");
  EXPECT_EQ(ran.exit, 0) << ran.err;
  EXPECT_TRUE(fs::exists("talks/parley.db"));
  EXPECT_THAT(read_file("talks/parley.toml"), HasSubstr("db = 'parley.db'"));
  EXPECT_EQ(parley("status --db talks/parley.db").exit, 0);
}

TEST(Init, ChangesNothingThatIsThere) {
  const InTempFolder folder;
  parley("init talks");
  const Ran again = parley("init talks");
  EXPECT_EQ(again.exit, 2);
  EXPECT_THAT(again.err, HasSubstr("there is a store already"));
}

TEST(Init, KeepsSettingsThatAreThere) {
  const InTempFolder folder;
  write_file("talks/parley.toml", "pack = 'demo'\n");
  EXPECT_EQ(parley("init talks").exit, 0);
  EXPECT_EQ(read_file("talks/parley.toml"), "pack = 'demo'\n");
}

TEST(Init, WritesThePackDown) {
  const InTempFolder folder;
  EXPECT_EQ(parley("init talks --pack demo").exit, 0);
  fs::current_path("talks");
  write_file("a.txt", kArticle);
  EXPECT_EQ(parley("ingest a.txt").exit, 0);
  fs::current_path(folder.path());
  EXPECT_THAT(parley("init other --pack dmo").err, HasSubstr("did you mean \"demo\"?"));
  EXPECT_FALSE(fs::exists("other"));
}

TEST(Settings, AreFoundFromBelow) {
  const InTempFolder folder;
  parley("init talks --pack demo");
  fs::create_directories("talks/notes/deep");
  fs::current_path("talks/notes/deep");
  EXPECT_THAT(std::string(json_of(parley("status --format json"))["path"]), HasSubstr("talks/parley.db"));
}

TEST(Settings, AMistakeIsShownWithItsPlace) {
  const InTempFolder folder;
  write_file("parley.toml", "pakc = 'demo'\n");
  const Ran ran = parley("status");
  EXPECT_EQ(ran.exit, 2);
  EXPECT_THAT(ran.err,
              HasSubstr("parley.toml:1:1: error: there is no setting \"pakc\"; did you mean \"pack\"?"));
  EXPECT_THAT(ran.err, HasSubstr("    pakc = 'demo'\n    ^~~~\n"));
}

TEST(Settings, WrongTypesAndBrokenFilesToo) {
  const InTempFolder folder;
  write_file("parley.toml", "jobs = 'four'\n");
  EXPECT_THAT(parley("status").err, HasSubstr("\"jobs\" is a string"));
  write_file("parley.toml", "jobs = \n");
  EXPECT_THAT(parley("status").err, HasSubstr("settings/syntax"));
}

TEST(Settings, TheCommandLineGoesBeforeThem) {
  const InTempFolder folder;
  write_file("parley.toml", "db = 'one.db'\n");
  EXPECT_THAT(parley("status --db two.db").err, HasSubstr("two.db"));
  EXPECT_THAT(parley("status").err, HasSubstr("one.db"));
}

TEST(Ingest, NeedsAPackAndSaysWhere) {
  const InTempFolder folder;
  write_file("a.txt", kArticle);
  const Ran ran = parley("ingest a.txt");
  EXPECT_EQ(ran.exit, 2);
  EXPECT_THAT(ran.err, HasSubstr("no pack is named"));
  EXPECT_THAT(ran.err, HasSubstr("demo"));
  EXPECT_FALSE(fs::exists("parley.db"));
}

TEST(Ingest, MakesTheStoreAndRemembersThePack) {
  const InTempFolder folder;
  write_file("a.txt", kArticle);
  write_file("b.txt", std::string("Another one.\n\n") + kArticle);
  EXPECT_EQ(parley("ingest --pack demo a.txt").exit, 0);
  const Ran second = parley("ingest b.txt");
  EXPECT_EQ(second.exit, 0) << second.err;
  EXPECT_THAT(second.out, HasSubstr("read with demo: 1 new"));
}

TEST(Ingest, ReadingAgainAddsNothing) {
  const InTempFolder folder;
  write_file("a.txt", kArticle);
  parley("ingest --pack demo a.txt");
  const std::string claims = parley("claims --format ndjson").out;
  const Ran again = parley("ingest --pack demo a.txt --format json");
  EXPECT_EQ(json_of(again)["new"], 0);
  EXPECT_EQ(json_of(again)["known"], 1);
  EXPECT_EQ(parley("claims --format ndjson").out, claims);
}

TEST(Ingest, NamesWhatItSkipsAndGoesOn) {
  const InTempFolder folder;
  write_file("in/a.txt", kArticle);
  write_file("in/b.bin", std::string("\x7F"
                                     "ELF\0\0\x01\x02\0\0",
                                     10));
  write_file("in/c.txt", std::string("Other words.\n\n") + kArticle);
  const Ran ran = parley("ingest --pack demo in nowhere.txt --format json");
  EXPECT_EQ(ran.exit, 3);
  EXPECT_THAT(ran.err, HasSubstr("b.bin"));
  EXPECT_THAT(ran.err, HasSubstr("nowhere.txt"));
  const Json summary = json_of(ran);
  EXPECT_EQ(summary["read"], 2);
  EXPECT_EQ(summary["skipped"].size(), 2u);
  EXPECT_EQ(json_of(parley("status --format json"))["skipped"], 2);
}

TEST(Ingest, TakesFactsThatTheArticleDoesNotSay) {
  const InTempFolder folder;
  write_file("plain.txt", "\"The gunboats stay where they are,\" Mirela Dusan said.\n");
  write_file("dated.md",
             "---\ndate: 2031-02-05\nsource: Delta Today\n---\nMirela Dusan said the gunboats would stay.\n");
  const Ran ran =
      parley("ingest --pack demo --published 2031-02-04 --outlet \"Coast Wire\" plain.txt dated.md");
  ASSERT_EQ(ran.exit, 0) << ran.err;
  const Json articles = json_of(parley("articles --format json"));
  ASSERT_EQ(articles.size(), 2u);
  EXPECT_EQ(articles[0]["published"], "2031-02-04");
  EXPECT_EQ(articles[0]["published_from"], "--published");
  EXPECT_EQ(articles[0]["outlet"], "Coast Wire");
  EXPECT_EQ(articles[1]["published"], "2031-02-05");
  EXPECT_EQ(articles[1]["outlet"], "Delta Today");
}

TEST(Ingest, ADayThatDoesNotExistIsAMistake) {
  EXPECT_THAT(parley("ingest --pack demo --published 2031-02-30 x").err,
              HasSubstr("--published cannot be \"2031-02-30\""));
}

TEST(Ingest, IntoSomethingElseIsRefused) {
  const InTempFolder folder;
  write_file("parley.db", "this is a letter, and not a store at all, however long it may get to be\n");
  write_file("a.txt", kArticle);
  const Ran ran = parley("ingest --pack demo a.txt");
  EXPECT_EQ(ran.exit, 4);
  EXPECT_THAT(read_file("parley.db"), HasSubstr("this is a letter"));
}

TEST(Ingest, APackWithMistakesIsRefusedWithAllOfThem) {
  const InTempFolder folder;
  write_file("bad/pack.toml", "name = \"bad\"\ntitel = \"x\"\nlanguage = 3\n");
  write_file("a.txt", kArticle);
  const Ran ran = parley("ingest --pack ./bad a.txt");
  EXPECT_EQ(ran.exit, 2);
  EXPECT_THAT(ran.err, HasSubstr("did you mean \"title\"?"));
  EXPECT_THAT(ran.err, HasSubstr("pack.toml:3"));
  EXPECT_FALSE(fs::exists("parley.db"));
}

TEST(Ingest, ThreadsDoNotChangeTheStore) {
  const InTempFolder folder;
  EXPECT_EQ(parley(std::string("ingest --pack demo --jobs 1 --db one.db ") + demo_folder()).exit, 0);
  EXPECT_EQ(parley(std::string("ingest --pack demo --jobs 3 --db three.db ") + demo_folder()).exit, 0);
  EXPECT_EQ(parley("claims --format ndjson --db one.db").out,
            parley("claims --format ndjson --db three.db").out);
  EXPECT_EQ(parley("status --format json --db one.db").out.size() + 2,
            parley("status --format json --db three.db").out.size());
}

}  // namespace
}  // namespace parley::cli
