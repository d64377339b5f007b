// claims: who took which stance on what, sentence by sentence.
#include <algorithm>
#include <nlohmann/json.hpp>

#include "cli/command.h"
#include "cli/failure.h"
#include "cli/reports/listing.h"
#include "cli/reports/proofs.h"
#include "cli/reports/words.h"
#include "cli/session/filter.h"
#include "cli/session/open.h"
#include "cli/text/escape.h"

namespace parley::cli {
namespace {

constexpr size_t kExcerpt = 160;
constexpr size_t kIdColumn = 0, kWordsColumn = 6;  // of short_columns()

// They are still evidence, but no position rests on them.
void note_excluded(const Session& session, const std::vector<ClaimRecord>& records) {
  const auto count = std::count_if(records.begin(), records.end(), [](const ClaimRecord& record) {
    return record.article.excluded.has_value();
  });
  if (count == 0) return;
  session.note(counted(static_cast<int>(count), "claim") +
               " of these stand in articles that are excluded from all positions");
}

std::vector<std::string> short_row(const ClaimRecord& record, const ShortIds& short_id) {
  return {short_id(record.claim.id),       record.statement.round.value, record.statement.party.value,
          speaker_words(record.statement), stance_words(record.claim),   record.claim.proposition.value,
          excerpt(record, kExcerpt)};
}

std::vector<Column> short_columns() {
  return {{"id", false, Ink::kDim},
          {"round"},
          {"party"},
          {"speaker", true},
          {"stance", true, Ink::kBold},
          {"proposition", true, Ink::kClaim},
          {"words", true}};
}

std::vector<std::string> full_row(const ClaimRecord& record) {
  const Statement& statement = record.statement;
  const Claim& claim = record.claim;
  return {claim.id,
          statement.round.value,
          statement.party.value,
          statement.speaker_name,
          claim.issue.value,
          claim.proposition.value,
          stance_words(claim),
          to_string(claim.axis),
          to_string(statement.evidence),
          day_words(statement.said_on),
          statement.text,
          record.article.outlet,
          day_words(record.article.published),
          record.article.path};
}

std::vector<Column> full_columns() {
  return {{"id"},   {"round"},    {"party"},   {"speaker"}, {"issue"},  {"proposition"}, {"stance"},
          {"axis"}, {"evidence"}, {"said on"}, {"words"},   {"outlet"}, {"published"},   {"path"}};
}

Exit run_claims(Session& session) {
  const Store store = open_store(session);
  const std::vector<ClaimRecord> records = filtered_claims(session, store);
  const ShortIds short_id(records);
  const bool full = session.format == Format::kCsv;
  Listing listing;
  listing.title = "Claims";
  listing.columns = full ? full_columns() : short_columns();
  listing.count = records.size();
  listing.row = [&](size_t i) { return full ? full_row(records[i]) : short_row(records[i], short_id); };
  listing.json = [&](size_t i) { return record_json(records[i]); };
  listing.link = [&](size_t i, size_t column) -> std::string {
    if (column == kIdColumn) return proof_link(records[i].claim.id);
    return column == kWordsColumn ? link_to(records[i].article.url, records[i].statement.text) : "";
  };
  for (const ClaimRecord& record : records) listing.cited.push_back(&record);
  listing.store = &store;
  listing.nothing =
      need(store.status()).articles > 0
          ? "no claim fits"
          : "there is nothing in this store yet; `parley ingest PATH...` reads articles into it";
  note_excluded(session, records);
  write_listing(session, listing);
  return Exit::kComplete;
}

}  // namespace

Command claims_command() {
  std::vector<Option> options = {kDb, kPack};
  for (const Option& option : filter_options()) options.push_back(option);
  return {
      .name = "claims",
      .group = "Ask",
      .summary = "who took which stance on what, sentence by sentence",
      .details =
          "Every claim of the store, by article and place; the filters narrow it down, and may be combined. "
          "What stands in [ ] is the condition that a claim hangs on.",
      .arguments = {},
      .options = options,
      .formats = kListFormats,
      .examples = {{"parley claims --party sarmond --issue port", "what Sarmond is read to say on the port"},
                   {"parley claims --round kirta-2 --stance reject --format csv",
                    "all rejections of a round, for a spreadsheet"}},
      .run = run_claims};
}

}  // namespace parley::cli
