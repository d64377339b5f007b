#include "db/audit/audit_claim.h"

#include <SQLiteCpp/SQLiteCpp.h>

#include <algorithm>

#include "db/audit/check_article.h"
#include "db/audit/check_pack.h"
#include "db/audit/check_reading.h"
#include "db/audit/reread.h"
#include "db/errors.h"
#include "db/query/articles.h"
#include "db/query/statements.h"
#include "db/records/claim_row.h"
#include "db/records/statement_row.h"

namespace parley::db {
namespace {

// Where a claim stands: the numbers of its rows.
struct Place {
  std::int64_t claim = 0, statement = 0, reading = 0, pack = 0;
  std::string claim_id, statement_id, reading_id, article;
};

tl::unexpected<Error> unknown(const std::string& words) {
  return fail(ErrorKind::kUsage, "store/unknown-claim",
              "no claim of this store has an id that begins with \"" + words + "\"",
              "`parley claims` lists them");
}

Result<std::string> find_id(SQLite::Database& db, const std::string& words) {
  const auto prefix = id_prefix(words);
  if (!prefix) return unknown(words);
  SQLite::Statement query(db, "SELECT DISTINCT id FROM claim WHERE id >= ? AND id < ? ORDER BY id");
  bind(query, 1, {*prefix, *prefix + "g"});
  std::vector<std::string> found;
  while (query.executeStep()) found.push_back(query.getColumn(0).getString());
  if (found.empty()) return unknown(words);
  if (found.size() > 1) return ambiguous(words, "claims", found);
  return found.front();
}

// Of several readings with this claim the active one, else the newest.
Place find_place(SQLite::Database& db, const std::string& id) {
  SQLite::Statement query(
      db,
      "SELECT c.number, s.number, r.number, r.pack, c.id, s.id, r.id, coalesce(a.id, '') FROM claim c"
      " LEFT JOIN statement s ON s.number = c.statement LEFT JOIN reading r ON r.number = s.reading"
      " LEFT JOIN article a ON a.number = r.article WHERE c.id = ? ORDER BY r.number IS NOT"
      " (SELECT reading FROM adoption WHERE article = r.article ORDER BY number DESC LIMIT 1), r.number DESC "
      "LIMIT 1");
  query.bind(1, id);
  if (!query.executeStep()) throw Damaged("claim " + short_id(id) + " is gone");
  const Row row = read_row(query, 0, 8);
  const auto gone = std::monostate();
  if (row[1] == Value(gone) || row[2] == Value(gone)) {
    throw Damaged("the statement or the reading of claim " + short_id(id) + " is gone");
  }
  return {integer_of(row[0]), integer_of(row[1]), integer_of(row[2]), integer_of(row[3]),
          text_of(row[4]),    text_of(row[5]),    text_of(row[6]),    text_of(row[7])};
}

Row load_row(SQLite::Database& db, const std::string& table, const Columns& columns, std::int64_t number) {
  SQLite::Statement query(db,
                          "SELECT " + select_list("x", columns) + " FROM " + table + " x WHERE x.number = ?");
  query.bind(1, number);
  if (!query.executeStep()) throw Damaged("a row of " + table + " is gone");
  return read_row(query, 0, columns.size());
}

std::optional<Characterised> load_characterised(SQLite::Database& db, std::int64_t claim) {
  SQLite::Statement query(db, "SELECT " + select_list("h", characterised_columns()) +
                                  " FROM characterisation h WHERE h.claim = ?");
  query.bind(1, claim);
  if (!query.executeStep()) return std::nullopt;
  return characterised_of(read_row(query, 0, characterised_columns().size()));
}

class ClaimWalk {
 public:
  ClaimWalk(SQLite::Database& db, Place place) : db_(db), place_(std::move(place)) {}

  ClaimAudit run() {
    load_record();
    load_rule();
    load_run();
    check_bytes();
    add_all(findings_, check_pack(db_, place_.pack));
    judge();
    return std::move(audit_);
  }

 private:
  // Findings on the claim, its statement and what they stand on; not those on neighbours.
  void keep_ours(Findings findings) {
    for (Finding& finding : findings) {
      const bool ours = finding.object == named("claim", place_.claim_id) ||
                        finding.object == named("statement", place_.statement_id) ||
                        finding.object == named("reading", place_.reading_id);
      if (ours) findings_.push_back(std::move(finding));
    }
  }

  // What no longer decodes is left out here and named by check_reading().
  void load_record() {
    try {
      audit_.record.claim = claim_of(load_row(db_, "claim", claim_columns(), place_.claim));
      audit_.record.claim.characterises = load_characterised(db_, place_.claim);
      audit_.record.statement =
          statement_of(load_row(db_, "statement", statement_columns(), place_.statement));
      audit_.record.statement.via = Chains(db_).of(place_.statement);
    } catch (const Damaged&) {
      audit_.record.claim.id = place_.claim_id;
    }
    const auto article = find_article(db_, place_.article);
    if (article) audit_.record.article = *article;
  }

  void load_rule() {
    SQLite::Statement query(db_,
                            "SELECT p.name, p.digest, coalesce(l.file, ''), coalesce(l.line, 0) FROM pack p"
                            " LEFT JOIN rule l ON l.pack = p.number AND l.id = ? WHERE p.number = ?");
    bind(query, 1, {audit_.record.claim.rule, place_.pack});
    if (!query.executeStep()) return;
    audit_.pack_name = query.getColumn(0).getString();
    audit_.pack_digest = query.getColumn(1).getString();
    audit_.rule_file = query.getColumn(2).getString();
    audit_.rule_line = query.getColumn(3).getInt();
  }

  void load_run() {
    SQLite::Statement query(db_,
                            "SELECT run.id, run.engine FROM reading JOIN run ON run.number = reading.run "
                            "WHERE reading.number = ?");
    query.bind(1, place_.reading);
    if (!query.executeStep()) return;
    audit_.run = query.getColumn(0).getString();
    audit_.engine = query.getColumn(1).getString();
  }

  void check_bytes() {
    const auto stored = load_article(db_, place_.article);
    if (!stored) throw Damaged("the article of claim " + short_id(place_.claim_id) + " is gone");
    const Article article = rebuild(*stored);
    audit_.payload_sha256 = stored->payload_sha256;
    audit_.recipe = stored->recipe;
    add_all(findings_, check_article(*stored, article));
    keep_ours(check_reading(db_, place_.reading, stored->raw ? &article : nullptr).findings);
    const ByteSpans& content = audit_.record.statement.content;
    audit_.text = text_at(article, content);
    Paragraph paragraph = paragraph_around(article, content);
    audit_.paragraph = std::move(paragraph.text);
    audit_.paragraph_begin = paragraph.begin;
  }

  void judge() {
    const auto any = [&](AuditState state) {
      return std::any_of(findings_.begin(), findings_.end(),
                         [&](const Finding& one) { return one.state == state; });
    };
    audit_.state = AuditState::kVerified;
    for (const AuditState state : {AuditState::kEngineDiffers, AuditState::kAltered, AuditState::kMissing}) {
      if (any(state)) audit_.state = state;
    }
    for (const Finding& finding : findings_) audit_.problems.push_back(finding.object + ": " + finding.what);
  }

  SQLite::Database& db_;  // the store's
  Place place_;
  ClaimAudit audit_;
  Findings findings_;
};

}  // namespace

Result<ClaimAudit> audit_claim(SQLite::Database& db, const std::string& id_prefix) {
  const auto id = find_id(db, id_prefix);
  if (!id) return fail(id.error());
  return ClaimWalk(db, find_place(db, *id)).run();
}

}  // namespace parley::db
