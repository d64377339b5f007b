#include "db/query/articles.h"

#include <SQLiteCpp/SQLiteCpp.h>

#include "db/query/candidates.h"
#include "db/records/dates.h"

namespace parley::db {
namespace {

constexpr const char* kSelect =
    "SELECT id, path, outlet, title, url, published, published_from, ingested, round, language, e.made, "
    "e.made_by,"
    " e.reason FROM articles LEFT JOIN excluded e ON e.article = id";
constexpr const char* kOrder = " ORDER BY published IS NULL, published, path, id";

ArticleRef article_of(const Row& row) {
  ArticleRef article;
  article.id = text_of(row[0]);
  article.path = text_of(row[1]);
  article.outlet = text_of(row[2]);
  article.title = text_of(row[3]);
  article.url = text_of(row[4]);
  article.published = date_of(row[5]);
  article.published_from = text_of(row[6]);
  article.ingested = text_of(row[7]);
  article.round = RoundId(text_of(row[8]));
  article.language = text_of(row[9]);
  if (row[10] != Value()) article.excluded = Exclusion{text_of(row[12]), text_of(row[11]), text_of(row[10])};
  return article;
}

std::vector<ArticleRef> select(SQLite::Database& db, const std::string& where, const Row& values) {
  SQLite::Statement query(db, kSelect + where + kOrder);
  bind(query, 1, values);
  std::vector<ArticleRef> articles;
  while (query.executeStep()) articles.push_back(article_of(read_row(query, 0, 13)));
  return articles;
}

// By id; else by an exact path; else by how a path ends. An article counts under every path it was seen at.
std::vector<ArticleRef> matches(SQLite::Database& db, const std::string& words) {
  if (const auto prefix = id_prefix(words)) {
    auto found = select(db, " WHERE id >= ? AND id < ?", {*prefix, *prefix + "g"});
    if (!found.empty()) return found;
  }
  auto found = select(db, " WHERE id IN (SELECT article FROM observations WHERE path = ?)", {words});
  if (!found.empty()) return found;
  return select(db, " WHERE id IN (SELECT article FROM observations WHERE substr(path, -length(?1)) = ?1)",
                {words});
}

std::string candidate(const ArticleRef& article) {
  return short_id(article.id) + " " + article.path;
}

}  // namespace

std::vector<ArticleRef> all_articles(SQLite::Database& db) {
  return select(db, "", {});
}

std::vector<ArticleRef> one_article(SQLite::Database& db, const std::string& id) {
  return select(db, " WHERE id = ?", {id});
}

Result<ArticleRef> find_article(SQLite::Database& db, const std::string& prefix_or_path) {
  const auto found = prefix_or_path.empty() ? std::vector<ArticleRef>() : matches(db, prefix_or_path);
  if (found.empty()) {
    return fail(ErrorKind::kUsage, "store/unknown-article",
                "no article of this store has an id or a path like \"" + prefix_or_path + "\"",
                "`parley articles` lists them");
  }
  if (found.size() == 1) return found.front();
  std::vector<std::string> candidates;
  candidates.reserve(found.size());
  for (const ArticleRef& article : found) candidates.push_back(candidate(article));
  return ambiguous(prefix_or_path, "articles", candidates);
}

std::map<RoundId, int> articles_by_round(SQLite::Database& db) {
  SQLite::Statement query(db,
                          "SELECT round, count(*) FROM articles WHERE round IS NOT NULL"
                          " AND id NOT IN (SELECT article FROM excluded) GROUP BY round");
  std::map<RoundId, int> counts;
  while (query.executeStep()) {
    counts[RoundId(query.getColumn(0).getString())] = query.getColumn(1).getInt();
  }
  return counts;
}

// Runs and articles are numbered by one log.
std::vector<std::string> newest_articles(SQLite::Database& db) {
  SQLite::Statement query(db,
                          "SELECT id FROM article WHERE number > (SELECT max(number) FROM run WHERE number <"
                          " (SELECT max(number) FROM article)) ORDER BY id");
  std::vector<std::string> ids;
  while (query.executeStep()) ids.push_back(query.getColumn(0).getString());
  return ids;
}

Result<std::int64_t> active_reading(SQLite::Database& db, const std::string& article_id) {
  SQLite::Statement query(db, "SELECT reading_number FROM active_reading WHERE article = ?");
  query.bind(1, article_id);
  if (query.executeStep()) return query.getColumn(0).getInt64();
  return fail(ErrorKind::kUsage, "store/unknown-article",
              "no article of this store has the id \"" + article_id + "\"", "`parley articles` lists them");
}

}  // namespace parley::db
