// The store and the pack that a command works with, found where options, settings and the store say.
#pragma once

#include <map>
#include <optional>
#include <vector>

#include "cli/session/session.h"
#include "db/store.h"
#include "rules/pack.h"

namespace parley::cli {

// All of these throw Failure.

Store open_store(const Session& session);
Store open_or_create_store(const Session& session);

// --pack, else parley.toml, else the only pack that the store was read with. `store` may be null.
Pack open_pack(const Session& session, const Store* store);

// The pack named by --pack, or parley.toml, compiled from its folder; none if neither names one.
std::optional<Pack> named_pack(const Session& session);

// The pack as the store keeps it.
PackSource source_of(const StoredPack& stored);

// The name or folder of the pack that a command on rules is about: its PACK, else --pack, else that of
// parley.toml. One must be there.
std::string wanted_pack(const Session& session);

// The same where `word` (a PACK on the command line) may name it before --pack does; one must.
Pack asked_pack(const Session& session, const std::string& word);

// The pack to look at texts with: as open_pack() finds it, but without its broken rules, which are named on
// err. `complete` says whether there were none.
struct LookingPack {
  Pack pack;
  bool complete = true;
};
LookingPack looking_pack(const Session& session);

// The catalogue of the pack that open_pack() gives; much faster, as no pattern is compiled.
Catalogue open_catalogue(const Session& session, const Store& store);

// What reports on positions need.
struct Material {
  Store store;
  Catalogue catalogue;
  std::vector<ClaimRecord> claims;  // of the active readings of all articles that are taken into account
  std::map<RoundId, int> articles;  // of those, by round
};

// Needs articles in the store, or says how to get them there. Says on err which are left out, and why:
// excluded ones, and with --as-of what had not been published by then.
Material open_material(const Session& session);

// Throws with a sentence that says what to do where the store holds no article.
void need_articles(const Store& store);

}  // namespace parley::cli
