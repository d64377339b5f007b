#include "rules/read/speakers/scene.h"

namespace parley::speakers {

ActorId Scene::party_of(const Actor& actor) const {
  if (actor.kind == ActorKind::kParty) return actor.id;
  return actor.speaks_for ? actor.party_on(day()) : ActorId{};
}

ActorId Scene::party_of(uint32_t at) const {
  if (const Actor* found = actor(at)) return party_of(*found);
  const Identity* place = identity(at);
  if (place == nullptr || place->place.empty()) return {};
  // A place lies in a party where one of the places that hold it has the party's id.
  for (const Actor& candidate : roster->catalogue().actors)
    if (candidate.kind == ActorKind::kParty && marks->has_class(unit(at), candidate.id.value))
      return candidate.id;
  return {};
}

}  // namespace parley::speakers
