// What a source phrase is made of, before anybody asks who that is: its head, and what stands around it.
#pragma once

#include <vector>

#include "rules/read/speakers/cast.h"
#include "rules/read/speakers/scene.h"

namespace parley::speakers {

enum class HeadKind : uint8_t {
  kNone,
  kFigure,   // a name of a person
  kPronoun,  // "he", "who", "they"
  kActor,    // a party, body or outlet of the pack
  kOffice,   // "the minister", "officials"
  kPeople,   // any other word for people
  kThing,    // an institution, a document
  kName,     // capitalised words of no known kind
};

struct Head {
  HeadKind kind = HeadKind::kNone;
  UnitRange units;      // the head itself
  UnitRange described;  // with all that describes it, inside the source
  uint32_t figure = 0;  // of kFigure
};

struct Phrase {
  UnitRange units;
  std::vector<Head> heads;  // one, or several joined by "and"
  bool joint = false;       // "both sides"
};

Phrase phrase_of(const Scene& scene, const Cast& cast, UnitRange source);

}  // namespace parley::speakers
