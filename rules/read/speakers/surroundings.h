// What the words around a name or an office say: offices, for whom somebody speaks, whether for anybody at
// all.
#pragma once

#include "rules/read/speakers/scene.h"

namespace parley::speakers {

// The units before a name that describe it: "Russian Foreign Minister", "his former aide". May be empty.
UnitRange description_before(const Scene& scene, uint32_t name, uint32_t sentence_first);
// The units of an apposition behind it: "Ukraine's chief negotiator". May be empty.
UnitRange description_behind(const Scene& scene, uint32_t name_last, uint32_t sentence_last);

struct Standing {
  ActorId party;
  bool alone = false;  // speaks for nobody: a resident, an analyst, a former minister
  bool former = false;
  bool media = false;
};

// For whom somebody speaks whom these units describe. The words nearest to the office count: "Ukraine's
// European allies".
Standing standing_in(const Scene& scene, UnitRange units);

}  // namespace parley::speakers
