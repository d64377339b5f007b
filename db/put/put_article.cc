#include "db/put/put_article.h"

#include "db/records/article_row.h"
#include "db/records/run_row.h"

namespace parley::db {
namespace {

Columns stored_retrieval_columns() {
  Columns columns{"number", "id", "article", "run"};
  columns.insert(columns.end(), retrieval_columns().begin(), retrieval_columns().end());
  return columns;
}

}  // namespace

PutArticle::PutArticle(SQLite::Database& db, const RunKey& run)
    : run_(run),
      find_article_(db, "SELECT number FROM article WHERE id = ?"),
      find_retrieval_(db, "SELECT number FROM retrieval WHERE id = ?"),
      blobs_(db),
      log_(db),
      articles_(db, "article", {"number", "id", "payload"}),
      steps_(db, "derivation", {"article", "at", "step", "detail"}),
      retrievals_(db, "retrieval", stored_retrieval_columns()) {}

PutArticle::Done PutArticle::put(const Article& article) {
  Done done;
  const auto known = find_article_(article.sha256);
  done.is_new = !known;
  done.article = known ? *known : insert_article(article);
  const Row facts = retrieval_row(article.path, article.declared);
  done.retrieval_id = retrieval_id(article.sha256, facts);
  const auto observed = find_retrieval_(done.retrieval_id);
  done.retrieval = observed ? *observed : insert_retrieval(done.article, done.retrieval_id, facts);
  return done;
}

std::int64_t PutArticle::insert_article(const Article& article) {
  blobs_.keep(article.sha256, article.raw);
  const auto number =
      log_.append("article", article_digest(article.sha256, article.payload_sha256, article.recipe));
  articles_({number, article.sha256, article.payload_sha256});
  std::int64_t at = 0;
  for (const RecipeStep& step : article.recipe) steps_({number, at++, step.step, step.detail});
  return number;
}

std::int64_t PutArticle::insert_retrieval(std::int64_t article, const std::string& id, const Row& facts) {
  const auto number = log_.append("retrieval", made_by(id, run_.id));
  Row row{number, id, article, run_.number};
  row.insert(row.end(), facts.begin(), facts.end());
  retrievals_(row);
  return number;
}

}  // namespace parley::db
