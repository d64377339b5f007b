// contradictions: positions where one actor is on both sides in one round.
#include <nlohmann/json.hpp>

#include "cli/command.h"
#include "cli/reports/listing.h"
#include "cli/reports/words.h"
#include "cli/session/names.h"
#include "cli/session/open.h"

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

// The best claim of that polarity; null if there is none.
const ClaimRecord* best_of(const Position& position, int polarity) {
  for (const ClaimRecord& record : position.claims) {
    if (record.claim.polarity == polarity) return &record;
  }
  return nullptr;
}

std::string side_words(const ClaimRecord* record, const ShortIds& short_id) {
  if (!record) return "";
  return stance_words(record->claim) + "; " + attributed(*record, 160) + "; " +
         article_words(record->article) + "; audit " + short_id(record->claim.id);
}

Exit run_contradictions(Session& session) {
  const Material material = open_material(session);
  const ActorId only = actor_named(session.options.party, material.catalogue);
  const std::vector<Position> found = contradictory_positions(material, only);
  const ShortIds short_id(material.claims);
  Listing listing;
  listing.title = "Contradictions";
  listing.columns = {{"actor"}, {"round"},     {"proposition", true, Ink::kClaim},
                     {"axis"},  {"for", true}, {"against", true}};
  listing.count = found.size();
  listing.row = [&](size_t i) -> std::vector<std::string> {
    const Position& one = found[i];
    return {one.actor.value,
            one.round.value,
            one.proposition.value,
            to_string(one.axis),
            side_words(best_of(one, 1), short_id),
            side_words(best_of(one, -1), short_id)};
  };
  listing.json = [&](size_t i) { return position_json(found[i]); };
  listing.nothing = "nobody is on both sides of a proposition in one round";
  write_listing(session, listing);
  return Exit::kComplete;
}

}  // namespace

Command contradictions_command() {
  return {.name = "contradictions",
          .group = "Ask",
          .summary = "who is for and against the same thing in one round",
          .details =
              "Both sides must be taken plainly (no warning, no condition, no hedge) and rest on different "
              "words. "
              "docs/positions.md has the rule.",
          .arguments = {},
          .options = {kParty, kDb, kPack},
          .formats = kListFormats,
          .examples = {{"parley contradictions", "of everybody"},
                       {"parley contradictions --party sarmond", "of one party"}},
          .run = run_contradictions};
}

}  // namespace parley::cli
