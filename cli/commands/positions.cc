// positions: what each actor holds, round by round.
#include <nlohmann/json.hpp>

#include "cli/command.h"
#include "cli/failure.h"
#include "cli/reports/listing.h"
#include "cli/reports/proofs.h"
#include "cli/reports/words.h"
#include "cli/session/names.h"
#include "cli/session/open.h"

namespace parley::cli {
namespace {

// The actor asked for, else every party.
std::vector<ActorId> actors_of(const Options& options, const Catalogue& catalogue) {
  const std::string& words = options.speaker.empty() ? options.party : options.speaker;
  if (!words.empty()) return {actor_named(words, catalogue)};
  std::vector<ActorId> parties;
  for (const Actor& actor : catalogue.actors) {
    if (actor.kind == ActorKind::kParty) parties.push_back(actor.id);
  }
  return parties;
}

// Empty ids let everything through.
struct Wanted {
  IssueId issue;
  PropositionId proposition;
  StanceId stance;
  RoundId round;
  bool operator()(const Position& position) const {
    return (!issue || position.issue == issue) && (!proposition || position.proposition == proposition) &&
           (!stance || position.stance == stance) && (!round || position.round == round);
  }
};

std::vector<Position> positions_of(const Options& options, const Material& material) {
  const Catalogue& catalogue = material.catalogue;
  const Wanted wanted{issue_named(options.issue, catalogue),
                      proposition_named(options.proposition, catalogue),
                      stance_named(options.stance, catalogue), round_named(options.round, catalogue)};
  std::vector<Position> found;
  for (const ActorId& actor : actors_of(options, catalogue)) {
    for (Position& position : fold(actor, material.claims, catalogue)) {
      if (wanted(position)) found.push_back(std::move(position));
    }
  }
  return found;
}

std::vector<std::string> row_of(const Position& position, const ShortIds& short_id) {
  return {position.actor.value,
          position.round.value,
          position.proposition.value,
          to_string(position.axis),
          stance_words(position),
          to_string(position.evidence),
          std::to_string(position.sources),
          day_words(position.last_said),
          short_id(position.claims.front().claim.id)};
}

Exit run_positions(Session& session) {
  const Material material = open_material(session);
  const std::vector<Position> positions = positions_of(session.options, material);
  const ShortIds short_id(material.claims);
  Listing listing;
  listing.title = "Positions";
  listing.columns = {{"actor"},
                     {"round"},
                     {"proposition", true, Ink::kClaim},
                     {"axis"},
                     {"stance", true, Ink::kBold},
                     {"evidence"},
                     {"sources", false, Ink::kPlain, true},
                     {"last said"},
                     {"claim", false, Ink::kDim}};
  listing.count = positions.size();
  listing.row = [&](size_t i) { return row_of(positions[i], short_id); };
  listing.json = [&](size_t i) { return position_json(positions[i]); };
  listing.link = [&](size_t i, size_t column) {
    return column + 1 == listing.columns.size() ? proof_link(positions[i].claims.front().claim.id) : "";
  };
  for (const Position& position : positions) listing.cited.push_back(&position.claims.front());
  listing.store = &material.store;
  listing.nothing = "no position fits";
  write_listing(session, listing);
  return Exit::kComplete;
}

}  // namespace

Command positions_command() {
  return {
      .name = "positions",
      .group = "Ask",
      .summary = "what each party holds on each proposition, round by round",
      .details =
          "A position is folded from claims: the best attested one gives stance and terms. What a party "
          "wants "
          "and what it states to be so are kept apart. The claim shown is the best one; `parley audit` "
          "leads it back to its source. docs/positions.md has the rule.",
      .arguments = {},
      .options = {kDb, kPack, kParty, kSpeaker, kIssue, kProposition, kStance, kRound, kAsOf},
      .formats = kListFormats,
      .examples = {{"parley positions --party veldany --round kirta-2", "what Veldany held in that round"},
                   {"parley positions --issue ceasefire --format json",
                    "all parties on the ceasefire, for a program"}},
      .run = run_positions};
}

}  // namespace parley::cli
