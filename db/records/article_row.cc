#include "db/records/article_row.h"

#include "db/records/dates.h"

namespace parley::db {

std::string article_digest(const std::string& id, const std::string& payload,
                           const std::vector<RecipeStep>& recipe) {
  std::vector<std::string> parts;
  parts.reserve(recipe.size());
  for (const RecipeStep& step : recipe) parts.push_back(row_digest("step", {step.step, step.detail}));
  return row_digest("article", {id, payload}, parts);
}

const Columns& retrieval_columns() {
  static const Columns columns{"path", "published", "published_from", "outlet", "title", "url", "language"};
  return columns;
}

Row retrieval_row(const std::string& path, const DeclaredFacts& declared) {
  return {path,
          or_null(declared.published),
          or_null(declared.published_from),
          or_null(declared.outlet),
          or_null(declared.title),
          or_null(declared.url),
          or_null(declared.language)};
}

DeclaredFacts declared_of(const Row& row) {
  DeclaredFacts declared;
  declared.published = date_of(row[1]);
  declared.published_from = text_of(row[2]);
  declared.outlet = text_of(row[3]);
  declared.title = text_of(row[4]);
  declared.url = text_of(row[5]);
  declared.language = text_of(row[6]);
  return declared;
}

std::string retrieval_id(const std::string& article, const Row& row) {
  return row_digest("retrieval", row, {article});
}

}  // namespace parley::db
