#include "core/fold/whose.h"

namespace parley {
namespace {

// The one who speaks, as the pack knows them: the person first, then the body.
const Actor* voice(const Statement& statement, const Catalogue& catalogue) {
  if (statement.speaker) return catalogue.actor(statement.speaker);
  return statement.body ? catalogue.actor(statement.body) : nullptr;
}

// What the reading found goes first: it saw the words around the name.
ActorId party_of(const ClaimRecord& record, const Actor* voice) {
  if (record.statement.party || !voice) return record.statement.party;
  return voice->kind == ActorKind::kParty ? voice->id : voice->party_on(day_of(record));
}

bool speaks_for_party(const ActorId& party, const ClaimRecord& record, const Catalogue& catalogue) {
  const Actor* by = voice(record.statement, catalogue);
  return (!by || by->speaks_for) && party_of(record, by) == party;
}

// Headlines are written by the desk; a claim in no round of the pack cannot be put before or after another.
bool makes_position(const ClaimRecord& record, const Catalogue& catalogue) {
  return record.statement.section != Section::kHeadline && catalogue.round(record.statement.round);
}

}  // namespace

std::optional<Date> day_of(const ClaimRecord& record) {
  return record.statement.said_on ? record.statement.said_on : record.article.published;
}

bool counts_for(const ActorId& actor, const ClaimRecord& record, const Catalogue& catalogue) {
  if (!actor || !makes_position(record, catalogue)) return false;
  if (record.statement.speaker == actor || record.statement.body == actor) return true;
  const Actor* asked = catalogue.actor(actor);
  return asked && asked->kind == ActorKind::kParty && speaks_for_party(actor, record, catalogue);
}

}  // namespace parley
