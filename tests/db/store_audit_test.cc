// The audit of the whole store finds every change and names what was changed.
#include <gtest/gtest.h>

#include "tests/db/store_fixture.h"

namespace parley {
namespace {

using namespace fixture;

class StoreAuditTest : public testing::Test {
 protected:
  StoreAuditTest() {
    const std::string run = begin(store, pack);
    const Reading reading = reading_of(article, pack);
    must(store.put(run, {{&article, &reading}}));
    const Article record = article_of("feed.ndjson", R"({"text": "Nothing was said."})");
    Reading nothing;
    nothing.article = record.sha256;
    nothing.payload_sha256 = record.payload_sha256;
    nothing.pack_digest = pack.digest;
    must(store.put(run, {{&record, &nothing}}));
    must(store.finish_run(run, {{"b.bin", "input/binary", "it is binary"}}, "2030-02-05T08:01:00Z"));
    ingest(store, {wire(1)}, pack, "2030-02-06T08:00:00Z");
    must(store.exclude(article.sha256, {"taken back", "Ana", "2030-02-07T08:00:00Z"}));
  }

  // The audit after a change made behind parley's back; the store is put back afterwards.
  StoreAudit after(const std::string& sql) {
    const std::string whole = bytes_of(path);
    tamper(path, sql);
    EXPECT_NE(bytes_of(path), whole) << "nothing was changed by: " << sql;
    const StoreAudit audit = must(must(Store::open(path, false)).audit());
    write_bytes(path, whole);
    return audit;
  }

  std::string value(const std::string& sql) { return Sqlite(path).value(sql); }

  TempFolder folder;
  std::string path = folder.file("parley.db");
  Store store = open_store(path);
  StoredPack pack = pack_of("rules = 1\n");
  Article article = wire();
};

TEST_F(StoreAuditTest, AWholeStoreHasNoFindings) {
  const StoreAudit audit = must(store.audit());
  EXPECT_TRUE(audit.findings.empty()) << in_words(audit);
  EXPECT_EQ(audit.articles, 3);
  EXPECT_EQ(audit.packs, 1);
  EXPECT_EQ(audit.readings, 3);
  EXPECT_EQ(audit.statements, 4);
  EXPECT_EQ(audit.claims, 6);
}

TEST_F(StoreAuditTest, EveryFlippedByteOfAnArticleIsFound) {
  const size_t stored_at = bytes_of(path).find(article.raw);
  ASSERT_NE(stored_at, std::string::npos);
  const std::string whole = bytes_of(path);
  for (size_t i = 0; i < article.raw.size(); i += 7) {
    std::string flipped = whole;
    flipped[stored_at + i] = static_cast<char>(flipped[stored_at + i] ^ (1 << i % 8));
    write_bytes(path, flipped);
    const StoreAudit audit = must(must(Store::open(path, false)).audit());
    EXPECT_TRUE(names(audit, object("article", article.sha256))) << i << "\n" << in_words(audit);
  }
  write_bytes(path, whole);
}

// Another value of the same type for any column.
std::string other_value(const std::string& column, const std::string& type) {
  if (type == "INTEGER") return "CASE WHEN " + column + " IS NULL THEN 1 ELSE " + column + " + 1 END";
  if (type == "REAL") return column + " + 0.000001";
  if (type == "BLOB") return "CAST(" + column + " || 'x' AS BLOB)";
  // Length-checked columns keep their length.
  return "CASE WHEN " + column + " IS NULL THEN 'x' WHEN length(" + column + ") = 64 THEN replace(" + column +
         ", substr(" + column + ", 5, 1), 'z') ELSE " + column + " || 'x' END";
}

TEST_F(StoreAuditTest, AChangeOfAnyColumnOfAnyTableIsFound) {
  Sqlite schema(path);
  const auto columns = schema.exec(
      "SELECT t.name, c.name, c.type FROM pragma_table_list t JOIN pragma_table_info(t.name) c"
      " WHERE t.type = 'table' AND t.name NOT LIKE 'sqlite_%' ORDER BY 1, c.cid");
  EXPECT_GT(columns.size(), 90u);
  for (const auto& column : columns) {
    const std::string& table = column[0];
    if (table == "derivation") continue;                  // no row here: WalksTheRecipeOfARecordAgain has one
    if (table == "log" && column[1] == "kind") continue;  // below
    if (table == "exclusion" && column[1] == "excludes") continue;  // a CHECK lets no other number in
    const bool is_key = table == "statement" || table == "claim";
    if (is_key && column[1] == "number") continue;  // a number means nothing; children hold on to it

    const std::string key = table == "statement_via" ? "statement" : "rowid";
    const std::string which = key + " = (SELECT max(" + key + ") FROM " + table + ")";
    const StoreAudit audit = after("UPDATE " + table + " SET " + column[1] + " = " +
                                   other_value(column[1], column[2]) + " WHERE " + which);
    EXPECT_FALSE(audit.findings.empty()) << table << "." << column[1];
  }
}

TEST_F(StoreAuditTest, ADeletedRowOfAnyTableIsFound) {
  const auto tables = Sqlite(path).exec(
      "SELECT name FROM pragma_table_list WHERE type = 'table' AND schema = 'main' AND name NOT LIKE "
      "'sqlite_%'");
  for (const auto& row : tables) {
    const std::string& table = row[0];
    ASSERT_NE(value("SELECT count(*) FROM " + table), "0") << table;
    const std::string key = table == "statement_via" ? "statement" : "rowid";
    for (const char* end : {"min", "max"}) {
      const StoreAudit audit = after("DELETE FROM " + table + " WHERE " + key + " = (SELECT " + end + "(" +
                                     key + ") FROM " + table + ")");
      EXPECT_FALSE(audit.findings.empty()) << end << " of " << table;
    }
  }
}

TEST_F(StoreAuditTest, AReadingThatIsGoneWithAllItsRowsIsMissed) {
  const std::string reading = value("SELECT max(number) FROM reading");
  const std::string statements = "(SELECT number FROM statement WHERE reading = " + reading + ")";
  const std::string sql = "DELETE FROM claim WHERE statement IN " + statements +
                          "; DELETE FROM statement_via WHERE statement IN " + statements +
                          "; DELETE FROM statement WHERE reading = " + reading +
                          "; DELETE FROM adoption WHERE reading = " + reading +
                          "; DELETE FROM reading WHERE number = " + reading;
  EXPECT_TRUE(names(after(sql), "log entry " + reading));
  // With its entries in the log too: the numbers have a gap.
  EXPECT_TRUE(
      names(after(sql + "; DELETE FROM log WHERE kind IN ('reading', 'adoption') AND number >= " + reading),
            "log"));
}

TEST_F(StoreAuditTest, ALogCutAtItsEndIsMissed) {
  const std::string sql =
      "DELETE FROM run_finished WHERE number = (SELECT max(number) FROM log);"
      "DELETE FROM log WHERE number = (SELECT max(number) FROM log)";
  EXPECT_TRUE(names(after(sql), "log"));
}

TEST_F(StoreAuditTest, FindingsNameTheObject) {
  const Statement statement = demand_in(article);
  const std::string claim = statement.claims[0].id;
  const std::string where_claim = " WHERE id = '" + claim + "'",
                    where_statement = " WHERE id = '" + statement.id + "'";
  EXPECT_EQ(objects(after("UPDATE claim SET strength = 1" + where_claim)),
            std::vector{object("claim", claim)});
  EXPECT_EQ(objects(after("UPDATE claim SET confidence = 0.81" + where_claim)),
            std::vector{object("claim", claim)});
  EXPECT_EQ(objects(after("UPDATE statement SET round = 'kirta-2'" + where_statement)),
            std::vector{object("statement", statement.id)});
  EXPECT_EQ(objects(after("UPDATE statement SET said_on = '2030-02-03'" + where_statement)),
            std::vector{object("statement", statement.id)});
  EXPECT_TRUE(
      names(after("UPDATE statement SET party = 'osmark'" + where_statement), object("claim", claim)));
  EXPECT_TRUE(names(after("UPDATE pack_file SET name = 'x.toml' WHERE at = 1"), object("pack", pack.digest)));
  EXPECT_TRUE(
      names(after("UPDATE article SET payload = replace(payload, substr(payload, 9, 1), 'z') WHERE id = '" +
                  article.sha256 + "'"),
            object("article", article.sha256)));
  EXPECT_TRUE(names(after("DELETE FROM blob WHERE sha256 = '" + article.sha256 + "'"),
                    object("article", article.sha256)));
}

TEST_F(StoreAuditTest, MissingBytesAreCalledMissing) {
  const StoreAudit audit = after("DELETE FROM blob WHERE sha256 = '" + article.sha256 + "'");
  ASSERT_FALSE(audit.findings.empty());
  EXPECT_EQ(audit.findings[0].state, AuditState::kMissing);
}

TEST_F(StoreAuditTest, RowsThatNothingRefersToAreFound) {
  const std::string sha = sha256_hex("stray");
  EXPECT_EQ(objects(after("INSERT INTO blob VALUES ('" + sha + "', CAST('stray' AS BLOB))")),
            std::vector{object("blob", sha)});
}

TEST_F(StoreAuditTest, AClaimSlippedInIsFound) {
  const StoreAudit audit = after(
      "INSERT INTO claim SELECT 999, statement, 7, id, issue, proposition, stance, axis, polarity, strength, "
      "negated,"
      " hedged, condition, terms, spans, rule, confidence, digest FROM claim LIMIT 1");
  EXPECT_TRUE(names(audit, object("statement", demand_in(article).id))) << in_words(audit);
}

TEST_F(StoreAuditTest, ATriggerOrViewThatIsGoneIsFound) {
  Sqlite(path).exec("DROP TRIGGER claim_refuses_update; DROP VIEW claims");
  const StoreAudit audit = must(store.audit());
  EXPECT_TRUE(names(audit, "trigger claim_refuses_update"));
  EXPECT_TRUE(names(audit, "view claims"));
}

TEST_F(StoreAuditTest, PeopleMayAddIndexesAndViewsButNoTriggers) {
  Sqlite(path).exec("CREATE INDEX mine ON claim(stance); CREATE VIEW my_claims AS SELECT id FROM claim");
  EXPECT_TRUE(must(store.audit()).findings.empty());
  Sqlite(path).exec("CREATE TRIGGER mine2 AFTER INSERT ON claim BEGIN SELECT 1; END");
  EXPECT_TRUE(names(must(store.audit()), "trigger mine2"));
}

TEST_F(StoreAuditTest, GoesOnBehindADamagedPage) {
  // The claims' tree is made unreadable; the audit still names it and checks the rest.
  const int page = std::stoi(value("SELECT rootpage FROM sqlite_schema WHERE name = 'claim'"));
  std::string bytes = bytes_of(path);
  std::fill_n(bytes.begin() + (page - 1) * 32768L, 64, '\x5a');
  write_bytes(path, bytes);
  const StoreAudit audit = must(must(Store::open(path, false)).audit());
  EXPECT_FALSE(audit.findings.empty());
  EXPECT_EQ(audit.articles, 3);
  EXPECT_EQ(audit.packs, 1);
}

}  // namespace
}  // namespace parley
