// What can stand where a store should: nothing, something else, a newer store, a broken one.
#include <SQLiteCpp/SQLiteCpp.h>
#include <gtest/gtest.h>

#include "db/open/open.h"
#include "tests/db/store_fixture.h"

namespace parley {
namespace {

using namespace fixture;

Error error_of(const std::string& path, bool create) {
  const auto store = Store::open(path, create);
  if (store) throw std::runtime_error("it opened");
  return store.error();
}

// Opening fails in both ways, with the same code, and not a byte is changed.
void expect_untouched(const std::string& path, const char* code, ErrorKind kind) {
  const std::string before = bytes_of(path);
  for (const bool create : {false, true}) {
    const Error error = error_of(path, create);
    EXPECT_EQ(error.code, code) << error.what;
    EXPECT_EQ(error.kind, kind);
    EXPECT_EQ(error.place.file, path);
    EXPECT_FALSE(error.next.empty());
  }
  EXPECT_EQ(bytes_of(path), before);
  EXPECT_FALSE(std::filesystem::exists(path + "-journal"));
}

TEST(StoreOpen, MissingStoreSaysHowToMakeOne) {
  const TempFolder folder;
  const Error error = error_of(folder.file("parley.db"), false);
  EXPECT_EQ(error.code, "store/missing");
  EXPECT_EQ(error.kind, ErrorKind::kUsage);
  EXPECT_NE(error.next.find("parley init"), std::string::npos);
  EXPECT_NE(error.next.find("parley ingest"), std::string::npos);
  EXPECT_FALSE(std::filesystem::exists(folder.file("parley.db")));
}

TEST(StoreOpen, EmptyFileIsNoStoreUntilOneIsMadeOfIt) {
  const TempFolder folder;
  write_bytes(folder.file("parley.db"), "");
  EXPECT_EQ(error_of(folder.file("parley.db"), false).code, "store/missing");
  EXPECT_TRUE(Store::open(folder.file("parley.db"), true));
  EXPECT_TRUE(Store::open(folder.file("parley.db"), false));
}

TEST(StoreOpen, FileThatIsNoDatabaseIsLeftAlone) {
  const TempFolder folder;
  write_bytes(folder.file("notes.txt"), "The talks go on.\n");
  expect_untouched(folder.file("notes.txt"), "store/foreign", ErrorKind::kIntegrity);
  write_bytes(folder.file("long.txt"), std::string(5000, 'x'));
  expect_untouched(folder.file("long.txt"), "store/foreign", ErrorKind::kIntegrity);
}

TEST(StoreOpen, DatabaseOfAnotherProgramIsLeftAlone) {
  const TempFolder folder;
  Sqlite(folder.file("other.db")).exec("CREATE TABLE recipe(name); PRAGMA user_version = 1");
  expect_untouched(folder.file("other.db"), "store/foreign", ErrorKind::kIntegrity);
  Sqlite(folder.file("third.db")).exec("CREATE TABLE claim(id); PRAGMA application_id = 77");
  expect_untouched(folder.file("third.db"), "store/foreign", ErrorKind::kIntegrity);
}

TEST(StoreOpen, NewerSchemaIsRefusedUntouched) {
  const TempFolder folder;
  open_store(folder.file("parley.db"));
  Sqlite(folder.file("parley.db")).exec("PRAGMA user_version = 99");
  expect_untouched(folder.file("parley.db"), "store/newer", ErrorKind::kUsage);
}

TEST(StoreOpen, FolderIsNoStore) {
  const TempFolder folder;
  const Error error = error_of(folder.file(""), true);
  EXPECT_EQ(error.code, "store/folder");
  EXPECT_EQ(error.kind, ErrorKind::kUsage);
}

TEST(StoreOpen, DeviceIsNoStore) {
  EXPECT_EQ(error_of("/dev/null", true).code, "store/foreign");
}

TEST(StoreOpen, PlaceThatCannotBeWrittenIsNamed) {
  const TempFolder folder;
  const Error error = error_of(folder.file("no/such/folder/parley.db"), true);
  EXPECT_EQ(error.code, "store/cannot-open");
  EXPECT_EQ(error.kind, ErrorKind::kUsage);
  const Error proc = error_of("/proc/parley.db", true);
  EXPECT_EQ(proc.kind, ErrorKind::kUsage) << proc.code;
}

TEST(StoreOpen, FileNamedLikeAnSqliteWordIsAFile) {
  const TempFolder folder;
  const auto before = std::filesystem::current_path();
  std::filesystem::current_path(folder.file(""));
  { open_store(":memory:"); }
  EXPECT_TRUE(std::filesystem::exists(":memory:"));
  std::filesystem::current_path(before);
}

TEST(StoreOpen, CorruptStoreIsAnIntegrityError) {
  const TempFolder folder;
  const std::string path = folder.file("parley.db");
  {
    Store store = open_store(path);
    ingest(store, {wire()}, pack_of("rules"));
  }
  const std::string whole = bytes_of(path);
  std::string broken = whole;
  std::fill(broken.begin() + 100, broken.begin() + 30000, '\x5a');
  write_bytes(path, broken);
  Error error = error_of(path, false);
  EXPECT_EQ(error.code, "store/corrupt") << error.what;
  EXPECT_EQ(error.kind, ErrorKind::kIntegrity);
  write_bytes(path, whole.substr(0, 40000));
  error = error_of(path, false);
  EXPECT_EQ(error.code, "store/corrupt") << error.what;
  EXPECT_EQ(error.kind, ErrorKind::kIntegrity);
}

TEST(StoreOpen, HasTheSettingsThatSurviveAPowerCut) {
  const TempFolder folder;
  open_store(folder.file("parley.db"));
  Sqlite db(folder.file("parley.db"));
  EXPECT_EQ(db.value("PRAGMA page_size"), "32768");
  EXPECT_EQ(db.value("PRAGMA journal_mode"), "delete");
  EXPECT_EQ(db.value("PRAGMA application_id"), std::to_string(0x70617264));
  EXPECT_EQ(db.value("PRAGMA user_version"), "2");
  EXPECT_EQ(db.value("SELECT count(*) FROM pragma_table_list WHERE type = 'table' AND NOT strict"
                     " AND name NOT LIKE 'sqlite_%'"),
            "0");
}

TEST(StoreOpen, EveryConnectionHasItsSettings) {
  const TempFolder folder;
  const auto opened = db::open_database(folder.file("parley.db"), true);
  ASSERT_TRUE(opened);
  const auto setting = [&](const std::string& name) {
    return (*opened)->execAndGet("PRAGMA " + name).getInt();
  };
  EXPECT_EQ(setting("synchronous"), 2);  // FULL
  EXPECT_EQ(setting("foreign_keys"), 1);
  EXPECT_EQ(setting("recursive_triggers"), 1);
  EXPECT_EQ(setting("trusted_schema"), 0);
  EXPECT_GT(setting("busy_timeout"), 1000);
}

TEST(StoreOpen, TwiceChangesNothing) {
  const TempFolder folder;
  const std::string path = folder.file("parley.db");
  open_store(path);
  const std::string before = bytes_of(path);
  open_store(path);
  EXPECT_EQ(bytes_of(path), before);
}

}  // namespace
}  // namespace parley
