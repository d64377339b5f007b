// What is put comes back as it was; again adds nothing; nothing kept can be changed.
#include <gtest/gtest.h>

#include "tests/db/store_fixture.h"

namespace parley {
namespace {

using namespace fixture;

class StorePut : public testing::Test {
 protected:
  std::string count(const std::string& table) { return Sqlite(path).value("SELECT count(*) FROM " + table); }

  TempFolder folder;
  std::string path = folder.file("parley.db");
  Store store = open_store(path);
  StoredPack pack = pack_of("rules = 1\n");
};

TEST_F(StorePut, GivesBackTheReadingAsItWas) {
  const Article article = wire();
  const PutCounts counts = ingest(store, {article}, pack);
  EXPECT_EQ(counts.articles, 1);
  EXPECT_EQ(counts.known, 0);
  EXPECT_EQ(counts.readings, 1);
  EXPECT_EQ(counts.statements, 2);
  EXPECT_EQ(counts.claims, 3);
  EXPECT_EQ(must(store.statements(article.sha256)), reading_of(article, pack).statements);
}

TEST_F(StorePut, GivesBackTheArticleByteForByte) {
  const Article article = wire();
  ingest(store, {article}, pack);
  const Article back = must(store.article(article.sha256));
  EXPECT_EQ(back.raw, article.raw);
  EXPECT_EQ(back.payload, article.payload);
  EXPECT_EQ(back.path, article.path);
  EXPECT_EQ(back.declared, article.declared);
  EXPECT_EQ(back.canonical.text, article.canonical.text);
  EXPECT_EQ(back.canonical.segments, article.canonical.segments);
  EXPECT_EQ(back.body, article.body);
}

TEST_F(StorePut, WalksTheRecipeOfARecordAgain) {
  std::string text = kWire;
  for (size_t at = text.find('\n'); at != std::string::npos; at = text.find('\n')) text.replace(at, 1, "\\n");
  const std::string line = R"({"text": ")" + text + R"("})";
  Extracted feed = extract({"feed.ndjson", R"({"text": "Nothing was said."})"
                                           "\n" +
                                               line + "\n"});
  ASSERT_EQ(feed.articles.size(), 2u);
  const Article& record = feed.articles[1];
  ASSERT_NE(record.payload_sha256, record.sha256);
  ingest(store, {record}, pack);
  const Article back = must(store.article(record.sha256));
  EXPECT_EQ(back.recipe, record.recipe);
  EXPECT_EQ(back.payload, record.payload);
  EXPECT_EQ(back.path, record.path);
  // The payload is made again from the record: it is not stored a second time.
  EXPECT_EQ(Sqlite(path).value("SELECT count(*) FROM blob WHERE sha256 = '" + record.payload_sha256 + "'"),
            "0");
  EXPECT_TRUE(must(store.audit()).findings.empty()) << in_words(must(store.audit()));
}

TEST_F(StorePut, AgainAddsNothingButTheRun) {
  ingest(store, {wire(1), wire(2)}, pack);
  const auto tables = Sqlite(path).exec(
      "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT IN"
      " ('log', 'run', 'run_finished', 'sqlite_sequence')");
  std::vector<std::string> before;
  for (const auto& table : tables) before.push_back(count(table[0]));
  const PutCounts counts = ingest(store, {wire(1), wire(2)}, pack, "2030-02-06T08:00:00Z");
  EXPECT_EQ(counts.articles, 0);
  EXPECT_EQ(counts.known, 2);
  EXPECT_EQ(counts.readings, 0);
  for (size_t i = 0; i < tables.size(); ++i) EXPECT_EQ(count(tables[i][0]), before[i]) << tables[i][0];
}

TEST_F(StorePut, SameBytesTwiceInOneBatchAreOneArticleSeenTwice) {
  Article copy = wire();
  copy.path = "elsewhere.txt";
  const PutCounts counts = ingest(store, {wire(), copy}, pack);
  EXPECT_EQ(counts.articles, 1);
  EXPECT_EQ(counts.known, 1);
  EXPECT_EQ(count("retrieval"), "2");
  EXPECT_EQ(count("reading"), "1");
  EXPECT_EQ(must(store.articles()).front().path, "wire/0.txt");
}

TEST_F(StorePut, ADayDeclaredLaterIsAdoptedAndALaterSilenceDoesNotTakeItBack) {
  ingest(store, {wire()}, pack);
  EXPECT_FALSE(must(store.articles()).front().published);
  Article dated = wire();
  dated.declared.published = parse_iso_date("2030-02-05");
  dated.declared.published_from = "--published";
  EXPECT_EQ(ingest(store, {dated}, pack, "2030-02-06T08:00:00Z").readings, 1);
  EXPECT_EQ(must(store.articles()).front().published, parse_iso_date("2030-02-05"));
  EXPECT_EQ(ingest(store, {wire()}, pack, "2030-02-07T08:00:00Z").known, 1);
  EXPECT_EQ(must(store.articles()).front().published, parse_iso_date("2030-02-05"));
  EXPECT_EQ(must(store.article(dated.sha256)).declared, dated.declared);
  EXPECT_TRUE(must(store.audit()).findings.empty());
}

TEST_F(StorePut, ANewPackMakesANewReadingAndTheOldPackCanComeBack) {
  const StoredPack edited = pack_of("rules = 2\n");
  ingest(store, {wire()}, pack);
  EXPECT_EQ(ingest(store, {wire()}, edited, "2030-02-06T08:00:00Z").readings, 1);
  EXPECT_EQ(must(store.packs()).front().digest, edited.digest);
  EXPECT_EQ(must(store.packs()).size(), 1u);
  EXPECT_EQ(must(store.claims({})).size(), 3u);
  EXPECT_EQ(must(store.status()).claims, 3);
  EXPECT_EQ(count("claim"), "6");
  EXPECT_EQ(ingest(store, {wire()}, pack, "2030-02-07T08:00:00Z").known, 1);
  EXPECT_EQ(must(store.packs()).front().digest, pack.digest);
  EXPECT_TRUE(must(store.audit()).findings.empty());
}

TEST_F(StorePut, PacksComeBackWithEveryByte) {
  const StoredPack edited = pack_of("rules = 2\n");
  ingest(store, {wire(1)}, pack);
  ingest(store, {wire(2)}, edited, "2030-02-06T08:00:00Z");
  const auto packs = must(store.packs());
  ASSERT_EQ(packs.size(), 2u);
  EXPECT_EQ(packs[0].digest, edited.digest);
  EXPECT_EQ(packs[0].name, "river-talks");
  ASSERT_EQ(packs[1].files.size(), 2u);
  EXPECT_EQ(packs[1].files[0].pack, "en");
  EXPECT_EQ(packs[1].files[0].name, "cues.toml");
  EXPECT_EQ(packs[1].files[1].bytes, "rules = 1\n");
  // The file that both share is kept once.
  EXPECT_EQ(count("blob"), "5");
}

TEST_F(StorePut, ABatchIsAllOrNothing) {
  const std::string run = begin(store, pack);
  const Article good = wire(1), other = wire(2);
  const Reading fine = reading_of(good, pack), wrong = reading_of(other, pack_of("another"));
  const auto refused = store.put(run, {{&good, &fine}, {&other, &wrong}});
  ASSERT_FALSE(refused);
  EXPECT_EQ(refused.error().code, "store/wrong-pack");
  EXPECT_EQ(must(store.articles()).size(), 0u);
  EXPECT_EQ(count("blob"), "2");
  EXPECT_EQ(must(store.put(run, {{&good, &fine}})).articles, 1);
}

TEST_F(StorePut, AReadingOfAnotherArticleIsRefused) {
  const std::string run = begin(store, pack);
  const Article article = wire(1);
  const Reading other = reading_of(wire(2), pack);
  EXPECT_EQ(store.put(run, {{&article, &other}}).error().code, "store/wrong-article");
}

TEST_F(StorePut, RunsThatAreUnknownOrFinishedAreRefused) {
  EXPECT_EQ(store.put("feed", {}).error().code, "store/unknown-run");
  EXPECT_EQ(store.finish_run("feed", {}, "2030-02-05T08:00:00Z").error().code, "store/unknown-run");
  const std::string run = begin(store, pack);
  must(store.finish_run(run, {}, "2030-02-05T08:00:00Z"));
  EXPECT_EQ(store.finish_run(run, {}, "2030-02-05T08:00:00Z").error().code, "store/run-finished");
}

TEST_F(StorePut, RunsOfOneSecondAreTwoRuns) {
  EXPECT_NE(begin(store, pack), begin(store, pack));
  EXPECT_EQ(must(store.status()).runs, 2);
}

TEST_F(StorePut, WhatWasSkippedIsMissingUntilItIsKept) {
  const std::string run = begin(store, pack);
  must(store.finish_run(
      run, {{"wire/0.txt", "input/unreadable", "it cannot be read"}, {"b.bin", "input/binary", "binary"}},
      "2030-02-05T08:01:00Z"));
  EXPECT_EQ(must(store.status()).skipped, 2);
  ingest(store, {wire()}, pack, "2030-02-06T08:00:00Z");
  EXPECT_EQ(must(store.status()).skipped, 1);
}

TEST_F(StorePut, ArticlesOfOddBytesAreKeptByteForByte) {
  Article odd;
  odd.path = "odd\xff.txt";
  odd.raw = odd.payload = std::string("\xef\xbb\xbf caf\xe9 \0 end\r\n", 16);
  odd.sha256 = odd.payload_sha256 = sha256_hex(odd.raw);
  Article empty;
  empty.path = "empty.txt";
  empty.sha256 = empty.payload_sha256 = sha256_hex("");
  Reading nothing;
  nothing.pack_digest = pack.digest;
  const std::string run = begin(store, pack);
  for (const Article& article : {odd, empty}) {
    nothing.article = article.sha256;
    nothing.payload_sha256 = article.sha256;
    must(store.put(run, {{&article, &nothing}}));
  }
  EXPECT_EQ(must(store.article(odd.sha256)).raw, odd.raw);
  EXPECT_EQ(must(store.article(odd.sha256)).path, odd.path);
  EXPECT_EQ(must(store.article(empty.sha256)).raw, "");
  EXPECT_TRUE(must(store.audit()).findings.empty()) << in_words(must(store.audit()));
}

TEST_F(StorePut, NothingKeptCanBeChangedOrDeletedByHand) {
  const std::string run = begin(store, pack);
  must(store.finish_run(run, {{"b.bin", "input/binary", "binary"}}, "2030-02-05T08:01:00Z"));
  Extracted feed = extract({"feed.ndjson", R"({"text": "Nothing was said."})"});
  ASSERT_EQ(feed.articles.size(), 1u);
  Reading nothing;
  nothing.article = feed.articles[0].sha256;
  nothing.payload_sha256 = feed.articles[0].payload_sha256;
  nothing.pack_digest = pack.digest;
  must(store.put(run, {{&feed.articles[0], &nothing}}));
  ingest(store, {wire()}, pack);
  must(store.exclude(wire().sha256, {"taken back", "Ana", "2030-02-06T08:00:00Z"}));
  Sqlite db(path);
  const auto tables =
      db.exec("SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%'");
  EXPECT_EQ(tables.size(), 18u);
  for (const auto& row : tables) {
    const std::string& table = row[0];
    ASSERT_NE(count(table), "0") << table;
    const std::string column = db.value("SELECT name FROM pragma_table_info('" + table + "') LIMIT 1");
    const std::string refused = "what the store keeps is never changed";
    EXPECT_EQ(db.try_exec("DELETE FROM " + table), refused) << table;
    EXPECT_EQ(db.try_exec("UPDATE " + table + " SET " + column + " = " + column), refused) << table;
  }
}

}  // namespace
}  // namespace parley
