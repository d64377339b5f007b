// contradictions: who is on both sides in one round, and who is told of otherwise than it speaks.
#include <algorithm>
#include <nlohmann/json.hpp>

#include "cli/command.h"
#include "cli/reports/listing.h"
#include "cli/reports/proofs.h"
#include "cli/reports/words.h"
#include "cli/session/names.h"
#include "cli/session/open.h"
#include "core/dispute.h"
#include "core/fold/pack_order.h"

namespace parley::cli {
namespace {

// Parties, persons and bodies: whoever can hold a position. A party that one of its people contradicts is
// found as the party, and the person only where it contradicts itself.
std::vector<Position> contradictory_positions(const Material& material, const ActorId& only) {
  std::vector<Position> found;
  for (const Actor& actor : material.catalogue.actors) {
    if (only ? actor.id != only : actor.kind == ActorKind::kOutlet) continue;
    for (Position& position : fold(actor.id, material.claims, material.catalogue)) {
      if (position.contradictory) found.push_back(std::move(position));
    }
  }
  return found;
}

// A claim against another: of one side that is for and against, or of one that tells what another denies.
struct Line {
  std::string kind;  // "own", "told"
  ActorId actor;
  Subject subject;
  RoundId round;
  ActorId teller;  // of "told"
  ClaimRecord one, other;
};

ClaimRecord best_of(const Position& position, int polarity) {
  const auto& claims = position.claims;
  return *std::find_if(claims.begin(), claims.end(),
                       [&](const ClaimRecord& record) { return record.claim.polarity == polarity; });
}

std::vector<Line> lines_of(const Material& material, const ActorId& only) {
  std::vector<Line> lines;
  const PackOrder order(material.catalogue);
  for (const Position& one : contradictory_positions(material, only)) {
    lines.push_back({"own",
                     one.actor,
                     order.subject(one.issue, one.proposition, one.axis),
                     one.round,
                     {},
                     best_of(one, 1),
                     best_of(one, -1)});
  }
  for (const Dispute& one : disputes(material.claims, material.catalogue)) {
    if (only && one.actor != only && one.teller != only) continue;
    lines.push_back({"told", one.actor, order.subject(one.own.issue, one.own.proposition, one.own.axis),
                     one.own.round, one.teller, one.told, one.own.claims.front()});
  }
  return lines;
}

std::string teller_words(const Line& line) {
  return line.teller ? line.teller.value : speaker_words(line.one.statement);
}

std::string side_words(const ClaimRecord& record, const std::string& stance, const ShortIds& short_id) {
  return stance + "; " + attributed(record, 160) + "; " + article_words(record.article) + "; audit " +
         short_id(record.claim.id);
}

// What the first claim says that the actor holds.
std::string told_words(const Line& line) {
  if (line.kind == "own") return stance_words(line.one.claim);
  return line.actor.value + ": " + line.one.claim.characterises->stance.value;
}

Json side_json(const ClaimRecord& record, const StanceId& stance, int polarity) {
  return {{"claim", record.claim.id},      {"stance", stance.value},
          {"polarity", polarity},          {"speaker", text_or_null(speaker_words(record.statement))},
          {"text", record.statement.text}, {"article", record.article.id}};
}

Json line_json(const Line& line) {
  const auto& told = line.one.claim.characterises;
  const bool own = line.kind == "own";
  return {{"kind", line.kind},
          {"actor", line.actor.value},
          {"issue", line.subject.issue.value},
          {"proposition", line.subject.proposition.value},
          {"axis", to_string(line.subject.axis)},
          {"round", line.round.value},
          {"teller", own ? Json(nullptr) : text_or_null(teller_words(line))},
          {"one", side_json(line.one, own ? line.one.claim.stance : told->stance,
                            own ? line.one.claim.polarity : told->polarity)},
          {"other", side_json(line.other, line.other.claim.stance, line.other.claim.polarity)}};
}

std::vector<std::string> row_of(const Line& line, const ShortIds& short_id) {
  return {line.kind == "own" ? "own" : "told by " + teller_words(line),
          line.actor.value,
          line.round.value,
          line.subject.proposition.value + (line.subject.axis == Axis::kStates ? " (states)" : ""),
          side_words(line.one, told_words(line), short_id),
          side_words(line.other, stance_words(line.other.claim), short_id)};
}

Exit run_contradictions(Session& session) {
  const Material material = open_material(session);
  const std::vector<Line> lines = lines_of(material, actor_named(session.options.party, material.catalogue));
  const ShortIds short_id(material.claims);
  Listing listing;
  listing.title = "Contradictions";
  listing.columns = {{"kind", true},     {"actor"},           {"round"}, {"proposition", true, Ink::kClaim},
                     {"one side", true}, {"other side", true}};
  listing.count = lines.size();
  listing.row = [&](size_t i) { return row_of(lines[i], short_id); };
  listing.json = [&](size_t i) { return line_json(lines[i]); };
  listing.link = [&](size_t i, size_t column) {
    return column == 4   ? proof_link(lines[i].one.claim.id)
           : column == 5 ? proof_link(lines[i].other.claim.id)
                         : "";
  };
  for (const Line& line : lines)
    for (const ClaimRecord* record : {&line.one, &line.other}) listing.cited.push_back(record);
  listing.store = &material.store;
  listing.nothing =
      "nobody is on both sides of a proposition in one round, nor is told of otherwise than it speaks";
  write_listing(session, listing);
  return Exit::kComplete;
}

}  // namespace

Command contradictions_command() {
  return {
      .name = "contradictions",
      .group = "Ask",
      .summary = "who is on both sides in one round, or told of otherwise than it speaks",
      .details =
          "Of the kind \"own\": an actor, or the people and bodies of a party, on both sides of a "
          "proposition. "
          "Of the kind \"told\": one side says that another holds (agreed to, demands, rejects) what that "
          "other's own words in the same round are against. Both sides must be taken plainly (no warning, no "
          "condition, no hedge) and rest on different words. docs/positions.md has the rule.",
      .arguments = {},
      .options = {kParty, kDb, kPack, kAsOf},
      .formats = kListFormats,
      .examples = {{"parley contradictions", "of everybody"},
                   {"parley contradictions --party sarmond", "of one party"}},
      .run = run_contradictions};
}

}  // namespace parley::cli
