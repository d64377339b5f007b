// Articles taken out of all positions; and stores of the schema before.
#include <SQLiteCpp/SQLiteCpp.h>
#include <gtest/gtest.h>

#include "db/open/header.h"
#include "db/schema/migrations.h"
#include "tests/db/store_fixture.h"

namespace parley {
namespace {

using namespace fixture;

const Exclusion kTakenBack{"taken back", "Ana", "2030-03-01T08:00:00Z"};

class StoreExclusion : public testing::Test {
 protected:
  StoreExclusion() { ingest(store, {article, wire(2)}, pack); }

  TempFolder folder;
  std::string path = folder.file("parley.db");
  Store store = open_store(path);
  StoredPack pack = pack_of("rules = 1\n");
  Article article = wire(1);
};

TEST_F(StoreExclusion, IsToldOfTheArticleAndCounted) {
  must(store.exclude(article.sha256, kTakenBack));
  EXPECT_EQ(must(store.find_article(article.sha256)).excluded, kTakenBack);
  EXPECT_EQ(must(store.status()).excluded, 1);
  EXPECT_EQ(must(store.articles_by_round()), (std::map<RoundId, int>{{RoundId("kirta-1"), 1}}));
}

TEST_F(StoreExclusion, IsUndoneByAnEventOfItsOwn) {
  must(store.exclude(article.sha256, kTakenBack));
  must(store.undo_exclusion(article.sha256, {"it stands", "Bo", "2030-03-02T08:00:00Z"}));
  EXPECT_FALSE(must(store.find_article(article.sha256)).excluded);
  EXPECT_EQ(must(store.status()).excluded, 0);
  EXPECT_EQ(Sqlite(path).value("SELECT count(*) FROM exclusions"), "2");
  must(store.exclude(article.sha256, kTakenBack));
  EXPECT_EQ(must(store.status()).excluded, 1);
}

TEST_F(StoreExclusion, TwiceIsAMistake) {
  EXPECT_EQ(store.undo_exclusion(article.sha256, kTakenBack).error().code, "store/not-excluded");
  must(store.exclude(article.sha256, kTakenBack));
  EXPECT_EQ(store.exclude(article.sha256, kTakenBack).error().code, "store/excluded");
  EXPECT_EQ(store.exclude(std::string(64, '0'), kTakenBack).error().code, "store/unknown-article");
}

TEST_F(StoreExclusion, IsLeftOutOfTheViewOnPositions) {
  const std::string all = Sqlite(path).value("SELECT count(*) FROM positions_by_claim");
  must(store.exclude(article.sha256, kTakenBack));
  EXPECT_NE(Sqlite(path).value("SELECT count(*) FROM positions_by_claim"), all);
}

TEST_F(StoreExclusion, ThatIsMeddledWithIsFound) {
  must(store.exclude(article.sha256, kTakenBack));
  EXPECT_TRUE(must(store.audit()).findings.empty());
  tamper(path, "UPDATE exclusion SET reason = 'no reason'");
  EXPECT_TRUE(names(must(store.audit()), object("exclusion of article", article.sha256)));
  tamper(path, "DELETE FROM exclusion");
  EXPECT_FALSE(must(store.audit()).findings.empty());
}

// A store as the first schema left it.
TEST(StoreMigration, KeepsNumbersEntriesAndWhatIsRefused) {
  const TempFolder folder;
  const std::string path = folder.file("parley.db");
  {
    SQLite::Database old(path, SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE);
    db::migrate_to_1(old);
    old.exec("PRAGMA application_id = " + std::to_string(db::kApplicationId));
    old.exec("PRAGMA user_version = 1");
    const std::string digest = "'" + std::string(64, 'a') + "'";
    old.exec("INSERT INTO log(kind, digest) VALUES ('pack', " + digest + "), ('pack', " + digest + ")");
    old.exec("INSERT INTO pack VALUES (1, " + digest + ", 'one')");
  }
  const Store store = open_store(path);
  EXPECT_EQ(must(store.status()).schema, 2);
  Sqlite db(path);
  EXPECT_EQ(db.value("SELECT count(*) FROM log"), "2");
  EXPECT_EQ(db.value("SELECT seq FROM sqlite_sequence WHERE name = 'log'"), "2");
  EXPECT_EQ(db.value("PRAGMA integrity_check"), "ok");
  EXPECT_EQ(db.value("SELECT count(*) FROM pragma_foreign_key_check"), "0");
  EXPECT_EQ(db.value("SELECT count(*) FROM sqlite_schema WHERE sql LIKE '%new_log%'"), "0");
  EXPECT_EQ(db.value("SELECT count(*) FROM sqlite_schema WHERE type = 'trigger' AND tbl_name = 'log'"), "2");
}

}  // namespace
}  // namespace parley
