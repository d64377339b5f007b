#include "db/query/claims.h"

#include <SQLiteCpp/SQLiteCpp.h>

#include <algorithm>
#include <numeric>
#include <unordered_map>

#include "db/errors.h"
#include "db/query/articles.h"
#include "db/query/statements.h"
#include "db/records/claim_row.h"
#include "db/records/dates.h"
#include "db/records/statement_row.h"

namespace parley::db {
namespace {

// A speaker may be a person or the body that speaks.
struct Test {
  const char* sql;
  std::string ClaimFilter::*value;
};
constexpr Test kTests[] = {
    {"s.party = ?", &ClaimFilter::party},    {"? IN (s.speaker, s.body)", &ClaimFilter::speaker},
    {"c.issue = ?", &ClaimFilter::issue},    {"c.proposition = ?", &ClaimFilter::proposition},
    {"c.stance = ?", &ClaimFilter::stance},  {"s.round = ?", &ClaimFilter::round},
    {"v.article = ?", &ClaimFilter::article}};

struct Where {
  std::string sql;
  Row values;
  void add(const char* test, const std::string& value) {
    if (value.empty()) return;
    sql += (sql.empty() ? " WHERE " : " AND ") + std::string(test);
    values.emplace_back(value);
  }
};

Where where_of(const ClaimFilter& filter) {
  Where where;
  for (const Test& test : kTests) where.add(test.sql, filter.*test.value);
  where.add("coalesce(s.said_on, r.published) >= ?", filter.since ? iso_date(*filter.since) : "");
  where.add("coalesce(s.said_on, r.published) <= ?", filter.until ? iso_date(*filter.until) : "");
  return where;
}

std::string claims_sql(const std::string& where) {
  return "SELECT v.article, s.number, " + select_list("c", claim_columns()) + ", " +
         select_list("s", statement_columns()) + ", " + select_list("h", characterised_columns()) +
         " FROM active_reading v JOIN reading r ON r.number = v.reading_number"
         " JOIN statement s ON s.reading = v.reading_number JOIN claim c ON c.statement = s.number"
         " LEFT JOIN characterisation h ON h.claim = c.number" +
         where + " ORDER BY s.reading, s.at, c.at";
}

struct Ranked {
  size_t rank = 0;  // of the article
  ClaimRecord record;
};

// Walks the rows; claims of one statement come together, so that it is decoded once.
class Reader {
 public:
  Reader(SQLite::Database& db, const std::vector<ArticleRef>& articles) : articles_(articles), chains_(db) {
    for (size_t i = 0; i < articles.size(); ++i) rank_[articles[i].id] = i;
  }

  Ranked read(SQLite::Statement& query) {
    const auto found = rank_.find(query.getColumn(0).getString());
    if (found == rank_.end()) throw Damaged("a claim stands in an article that is not there");
    const std::int64_t number = query.getColumn(1).getInt64();
    const size_t claim_size = claim_columns().size();
    if (number != number_) {
      statement_ =
          statement_of(read_row(query, static_cast<int>(2 + claim_size), statement_columns().size()));
      statement_.via = chains_.of(number);
      number_ = number;
    }
    Claim claim = claim_of(read_row(query, 2, claim_size));
    claim.characterises =
        characterised_of(read_row(query, static_cast<int>(2 + claim_size + statement_columns().size()),
                                  characterised_columns().size()));
    return {found->second, {std::move(claim), statement_, articles_[found->second]}};
  }

 private:
  const std::vector<ArticleRef>& articles_;  // the caller's
  std::unordered_map<std::string, size_t> rank_;
  Chains chains_;
  std::int64_t number_ = -1;
  Statement statement_;
};

// Places are sorted, not the records, which are large.
std::vector<ClaimRecord> in_order(std::vector<Ranked> found) {
  std::vector<size_t> order(found.size());
  std::iota(order.begin(), order.end(), size_t{0});
  std::stable_sort(order.begin(), order.end(),
                   [&](size_t a, size_t b) { return found[a].rank < found[b].rank; });
  std::vector<ClaimRecord> records;
  records.reserve(found.size());
  for (const size_t place : order) records.push_back(std::move(found[place].record));
  return records;
}

}  // namespace

Result<std::vector<ClaimRecord>> find_claims(SQLite::Database& db, const ClaimFilter& filter) {
  ClaimFilter exact = filter;
  if (!filter.article.empty()) {
    const auto article = find_article(db, filter.article);
    if (!article) return fail(article.error());
    exact.article = article->id;
  }
  const Where where = where_of(exact);
  const std::vector<ArticleRef> articles =
      exact.article.empty() ? all_articles(db) : one_article(db, exact.article);
  Reader reader(db, articles);
  SQLite::Statement query(db, claims_sql(where.sql));
  bind(query, 1, where.values);
  std::vector<Ranked> found;
  while (query.executeStep()) found.push_back(reader.read(query));
  return in_order(std::move(found));
}

}  // namespace parley::db
