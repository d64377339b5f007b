#include "rules/read/claims/holder.h"

namespace parley {

HolderFinder::HolderFinder(const KindTable& kinds, const Lexicon& lexicon)
    : kinds_(&kinds),
      lexicon_(&lexicon),
      actor_(kinds.find_class("actor")),
      person_actor_(kinds.find_class("person")),
      own_(kinds.find_class("holder.own")),
      person_(kinds.find_class("holder.person")),
      body_(kinds.find_class("holder.body")),
      group_(kinds.find_class("holder.group")),
      all_(kinds.find_class("holder.all")) {}

bool HolderFinder::has(const Unit& unit, int number) const {
  return number >= 0 && kinds_->has(unit.kind, static_cast<ClassNumber>(number));
}

// The party itself, its people and bodies; where nobody knows the party, the same actor.
bool HolderFinder::is_speaker(const Unit& actor, const Speaker& speaker) const {
  if (speaker.party && has(actor, kinds_->find_class(speaker.party.value))) return true;
  if (actor.mention < 0) return false;
  const ActorId& named = lexicon_->identity(actor.mention).actor;
  return named && (named == speaker.person || named == speaker.body);
}

// The nearest actor before the position: a person where `kind` asks for one, else one that is none.
const Unit* HolderFinder::actor_before(const Units& units, int position, int kind) const {
  for (int at = position - 1; at >= 0; --at) {
    const Unit& unit = units[static_cast<size_t>(at)];
    if (has(unit, actor_) && has(unit, person_actor_) == (kind == person_)) return &unit;
  }
  return nullptr;
}

// "he", "it" and "they" are the speaker unless somebody else of that kind was named before them in the same
// sentence; an "it" of a person who named nobody is nobody.
std::optional<bool> HolderFinder::own_pronoun(const Units& units, Range holder,
                                              const Speaker& speaker) const {
  const bool person = speaker.nature == SourceNature::kPerson || speaker.nature == SourceNature::kUnnamed;
  for (int at = holder.begin; at < holder.end; ++at) {
    const Unit& unit = units[static_cast<size_t>(at)];
    if (has(unit, own_) || has(unit, all_)) return true;
    for (const int kind : {person_, body_, group_}) {
      if (!has(unit, kind)) continue;
      if (const Unit* named = actor_before(units, holder.begin, kind)) return is_speaker(*named, speaker);
      if (kind == person_) return person;
      if (kind == group_) return speaker.nature == SourceNature::kGroup;
      return person ? std::nullopt : std::optional(true);
    }
  }
  return false;
}

std::optional<bool> HolderFinder::own(const Units& units, Range holder, const Speaker& speaker) const {
  bool named = false;
  for (int at = holder.begin; at < holder.end; ++at) {
    const Unit& unit = units[static_cast<size_t>(at)];
    if (!has(unit, actor_)) continue;
    if (is_speaker(unit, speaker)) return true;
    named = true;
  }
  return named ? std::optional(false) : own_pronoun(units, holder, speaker);
}

ActorId HolderFinder::other(const Units& units, Range holder) const {
  const auto actor_of = [&](const Unit& unit) {
    return unit.mention < 0 ? ActorId() : lexicon_->identity(unit.mention).actor;
  };
  for (int at = holder.begin; at < holder.end; ++at) {
    const Unit& unit = units[static_cast<size_t>(at)];
    if (has(unit, actor_)) return actor_of(unit);
    for (const int kind : {person_, body_, group_}) {
      const Unit* named = has(unit, kind) ? actor_before(units, holder.begin, kind) : nullptr;
      if (named) return actor_of(*named);
    }
  }
  return {};
}

}  // namespace parley
