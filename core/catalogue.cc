#include "core/catalogue.h"

#include <algorithm>

#include "core/text/canonical.h"
#include "core/text/letter_case.h"

namespace parley {
namespace {

template <class Thing, class Key>
const Thing* find_by_id(const std::vector<Thing>& things, const Key& id) {
  const auto found =
      std::find_if(things.begin(), things.end(), [&](const Thing& thing) { return thing.id == id; });
  return found == things.end() ? nullptr : &*found;
}

bool covers(const Membership& membership, Date day) {
  return (!membership.from || *membership.from <= day) && (!membership.to || day <= *membership.to);
}

// Words as they are compared: typed in any letter case and with any spaces.
std::string key(std::string_view words) {
  return lower_case(folded(words));
}

bool is_called(const Actor& actor, const std::string& wanted) {
  if (key(actor.name) == wanted) return true;
  return std::any_of(actor.aliases.begin(), actor.aliases.end(),
                     [&](const std::string& alias) { return key(alias) == wanted; });
}

bool has_surname(const Actor& actor, const std::string& wanted) {
  if (actor.kind != ActorKind::kPerson) return false;
  const std::string name = key(actor.name);
  const size_t space = name.rfind(' ');
  return space != std::string::npos && std::string_view(name).substr(space + 1) == wanted;
}

// The actors that fit, and whether that is more than one.
struct Fit {
  const Actor* actor = nullptr;
  int count = 0;
};

template <class Fits>
Fit fit(const std::vector<Actor>& actors, Fits fits) {
  Fit out;
  for (const Actor& actor : actors) {
    if (!fits(actor)) continue;
    out.actor = &actor;
    ++out.count;
  }
  return out;
}

}  // namespace

// Sorted by `from`: the last that fits is the one begun last.
ActorId Actor::party_on(std::optional<Date> day) const {
  for (auto membership = memberships.rbegin(); membership != memberships.rend(); ++membership)
    if (!day || covers(*membership, *day)) return membership->party;
  return {};
}

const Actor* Catalogue::actor(const ActorId& id) const {
  const auto found =
      std::lower_bound(actors.begin(), actors.end(), id,
                       [](const Actor& actor, const ActorId& wanted) { return actor.id < wanted; });
  return found != actors.end() && found->id == id ? &*found : nullptr;
}

const Round* Catalogue::round(const RoundId& id) const {
  return find_by_id(rounds, id);
}

const Proposition* Catalogue::proposition(const PropositionId& id) const {
  return find_by_id(propositions, id);
}

const Stance* Catalogue::stance(const StanceId& id) const {
  return find_by_id(stances, id);
}

// The surest first: an id names one actor, whatever others are called; a surname counts only where nothing
// else fits.
const Actor* Catalogue::find_actor(const std::string& words) const {
  const std::string wanted = key(words);
  if (wanted.empty()) return nullptr;
  if (const Actor* found = actor(ActorId(wanted))) return found;
  Fit found = fit(actors, [&](const Actor& one) { return is_called(one, wanted); });
  if (found.count == 0) found = fit(actors, [&](const Actor& one) { return has_surname(one, wanted); });
  return found.count == 1 ? found.actor : nullptr;
}

const char* to_string(ActorKind kind) {
  switch (kind) {
    case ActorKind::kPerson:
      return "person";
    case ActorKind::kParty:
      return "party";
    case ActorKind::kBody:
      return "body";
    case ActorKind::kOutlet:
      return "outlet";
  }
  return "";
}

const char* to_string(Axis axis) {
  switch (axis) {
    case Axis::kWants:
      return "wants";
    case Axis::kStates:
      return "states";
  }
  return "";
}

}  // namespace parley
