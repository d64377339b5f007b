// What a pack says the world consists of: actors, rounds of talks, issues with their propositions, stances.
// Plain data, free of TOML; the fold, the diff, and the command line read it.
#pragma once

#include <map>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "core/base/date.h"
#include "core/base/id.h"

namespace parley {

enum class ActorKind { kPerson, kParty, kBody, kOutlet };

// "foreign minister of Russia from 2004": dates are inclusive and may be open on either side.
struct Membership {
  ActorId party;
  std::string role;
  std::optional<Date> from;
  std::optional<Date> to;
};

struct Actor {
  ActorId id;
  ActorKind kind = ActorKind::kPerson;
  std::string name;
  std::vector<std::string> aliases;
  std::vector<Membership> memberships;  // persons and bodies; sorted by from
  bool speaks_for = true;               // false: what this person says is not the party's position

  // The party on that day; a day outside every membership gives none, no day gives the latest membership.
  ActorId party_on(std::optional<Date> day) const;
};

struct Round {
  RoundId id;
  std::string name;
  Date from;
  Date to;
  std::string place;
};

struct Proposition {
  PropositionId id;
  IssueId issue;
  std::string means;
  std::vector<ActorId> favours;  // parties for whom it would be a gain; may be empty
  bool names_doer = true;  // false: does not say who does it ("strikes hit cities"), so that a party may
                           // assert it of one and deny it of another; then polarities are never set against
                           // one another
};

struct Issue {
  IssueId id;
  std::string name;
};

enum class Axis { kWants, kStates };

struct Stance {
  StanceId id;
  Axis axis = Axis::kWants;
  int polarity = 1;  // +1 or -1
  int strength = 1;  // 1..3
  StanceId negated;  // what its negation amounts to (not demanding: none; not accepting: reject)
  StanceId hedged;   // what it becomes as a mere possibility (assert: doubt); none: stays
  std::string means;
  bool reverses =
      true;  // false (warn, doubt): neither reverses nor contradicts a stance of the other polarity
  bool withdraws = false;  // says that what was held before is held no longer ("no longer demands")
};

struct Catalogue {
  std::vector<Actor> actors;                             // Sorted by id.
  std::vector<Round> rounds;                             // Sorted by from, then id.
  std::vector<Issue> issues;                             // In the order of the pack.
  std::vector<Proposition> propositions;                 // In the order of the pack.
  std::vector<Stance> stances;                           // In the order of the pack.
  std::map<std::string, std::set<std::string>> holders;  // by place: those that hold it, however far out

  const Actor* actor(const ActorId& id) const;
  const Round* round(const RoundId& id) const;
  const Proposition* proposition(const PropositionId& id) const;
  const Stance* stance(const StanceId& id) const;

  // By id, name, alias or surname, in any letter case ("peskov"); null where nothing or more than one thing
  // fits.
  const Actor* find_actor(const std::string& words) const;
};

const char* to_string(ActorKind kind);
const char* to_string(Axis axis);

}  // namespace parley
