#include "db/records/claim_row.h"

#include "db/errors.h"
#include "db/records/json_columns.h"

namespace parley::db {
namespace {

std::optional<Condition> condition_in(const Value& value) {
  if (text_of(value).empty()) return std::nullopt;
  return condition_of(text_of(value));
}

Axis axis_in(const Value& value) {
  if (const auto axis = parse_axis(text_of(value))) return *axis;
  throw Damaged("unknown axis \"" + text_of(value) + "\"");
}

}  // namespace

const Columns& claim_columns() {
  static const Columns columns{"at",        "id",       "issue",    "proposition", "stance",
                               "axis",      "polarity", "strength", "negated",     "hedged",
                               "condition", "terms",    "spans",    "rule",        "confidence"};
  return columns;
}

Row row_of(const Claim& claim, size_t at) {
  return {static_cast<std::int64_t>(at),
          claim.id,
          claim.issue.value,
          claim.proposition.value,
          claim.stance.value,
          to_string(claim.axis),
          std::int64_t{claim.polarity},
          std::int64_t{claim.strength},
          std::int64_t{claim.negated},
          std::int64_t{claim.hedged},
          claim.condition ? Value(to_json(*claim.condition)) : Value(),
          to_json(claim.terms),
          to_json(claim.spans),
          claim.rule,
          claim.confidence};
}

Claim claim_of(const Row& row) {
  Claim claim;
  claim.id = text_of(row[1]);
  claim.issue = IssueId(text_of(row[2]));
  claim.proposition = PropositionId(text_of(row[3]));
  claim.stance = StanceId(text_of(row[4]));
  claim.axis = axis_in(row[5]);
  claim.polarity = static_cast<int>(integer_of(row[6]));
  claim.strength = static_cast<int>(integer_of(row[7]));
  claim.negated = integer_of(row[8]) != 0;
  claim.hedged = integer_of(row[9]) != 0;
  claim.condition = condition_in(row[10]);
  claim.terms = terms_of(text_of(row[11]));
  claim.spans = spans_of(text_of(row[12]));
  claim.rule = text_of(row[13]);
  claim.confidence = real_of(row[14]);
  return claim;
}

const Columns& characterised_columns() {
  static const Columns columns{"actor", "stance", "polarity"};
  return columns;
}

Row row_of(const std::optional<Characterised>& characterised) {
  if (!characterised) return {};
  return {characterised->actor.value, characterised->stance.value, std::int64_t{characterised->polarity}};
}

std::optional<Characterised> characterised_of(const Row& row) {
  if (row.empty() || row[1] == Value()) return std::nullopt;
  return Characterised{ActorId(text_of(row[0])), StanceId(text_of(row[1])),
                       static_cast<int>(integer_of(row[2]))};
}

// A claim that characterises nobody has the digest that it always had.
std::string claim_digest(const Row& row, const Row& characterised) {
  if (characterised.empty() || characterised[1] == Value()) return row_digest("claim", row);
  return row_digest("claim", row, {row_digest("characterisation", characterised)});
}

}  // namespace parley::db
