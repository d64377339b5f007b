// Who a source is: the outcome of looking at names, titles, pronouns and epithets over the whole article.
#pragma once

#include <string>
#include <vector>

#include "core/base/id.h"

namespace parley {

enum class SourceNature {
  kNobody,   // no source, or one that could not be made out
  kPerson,   // a named person, of the pack or not
  kBody,     // an institution or state
  kUnnamed,  // people without a name: "officials", "a source close to the talks"
  kMedia,    // an outlet, "local media"
  kGroup,    // several people or parties
};

struct Speaker {
  SourceNature nature = SourceNature::kNobody;
  ActorId person;         // a person of the pack
  std::string name;       // the resolved name, known to the pack or not; empty for bodies and the unnamed
  ActorId body;           // an institution or state of the pack
  ActorId party;          // whom the source speaks for on the day; empty for media, analysts, residents
  double confidence = 1;  // that this is who speaks
  bool operator==(const Speaker&) const = default;
};

// One for each party of a joint source ("Moscow and Kyiv"); never empty.
using Speakers = std::vector<Speaker>;

}  // namespace parley
