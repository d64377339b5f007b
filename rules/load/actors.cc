// [parties.ID], [persons.ID], [bodies.ID], [outlets.ID]: who can speak or hold a position.
#include "rules/load/memberships.h"
#include "rules/load/reader.h"
#include "rules/load/sections.h"

namespace parley::load {
namespace {

struct Both {
  Actor actor;
  spec::ActorEntry entry;
};

Both load_names(const spec::Text& id, TableReader& read, ActorKind kind) {
  Both out;
  out.actor.id = out.entry.id = ActorId(id.value);
  out.actor.kind = out.entry.kind = kind;
  const spec::Text name = read.required("name");
  out.actor.name = name.value;
  if (!name.value.empty()) out.entry.names.push_back(name);
  for (spec::Text& alias : read.texts("aliases")) {
    out.actor.aliases.push_back(alias.value);
    out.entry.names.push_back(std::move(alias));
  }
  return out;
}

void load_sides(Both& both, TableReader& read) {
  both.actor.memberships = load_memberships(read);
  for (const Membership& membership : both.actor.memberships)
    if (!membership.role.empty()) both.entry.roles.push_back(membership.role);
}

void add(Both both, const Kind& kind, const spec::Text& id, Draft& draft) {
  check_id(id, draft);
  if (!draft.put(kind, id, draft.pack.actors, std::move(both.entry), &spec::ActorEntry::id)) return;
  replace_or_add(draft.pack.catalogue.actors, std::move(both.actor), &Actor::id);
  draft.pack.actor_places[ActorId(id.value)] = id.place;
}

}  // namespace

void load_parties(const Value& table, Draft& draft) {
  each_entry(table, "parties", draft, [&](const spec::Text& id, TableReader& read) {
    Both party = load_names(id, read, ActorKind::kParty);
    party.entry.people = read.texts("people");
    party.entry.epithets = read.texts("epithets");
    read.done();
    add(std::move(party), kParty, id, draft);
  });
}

void load_persons(const Value& table, Draft& draft) {
  each_entry(table, "persons", draft, [&](const spec::Text& id, TableReader& read) {
    Both person = load_names(id, read, ActorKind::kPerson);
    load_sides(person, read);
    person.entry.epithets = read.texts("epithets");
    person.entry.gender = read.reference("gender", kGender);
    person.actor.speaks_for = read.flag("speaks_for", true);
    read.done();
    add(std::move(person), {"person", "actor", "persons"}, id, draft);
  });
}

void load_bodies(const Value& table, Draft& draft) {
  each_entry(table, "bodies", draft, [&](const spec::Text& id, TableReader& read) {
    Both body = load_names(id, read, ActorKind::kBody);
    load_sides(body, read);
    body.entry.epithets = read.texts("epithets");
    body.actor.speaks_for = read.flag("speaks_for", true);
    read.done();
    add(std::move(body), {"body", "actor", "bodies"}, id, draft);
  });
}

void load_outlets(const Value& table, Draft& draft) {
  each_entry(table, "outlets", draft, [&](const spec::Text& id, TableReader& read) {
    Both outlet = load_names(id, read, ActorKind::kOutlet);
    read.done();
    add(std::move(outlet), {"outlet", "actor", "outlets"}, id, draft);
  });
}

}  // namespace parley::load
