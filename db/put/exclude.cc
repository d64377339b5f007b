#include "db/put/exclude.h"

#include <SQLiteCpp/SQLiteCpp.h>

#include "db/put/insert.h"
#include "db/query/candidates.h"
#include "db/records/exclusion_row.h"

namespace parley::db {
namespace {

bool is_excluded(SQLite::Database& db, const std::string& article_id) {
  SQLite::Statement query(db, "SELECT 1 FROM excluded WHERE article = ?");
  query.bind(1, article_id);
  return query.executeStep();
}

tl::unexpected<Error> nothing_to_do(const std::string& article_id, bool excludes) {
  const std::string article = "article " + short_id(article_id);
  if (excludes) {
    return fail(ErrorKind::kUsage, "store/excluded", article + " is excluded already",
                "`parley articles` says why; --undo takes it back in");
  }
  return fail(ErrorKind::kUsage, "store/not-excluded", article + " is not excluded",
              "there is nothing to undo");
}

}  // namespace

Result<void> put_exclusion(SQLite::Database& db, const std::string& article_id, const Exclusion& exclusion,
                           bool excludes) {
  SQLite::Transaction transaction(db, SQLite::TransactionBehavior::IMMEDIATE);
  const auto article = Find(db, "SELECT number FROM article WHERE id = ?")(article_id);
  if (!article) {
    return fail(ErrorKind::kUsage, "store/unknown-article",
                "no article of this store has the id \"" + article_id + "\"", "`parley articles` lists them");
  }
  if (is_excluded(db, article_id) == excludes) return nothing_to_do(article_id, excludes);
  const std::int64_t number = Log(db).append("exclusion", exclusion_digest(article_id, exclusion, excludes));
  Insert(db, "exclusion", {"number", "article", "excludes", "made", "made_by", "reason"})(
      {number, *article, std::int64_t{excludes}, exclusion.made, exclusion.by, exclusion.reason});
  transaction.commit();
  return {};
}

}  // namespace parley::db
