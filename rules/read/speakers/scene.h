// What every part of the speaker layer looks at while it reads one article: the document, and what is known
// of words.
#pragma once

#include <optional>

#include "rules/lexicon/lexicon.h"
#include "rules/read/document.h"
#include "rules/read/speakers/marks.h"
#include "rules/read/speakers/roster.h"

namespace parley::speakers {

struct Scene {
  const Document* document;
  const Marks* marks;
  const Roster* roster;
  const Lexicon* lexicon;

  const Units& units() const { return document->units; }
  const Unit& unit(uint32_t at) const { return document->units[at]; }
  bool has(uint32_t at, uint32_t wanted) const { return marks->has(document->units[at], wanted); }
  const KindMarks& marks_of(uint32_t at) const { return marks->of(document->units[at]); }
  std::optional<Date> day() const { return document->published.date; }
  // Of the unit's last token.
  std::string_view word(uint32_t at) const { return document->text_of(unit(at).last - 1); }
  std::string_view text_of(UnitRange range) const {
    return document->text_of({unit(range.first).first, unit(range.last - 1).last});
  }
  bool is_mark(uint32_t at, std::string_view mark) const { return has(at, kPunctuation) && word(at) == mark; }
  bool is_possessive(uint32_t at) const {
    return at < units().size() && document->tokens[unit(at).first].has(Token::kPossessive);
  }

  const Identity* identity(uint32_t at) const {
    const int mention = unit(at).mention;
    return mention < 0 ? nullptr : &lexicon->identity(mention);
  }
  // The actor of the pack that the unit names, or whose people it names.
  const Actor* actor(uint32_t at) const {
    const Identity* found = identity(at);
    return found == nullptr || found->actor.value.empty() ? nullptr : roster->catalogue().actor(found->actor);
  }
  // For whom somebody speaks who is called after this unit: a party, its people, a body of it, a place in it.
  ActorId party_of(uint32_t at) const;
  // For whom the actor speaks on the day of the article.
  ActorId party_of(const Actor& actor) const;
};

}  // namespace parley::speakers
