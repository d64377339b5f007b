// Positions, diffs and timelines.
#include "cli/json/values.h"

namespace parley::cli {
namespace {

Json claim_ids(const std::vector<ClaimRecord>& claims) {
  Json out = Json::array();
  for (const ClaimRecord& record : claims) out.push_back(record.claim.id);
  return out;
}

// What a diff shows of a position.
Json side_json(const std::optional<Position>& side) {
  if (!side) return nullptr;
  return {{"round", side->round.value},       {"stance", side->stance.value},
          {"polarity", side->polarity},       {"strength", side->strength},
          {"terms", terms_json(side->terms)}, {"claims", claim_ids(side->claims)},
          {"sources", side->sources},         {"evidence", to_string(side->evidence)}};
}

Json change_json(const Change& change) {
  Json also = Json::array();
  for (const ChangeKind kind : change.also) also.push_back(to_string(kind));
  return {{"issue", change.issue.value},
          {"proposition", change.proposition.value},
          {"axis", to_string(change.axis)},
          {"change", to_string(change.change)},
          {"also", also},
          {"movement", change.movement == Movement::kNone ? Json(nullptr) : Json(to_string(change.movement))},
          {"before", side_json(change.before)},
          {"after", side_json(change.after)}};
}

}  // namespace

Json position_json(const Position& position) {
  Json counts = Json::object();
  for (const auto& [stance, count] : position.counts) counts[stance] = count;
  return {{"actor", position.actor.value},
          {"issue", position.issue.value},
          {"proposition", position.proposition.value},
          {"axis", to_string(position.axis)},
          {"round", position.round.value},
          {"stance", position.stance.value},
          {"polarity", position.polarity},
          {"strength", position.strength},
          {"terms", terms_json(position.terms)},
          {"contradictory", position.contradictory},
          {"counts", counts},
          {"claims", claim_ids(position.claims)},
          {"sources", position.sources},
          {"evidence", to_string(position.evidence)},
          {"confidence", rounded(position.confidence)},
          {"first_said", day_or_null(position.first_said)},
          {"last_said", day_or_null(position.last_said)}};
}

Json diff_json(const Diff& diff) {
  Json changes = Json::array();
  for (const Change& change : diff.changes) changes.push_back(change_json(change));
  return {{"actor", diff.actor.value},
          {"from", diff.from.value},
          {"to", diff.to.value},
          {"read", {{"from", diff.read_from}, {"to", diff.read_to}}},
          {"changes", changes}};
}

Json timeline_json(const Timeline& timeline) {
  Json rounds = Json::array(), rows = Json::array();
  for (const RoundId& round : timeline.rounds) rounds.push_back(round.value);
  for (const TimelineRow& row : timeline.rows) {
    Json cells = Json::array();
    for (const auto& cell : row.cells) cells.push_back(cell ? position_json(*cell) : Json(nullptr));
    rows.push_back({{"issue", row.issue.value},
                    {"proposition", row.proposition.value},
                    {"axis", to_string(row.axis)},
                    {"cells", cells}});
  }
  return {{"actor", timeline.actor.value}, {"rounds", rounds}, {"rows", rows}};
}

}  // namespace parley::cli
