#include "db/audit/check_reading.h"

#include <SQLiteCpp/SQLiteCpp.h>

#include "db/audit/check_texts.h"
#include "db/errors.h"
#include "db/query/statements.h"
#include "db/records/claim_row.h"
#include "db/records/reading_row.h"
#include "db/records/statement_row.h"

namespace parley::db {
namespace {

struct Kept {
  std::string id;
  ReadOf of;
  Row row;
};

Kept load(SQLite::Database& db, std::int64_t reading) {
  SQLite::Statement query(
      db, "SELECT r.id, coalesce(a.id, ''), coalesce(a.payload, ''), coalesce(p.digest, ''), " +
              select_list("r", reading_columns()) +
              " FROM reading r LEFT JOIN article a ON a.number = r.article"
              " LEFT JOIN pack p ON p.number = r.pack WHERE r.number = ?");
  query.bind(1, reading);
  if (!query.executeStep()) throw Damaged("reading " + std::to_string(reading) + " is gone");
  const Row names = read_row(query, 0, 4);
  return {text_of(names[0]),
          {text_of(names[1]), text_of(names[2]), text_of(names[3])},
          read_row(query, 4, reading_columns().size())};
}

// A row that no longer decodes is a finding, not the end of the audit.
template <class Use>
void decoded(Findings& findings, const std::string& object, Use use) {
  try {
    use();
  } catch (const Damaged& damaged) {
    add(findings, AuditState::kAltered, object, damaged.what());
  }
}

class Walk {
 public:
  Walk(SQLite::Database& db, std::int64_t reading, const Article* article)
      : article_(article),
        kept_(load(db, reading)),
        chains_(db),
        statements_(db, "SELECT s.number, s.digest, " + select_list("s", statement_columns()) +
                            " FROM statement s WHERE s.reading = ? ORDER BY s.at"),
        claims_(db, "SELECT c.digest, " + select_list("c", claim_columns()) + ", " +
                        select_list("h", characterised_columns()) +
                        " FROM claim c LEFT JOIN characterisation h ON h.claim = c.number WHERE c.statement "
                        "= ? ORDER BY c.at") {
    statements_.bind(1, reading);
  }

  ReadingCheck run() {
    std::vector<std::string> digests;
    while (statements_.executeStep()) digests.push_back(check_statement());
    if (reading_id(kept_.of, kept_.row, digests) != kept_.id) {
      altered(named("reading", kept_.id),
              "it is not what was put: facts or statements were changed or are gone");
    }
    return std::move(check_);
  }

 private:
  // Returns the digest that was kept: a changed statement is reported once, not again with its reading.
  std::string check_statement() {
    ++check_.statements;
    const std::int64_t number = statements_.getColumn(0).getInt64();
    std::string digest = statements_.getColumn(1).getString();
    const Row row = read_row(statements_, 2, statement_columns().size());
    const std::string object = named("statement", text_of(row[1]));
    const std::vector<Row> chain = chains_.rows(number);
    Statement statement;
    decoded(check_.findings, object, [&] { check_words(object, row, chain, statement); });
    if (statement_digest(row, chain, check_claims(number, statement)) != digest) {
      altered(object, "it is not what was put: the row, its chain or its claims were changed or are gone");
    }
    return digest;
  }

  void check_words(const std::string& object, const Row& row, const std::vector<Row>& chain,
                   Statement& statement) {
    statement = statement_of(row);
    for (const Row& link : chain) statement.via.push_back(via_of(link));
    if (statement_id(kept_.of.article, statement) != statement.id)
      altered(object, "its id is not that of its content");
    if (article_) altered_each(object, text_problems(*article_, statement));
  }

  std::vector<std::string> check_claims(std::int64_t statement_number, const Statement& statement) {
    claims_.reset();
    claims_.bind(1, statement_number);
    std::vector<std::string> digests;
    while (claims_.executeStep()) digests.push_back(check_claim(statement));
    return digests;
  }

  std::string check_claim(const Statement& statement) {
    ++check_.claims;
    std::string digest = claims_.getColumn(0).getString();
    const size_t size = claim_columns().size();
    const Row row = read_row(claims_, 1, size);
    const Row characterised = read_row(claims_, static_cast<int>(1 + size), characterised_columns().size());
    const std::string object = named("claim", text_of(row[1]));
    if (claim_digest(row, characterised) != digest) altered(object, "its row is not what was put");
    decoded(check_.findings, object, [&] {
      const Claim claim = claim_of(row);
      if (claim_id(kept_.of.article, statement, claim) != claim.id) {
        altered(object, "its id is not that of what it claims");
      }
      if (article_) altered_each(object, text_problems(*article_, claim));
    });
    return digest;
  }

  void altered(const std::string& object, std::string what) {
    add(check_.findings, AuditState::kAltered, object, std::move(what));
  }
  void altered_each(const std::string& object, std::vector<std::string> problems) {
    for (std::string& problem : problems) altered(object, std::move(problem));
  }

  const Article* article_;  // the caller's
  Kept kept_;
  Chains chains_;
  SQLite::Statement statements_, claims_;
  ReadingCheck check_;
};

}  // namespace

ReadingCheck check_reading(SQLite::Database& db, std::int64_t reading, const Article* article) {
  return Walk(db, reading, article).run();
}

}  // namespace parley::db
