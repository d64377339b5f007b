#include "db/query/rebuild.h"

#include <SQLiteCpp/SQLiteCpp.h>

#include <algorithm>

#include "core/base/digest.h"
#include "core/formats/format.h"
#include "db/errors.h"
#include "db/records/article_row.h"

namespace parley::db {
namespace {

std::vector<RecipeStep> recipe_of(SQLite::Database& db, std::int64_t article) {
  SQLite::Statement query(db, "SELECT at, step, detail FROM derivation WHERE article = ? ORDER BY at");
  query.bind(1, article);
  std::vector<RecipeStep> recipe;
  while (query.executeStep()) {
    const Row row = read_row(query, 0, 3);
    if (integer_of(row[0]) != static_cast<std::int64_t>(recipe.size()))
      throw Damaged("its recipe lacks a step");
    recipe.push_back({text_of(row[1]), text_of(row[2])});
  }
  return recipe;
}

// The observation behind the active reading, else the first one.
void add_observation(SQLite::Database& db, std::int64_t article, StoredArticle& stored) {
  SQLite::Statement query(db, "SELECT " + select_list("t", retrieval_columns()) +
                                  " FROM retrieval t WHERE t.article = ?1 ORDER BY t.number IS NOT"
                                  " (SELECT retrieval FROM adoption WHERE article = ?1"
                                  " ORDER BY number DESC LIMIT 1), t.number LIMIT 1");
  query.bind(1, article);
  if (!query.executeStep()) return;
  const Row row = read_row(query, 0, retrieval_columns().size());
  stored.path = text_of(row[0]);
  stored.declared = declared_of(row);
}

// The path that the record's own bytes may be recognised by: "feed.ndjson:3" is a line of "feed.ndjson".
std::string container_path(const StoredArticle& stored) {
  const size_t colon = stored.path.rfind(':');
  return stored.recipe.empty() || colon == std::string::npos ? stored.path : stored.path.substr(0, colon);
}

void take_from(Article& article, Article&& found) {
  article.payload = std::move(found.payload);
  article.canonical = std::move(found.canonical);
  article.body = found.body;
  article.title = std::move(found.title);
}

}  // namespace

std::optional<StoredArticle> load_article(SQLite::Database& db, const std::string& id) {
  SQLite::Statement query(db,
                          "SELECT a.number, a.payload, coalesce(l.digest, ''), b.sha256 IS NOT NULL, b.bytes"
                          " FROM article a LEFT JOIN blob b ON b.sha256 = a.id"
                          " LEFT JOIN log l ON l.number = a.number AND l.kind = 'article' WHERE a.id = ?");
  query.bind(1, id);
  if (!query.executeStep()) return std::nullopt;
  StoredArticle stored;
  stored.id = id;
  const std::int64_t number = query.getColumn(0).getInt64();
  stored.payload_sha256 = query.getColumn(1).getString();
  stored.log_digest = query.getColumn(2).getString();
  if (query.getColumn(3).getInt() != 0) stored.raw = query.getColumn(4).getString();
  stored.recipe = recipe_of(db, number);
  add_observation(db, number, stored);
  return stored;
}

Article rebuild(const StoredArticle& stored) {
  Article article;
  article.path = stored.path;
  article.raw = stored.raw.value_or("");
  article.sha256 = sha256_hex(article.raw);
  article.recipe = stored.recipe;
  article.declared = stored.declared;
  Extracted extracted = extract({container_path(stored), article.raw});
  auto& found = extracted.articles;
  const auto match = std::find_if(found.begin(), found.end(), [&](const Article& one) {
    return one.payload_sha256 == stored.payload_sha256;
  });
  if (match != found.end()) {
    take_from(article, std::move(*match));
  } else if (found.size() == 1) {
    take_from(article, std::move(found.front()));
  } else if (stored.recipe.empty()) {
    article.payload = article.raw;
    article.canonical = canonical_text(article.payload);
    article.body = {0, static_cast<uint32_t>(article.canonical.text.size())};
  }
  article.payload_sha256 = sha256_hex(article.payload);
  return article;
}

Result<Article> sound_article(SQLite::Database& db, const std::string& id) {
  const auto stored = load_article(db, id);
  if (!stored) {
    return fail(ErrorKind::kUsage, "store/unknown-article",
                "no article of this store has the id \"" + id + "\"", "`parley articles` lists them");
  }
  const char* next = "run `parley audit` to see what is wrong, and take the last backup";
  if (!stored->raw)
    return fail(ErrorKind::kIntegrity, "store/missing-bytes", "the bytes of article " + id + " are gone",
                next);
  Article article = rebuild(*stored);
  if (article.sha256 == stored->id && article.payload_sha256 == stored->payload_sha256) return article;
  return fail(ErrorKind::kIntegrity, "store/altered-bytes",
              "the bytes of article " + id + " are not those that were kept", next);
}

}  // namespace parley::db
