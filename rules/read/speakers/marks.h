// What the speaker layer asks of a word: looked up once for each kind, so that a unit costs one array access.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "rules/pattern/kinds.h"
#include "rules/pattern/unit.h"
#include "rules/spec/spec.h"

namespace parley::speakers {

enum Mark : uint32_t {
  kCapital = 1U << 0,
  kAllCapitals = 1U << 1,
  kPunctuation = 1U << 2,
  kNumber = 1U << 3,
  kFunction = 1U << 4,
  kTitle = 1U << 5,    // "Mr.": before a name
  kSuffix = 1U << 6,   // "Jr.": behind it
  kRole = 1U << 7,     // an office
  kGeneric = 1U << 8,  // an office that one or another may hold
  kUnnamed = 1U << 9,  // people whose names are kept back
  kFormer = 1U << 10,
  kPrivate = 1U << 11,  // speaks for nobody
  kMedia = 1U << 12,
  kHuman = 1U << 13,  // any word for people
  kOrganisation = 1U << 14,
  kDocument = 1U << 15,
  kGivenName = 1U << 16,
  kParticle = 1U << 17,
  kAffiliation = 1U << 18,
  kPreposition = 1U << 19,
  kAnd = 1U << 20,
  kRelative = 1U << 21,
  kDefinite = 1U << 22,
  kIndefinite = 1U << 23,
  kRank = 1U << 24,
  kPlural = 1U << 25,
  kCalendarWord = 1U << 26,
  kVerb = 1U << 27,
  kAdjective = 1U << 28,
  kPlaceName = 1U << 29,
  kCommon = 1U << 30,  // a word the lexicon knows for something else than a name
  kPossessiveWord = 1U << 31,
};

// Sets of the pack's genders (the keys of [names]), one bit each.
using Genders = uint8_t;

struct KindMarks {
  uint32_t marks = 0;
  uint8_t joint = 0;       // of JointMark
  Genders pronoun = 0;     // a pronoun that is a subject: "he"
  Genders shows = 0;       // any word that shows a gender: "his"
  Genders gendered = 0;    // a word for people of that gender: "spokesman"
  uint8_t pronoun_of = 0;  // of PronounMark
  int32_t role = -1;       // class of an office under several names: role.spokesperson
};

enum JointMark : uint8_t { kQuantifier = 1, kSide = 2, kAlone = 4 };
enum PronounMark : uint8_t { kThing = 1, kSeveral = 2, kSpeakers = 4, kAnyPronoun = 8 };  // it; they; I, we

class Marks {
 public:
  // `kinds` outlives this.
  Marks(const spec::Pack& pack, const KindTable& kinds);

  const KindMarks& of(const Unit& unit) const { return by_kind_[unit.kind]; }
  bool has(const Unit& unit, uint32_t marks) const { return (by_kind_[unit.kind].marks & marks) != 0; }

  bool has_class(const Unit& unit, const std::string& name) const;

  // The pronoun of a name or of an actor; the name that goes with each pronoun has all bits.
  Genders gender(const std::string& key) const;

 private:
  const KindTable* kinds_;
  std::vector<std::string> genders_;  // Sorted; the bit's number is the index.
  std::vector<KindMarks> by_kind_;
};

}  // namespace parley::speakers
