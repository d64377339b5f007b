// What is asked of a store.
#include <gtest/gtest.h>

#include "tests/db/store_fixture.h"

namespace parley {
namespace {

using namespace fixture;

class StoreQuery : public testing::Test {
 protected:
  StoreQuery() { ingest(store, {dated(1, "2030-02-09"), dated(2, "2030-02-05"), wire(3)}, pack); }

  static Article dated(int number, const char* day) {
    Article article = wire(number);
    article.declared.published = parse_iso_date(day);
    article.declared.published_from = "front matter";
    article.declared.url = "https://coast.example/" + std::to_string(number);
    return article;
  }

  std::vector<std::string> found(const ClaimFilter& filter) {
    std::vector<std::string> out;
    for (const ClaimRecord& record : must(store.claims(filter))) {
      out.push_back(record.article.path + " " + record.claim.stance.value);
    }
    return out;
  }

  TempFolder folder;
  std::string path = folder.file("parley.db");
  Store store = open_store(path);
  StoredPack pack = pack_of("rules = 1\n");
};

using Lines = std::vector<std::string>;

TEST_F(StoreQuery, ArticlesComeByDayUndatedLast) {
  const auto articles = must(store.articles());
  ASSERT_EQ(articles.size(), 3u);
  EXPECT_EQ(articles[0].path, "wire/2.txt");
  EXPECT_EQ(articles[1].path, "wire/1.txt");
  EXPECT_EQ(articles[2].path, "wire/3.txt");
  EXPECT_EQ(articles[0].published_from, "front matter");
  EXPECT_EQ(articles[0].url, "https://coast.example/2");
  EXPECT_EQ(articles[0].outlet, "Coast Wire");
  EXPECT_EQ(articles[0].ingested, "2030-02-05T08:00:00Z");
  EXPECT_EQ(articles[0].round, RoundId("kirta-1"));
  EXPECT_EQ(must(store.articles_by_round()), (std::map<RoundId, int>{{RoundId("kirta-1"), 3}}));
}

TEST_F(StoreQuery, ClaimsComeByArticleThenAsTheyStand) {
  EXPECT_EQ(found({}), (Lines{"wire/2.txt demand", "wire/2.txt reject", "wire/2.txt assert",
                              "wire/1.txt demand", "wire/1.txt reject", "wire/1.txt assert",
                              "wire/3.txt demand", "wire/3.txt reject", "wire/3.txt assert"}));
}

TEST_F(StoreQuery, ClaimsComeWithStatementAndArticle) {
  ClaimFilter filter;
  filter.stance = "reject";
  filter.article = "wire/2.txt";
  const auto claims = must(store.claims(filter));
  ASSERT_EQ(claims.size(), 1u);
  Statement expected = rejection_in(dated(2, "2030-02-05"));
  EXPECT_EQ(claims[0].claim, expected.claims[0]);
  expected.claims.clear();
  EXPECT_EQ(claims[0].statement, expected);
  EXPECT_EQ(claims[0].article, must(store.find_article("wire/2.txt")));
}

TEST_F(StoreQuery, EveryFilterNarrows) {
  ClaimFilter filter;
  filter.article = "1.txt";
  EXPECT_EQ(found(filter).size(), 3u);
  const auto with = [&](std::string ClaimFilter::*field, const char* value) {
    ClaimFilter narrowed = filter;
    narrowed.*field = value;
    return found(narrowed);
  };
  EXPECT_EQ(with(&ClaimFilter::party, "veltria"), Lines{"wire/1.txt demand"});
  EXPECT_EQ(with(&ClaimFilter::speaker, "ana-rhee"), Lines{"wire/1.txt demand"});
  EXPECT_EQ(with(&ClaimFilter::speaker, "harbour-board"), (Lines{"wire/1.txt reject", "wire/1.txt assert"}));
  EXPECT_EQ(with(&ClaimFilter::issue, "land"), Lines{});
  EXPECT_EQ(with(&ClaimFilter::proposition, "canal-shared"), Lines{"wire/1.txt assert"});
  EXPECT_EQ(with(&ClaimFilter::stance, "demand"), Lines{"wire/1.txt demand"});
  EXPECT_EQ(with(&ClaimFilter::round, "kirta-1"), Lines{"wire/1.txt demand"});
}

TEST_F(StoreQuery, DaysAreThoseOfTheWordsElseOfTheArticleAndInclusive) {
  ClaimFilter filter;
  filter.stance = "reject";  // said on no day: the article's counts
  filter.since = parse_iso_date("2030-02-09");
  EXPECT_EQ(found(filter), Lines{"wire/1.txt reject"});
  filter.stance = "demand";  // said on 4 February in all of them
  filter.since = filter.until = parse_iso_date("2030-02-04");
  EXPECT_EQ(found(filter).size(), 3u);
  filter.since = parse_iso_date("2030-02-05");
  filter.until.reset();
  EXPECT_EQ(found(filter), Lines{});
}

TEST_F(StoreQuery, TextInAFilterIsNeverSql) {
  ClaimFilter filter;
  filter.party = "veltria' OR 1 = 1 --";
  EXPECT_EQ(found(filter), Lines{});
}

TEST_F(StoreQuery, ArticlesAreFoundByIdOrPath) {
  const std::string id = wire(3).sha256;
  EXPECT_EQ(must(store.find_article(id)).path, "wire/3.txt");
  EXPECT_EQ(must(store.find_article(id.substr(0, 20))).path, "wire/3.txt");
  EXPECT_EQ(must(store.find_article("wire/3.txt")).id, id);
  EXPECT_EQ(must(store.find_article("3.txt")).id, id);
  for (const char* words : {"4.txt", "", "%", "zzz"}) {
    const auto none = store.find_article(words);
    ASSERT_FALSE(none) << words;
    EXPECT_EQ(none.error().code, "store/unknown-article");
    EXPECT_EQ(none.error().kind, ErrorKind::kUsage);
  }
}

TEST_F(StoreQuery, AnAmbiguousPathNamesTheCandidates) {
  const auto several = store.find_article(".txt");
  ASSERT_FALSE(several);
  EXPECT_EQ(several.error().code, "store/ambiguous-id");
  EXPECT_NE(several.error().what.find("3 articles"), std::string::npos);
  EXPECT_NE(several.error().next.find(wire(3).sha256.substr(0, 12) + " wire/3.txt"), std::string::npos);
}

TEST_F(StoreQuery, ANewVersionOfAFileIsAnotherArticle) {
  Article changed = wire(9);
  changed.path = "wire/3.txt";
  ingest(store, {changed}, pack, "2030-02-06T08:00:00Z");
  EXPECT_EQ(must(store.articles()).size(), 4u);
  EXPECT_EQ(store.find_article("wire/3.txt").error().code, "store/ambiguous-id");
}

TEST_F(StoreQuery, NewestArticlesAreThoseOfTheLastRunThatBroughtAny) {
  const Article late = wire(9);
  ingest(store, {late}, pack, "2030-02-06T08:00:00Z");
  EXPECT_EQ(must(store.newest_articles()), std::vector<std::string>{late.sha256});
  ingest(store, {late}, pack, "2030-02-07T08:00:00Z");  // brings nothing
  EXPECT_EQ(must(store.newest_articles()), std::vector<std::string>{late.sha256});
}

TEST_F(StoreQuery, StatusCounts) {
  const StoreStatus status = must(store.status());
  EXPECT_EQ(status.path, path);
  EXPECT_EQ(status.schema, 2);
  EXPECT_EQ(status.articles, 3);
  EXPECT_EQ(status.undated, 1);
  EXPECT_EQ(status.packs, 1);
  EXPECT_EQ(status.runs, 1);
  EXPECT_EQ(status.statements, 6);
  EXPECT_EQ(status.claims, 9);
  EXPECT_EQ(status.last_run, "2030-02-05T08:00:00Z");
  EXPECT_EQ(status.articles_by_round, (std::map<std::string, int>{{"kirta-1", 3}}));
}

TEST_F(StoreQuery, AnEmptyStoreAnswersEverything) {
  Store empty = open_store(folder.file("empty.db"));
  EXPECT_TRUE(must(empty.articles()).empty());
  EXPECT_TRUE(must(empty.claims({})).empty());
  EXPECT_TRUE(must(empty.packs()).empty());
  EXPECT_TRUE(must(empty.newest_articles()).empty());
  EXPECT_EQ(must(empty.status()).last_run, "");
  EXPECT_TRUE(must(empty.audit()).findings.empty());
  EXPECT_EQ(empty.statements("ab").error().code, "store/unknown-article");
  EXPECT_EQ(empty.article("ab").error().code, "store/unknown-article");
}

}  // namespace
}  // namespace parley
