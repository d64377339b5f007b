#include "db/records/statement_row.h"

#include "db/errors.h"
#include "db/records/dates.h"
#include "db/records/json_columns.h"

namespace parley::db {
namespace {

template <class Parse>
auto word_in(const Value& value, const char* what, Parse parse) {
  if (const auto word = parse(text_of(value))) return *word;
  throw Damaged(std::string("unknown ") + what + " \"" + text_of(value) + "\"");
}

void add_spans(Statement& statement, const Row& row) {
  statement.content = spans_of(text_of(row[6]));
  statement.source = spans_of(text_of(row[7]));
  statement.cue = spans_of(text_of(row[8]));
  statement.text = text_of(row[9]);
  statement.source_text = text_of(row[10]);
  statement.cue_text = text_of(row[11]);
}

void add_speaker(Statement& statement, const Row& row) {
  statement.speaker = ActorId(text_of(row[12]));
  statement.speaker_name = text_of(row[13]);
  statement.body = ActorId(text_of(row[14]));
  statement.party = ActorId(text_of(row[15]));
}

}  // namespace

const Columns& statement_columns() {
  static const Columns columns{
      "at",     "id",    "kind",    "evidence",    "mode",         "section", "content",
      "source", "cue",   "text",    "source_text", "cue_text",     "speaker", "speaker_name",
      "body",   "party", "said_on", "round",       "round_reason", "rule",    "confidence"};
  return columns;
}

const Columns& via_columns() {
  static const Columns columns{"at", "source", "cue", "content", "source_text", "speaker_name", "party"};
  return columns;
}

Row row_of(const Statement& statement, size_t at) {
  return {static_cast<std::int64_t>(at),
          statement.id,
          to_string(statement.kind),
          to_string(statement.evidence),
          statement.mode,
          to_string(statement.section),
          to_json(statement.content),
          to_json(statement.source),
          to_json(statement.cue),
          statement.text,
          statement.source_text,
          statement.cue_text,
          or_null(statement.speaker.value),
          or_null(statement.speaker_name),
          or_null(statement.body.value),
          or_null(statement.party.value),
          or_null(statement.said_on),
          or_null(statement.round.value),
          statement.round_reason,
          statement.rule,
          statement.confidence};
}

Row row_of(const Via& via, size_t at) {
  return {static_cast<std::int64_t>(at), to_json(via.source), to_json(via.cue),
          to_json(via.content),          via.source_text,     or_null(via.speaker_name),
          or_null(via.party.value)};
}

Statement statement_of(const Row& row) {
  Statement statement;
  statement.id = text_of(row[1]);
  statement.kind = word_in(row[2], "kind", parse_kind);
  statement.evidence = word_in(row[3], "evidence", parse_evidence);
  statement.mode = text_of(row[4]);
  statement.section = word_in(row[5], "section", parse_section);
  add_spans(statement, row);
  add_speaker(statement, row);
  statement.said_on = date_of(row[16]);
  statement.round = RoundId(text_of(row[17]));
  statement.round_reason = text_of(row[18]);
  statement.rule = text_of(row[19]);
  statement.confidence = real_of(row[20]);
  return statement;
}

Via via_of(const Row& row) {
  Via via;
  via.source = spans_of(text_of(row[1]));
  via.cue = spans_of(text_of(row[2]));
  via.content = spans_of(text_of(row[3]));
  via.source_text = text_of(row[4]);
  via.speaker_name = text_of(row[5]);
  via.party = ActorId(text_of(row[6]));
  return via;
}

std::string statement_digest(const Row& row, const std::vector<Row>& chain,
                             const std::vector<std::string>& claim_digests) {
  std::vector<std::string> parts;
  parts.reserve(chain.size() + claim_digests.size());
  for (const Row& link : chain) parts.push_back(row_digest("via", link));
  parts.insert(parts.end(), claim_digests.begin(), claim_digests.end());
  return row_digest("statement", row, parts);
}

}  // namespace parley::db
