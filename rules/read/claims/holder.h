// Whose stance a frame shows: the speaker's side, or somebody else's.
//
// "We refuse" and, from a spokesman of Veldany, "Veldany refuses" are the speaker's own; "they refuse" and
// "Sarmond refuses" are what he says of others.
#pragma once

#include <optional>

#include "rules/lexicon/lexicon.h"
#include "rules/read/claims/stretch.h"
#include "rules/read/speaker.h"

namespace parley {

class HolderFinder {
 public:
  // Uses the word groups {holder.own}, {holder.person}, {holder.body}, {holder.group}, {holder.all}. Both
  // arguments outlive the finder.
  HolderFinder(const KindTable& kinds, const Lexicon& lexicon);

  // Nothing where nobody is meant ("it is time to ..."). Needs: `holder` is not empty.
  std::optional<bool> own(const Units& units, Range holder, const Speaker& speaker) const;

  // The actor whose stance it is, where it is not the speaker's: the one named, or the one that a pronoun
  // stands for; none where it cannot be told.
  ActorId other(const Units& units, Range holder) const;

 private:
  bool has(const Unit& unit, int number) const;
  bool is_speaker(const Unit& actor, const Speaker& speaker) const;
  std::optional<bool> own_pronoun(const Units& units, Range holder, const Speaker& speaker) const;
  const Unit* actor_before(const Units& units, int position, int kind) const;

  const KindTable* kinds_;
  const Lexicon* lexicon_;
  int actor_, person_actor_;
  int own_, person_, body_, group_, all_;
};

}  // namespace parley
