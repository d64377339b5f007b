#include "db/put/put_reading.h"

#include <SQLiteCpp/SQLiteCpp.h>

#include "db/records/article_row.h"
#include "db/records/claim_row.h"
#include "db/records/run_row.h"
#include "db/records/statement_row.h"

namespace parley::db {
namespace {

Columns with(Columns first, const Columns& others, const Columns& last = {}) {
  first.insert(first.end(), others.begin(), others.end());
  first.insert(first.end(), last.begin(), last.end());
  return first;
}

Row with(Row first, const Row& others) {
  first.insert(first.end(), others.begin(), others.end());
  return first;
}

std::string adopted_sql() {
  return "SELECT d.reading, r.pack, " + select_list("t", retrieval_columns()) +
         " FROM adoption d JOIN reading r ON r.number = d.reading JOIN retrieval t ON t.number = d.retrieval"
         " WHERE d.article = ? ORDER BY d.number DESC LIMIT 1";
}

bool within(const std::string& said, const std::string& before) {
  return said.empty() || said == before;
}

bool declares_less(const DeclaredFacts& now, const DeclaredFacts& before) {
  return now != before && (!now.published || now.published == before.published) &&
         within(now.published_from, before.published_from) && within(now.outlet, before.outlet) &&
         within(now.title, before.title) && within(now.url, before.url) &&
         within(now.language, before.language);
}

}  // namespace

PutReading::PutReading(SQLite::Database& db, const RunKey& run)
    : run_(run),
      find_adopted_(std::make_unique<SQLite::Statement>(db, adopted_sql())),
      find_reading_(db, "SELECT number FROM reading WHERE id = ?"),
      log_(db),
      readings_(db, "reading", with({"number", "id", "article", "pack", "run"}, reading_columns())),
      statements_(db, "statement", with({"reading"}, statement_columns(), {"digest"})),
      chains_(db, "statement_via", with({"statement"}, via_columns())),
      claims_(db, "claim", with({"statement"}, claim_columns(), {"digest"})),
      characterised_(db, "characterisation", with({"claim"}, characterised_columns())),
      adoptions_(db, "adoption", {"number", "article", "reading", "retrieval", "run"}) {}

PutReading::~PutReading() = default;

PutReading::Done PutReading::put(const PutArticle::Done& article, const DeclaredFacts& declared,
                                 const Reading& reading) {
  Done done;
  const auto active = article.is_new ? std::nullopt : adopted(article.article);
  if (active && active->pack == run_.pack && declares_less(declared, active->declared)) return done;
  const ReadingRows rows = rows_of(reading);
  const auto known = find_reading_(rows.id);
  const std::int64_t number = known ? *known : insert(article.article, rows, done);
  if (!active || active->reading != number) adopt(article, number, rows.id);
  return done;
}

std::optional<PutReading::Adopted> PutReading::adopted(std::int64_t article) {
  find_adopted_->reset();
  find_adopted_->bind(1, article);
  if (!find_adopted_->executeStep()) return std::nullopt;
  Adopted found{find_adopted_->getColumn(0).getInt64(), find_adopted_->getColumn(1).getInt64(),
                declared_of(read_row(*find_adopted_, 2, retrieval_columns().size()))};
  find_adopted_->reset();
  return found;
}

std::int64_t PutReading::insert(std::int64_t article, const ReadingRows& rows, Done& done) {
  done.is_new = true;
  const auto number = log_.append("reading", made_by(rows.id, run_.id));
  readings_(with({number, rows.id, article, run_.pack, run_.number}, rows.row));
  for (const StatementRows& statement : rows.statements) {
    ++done.statements;
    done.claims += insert_statement(number, statement);
  }
  return number;
}

int PutReading::insert_statement(std::int64_t reading, const StatementRows& rows) {
  const auto number = statements_(with(with(Row{reading}, rows.row), {rows.digest}));
  for (const Row& link : rows.chain) chains_(with(Row{number}, link));
  for (const ClaimRows& claim : rows.claims) {
    const auto claim_number = claims_(with(with(Row{number}, claim.row), {claim.digest}));
    if (!claim.characterised.empty()) characterised_(with(Row{claim_number}, claim.characterised));
  }
  return static_cast<int>(rows.claims.size());
}

void PutReading::adopt(const PutArticle::Done& article, std::int64_t reading, const std::string& reading_id) {
  const auto number = log_.append("adoption", adoption_digest(reading_id, article.retrieval_id, run_.id));
  adoptions_({number, article.article, reading, article.retrieval, run_.number});
}

}  // namespace parley::db
