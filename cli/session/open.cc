#include "cli/session/open.h"

#include <algorithm>

#include "cli/failure.h"

namespace parley::cli {
namespace {

template <class T>
T need_all(tl::expected<T, std::vector<Error>> result) {
  if (!result) throw Failure{std::move(result.error())};
  return std::move(*result);
}

PackSource from_store(const StoredPack& stored) {
  PackSource source;
  source.name = stored.name;
  for (const StoredPackFile& file : stored.files) {
    source.files.push_back(
        {file.pack, file.name, "", file.bytes});  // no path: the folder may say something else now
  }
  return source;
}

[[noreturn]] void several_packs(const std::vector<StoredPack>& packs) {
  std::string names;
  for (const StoredPack& pack : packs) {
    names += (names.empty() ? "" : ", ") + pack.name + " (" + pack.digest.substr(0, 8) + ")";
  }
  give_up("usage/pack", "articles of this store were read with more than one pack: " + names,
          "say which with --pack, or write pack = \"" + packs.front().name +
              "\" in parley.toml; `parley ingest` with one pack over all articles makes it the only one");
}

[[noreturn]] void no_pack() {
  std::string names;
  for (const FoundPack& pack : list_packs(pack_search_path()))
    names += (names.empty() ? "" : ", ") + pack.name;
  give_up("usage/pack", "no pack is named, and no store says which to take",
          names.empty() ? "give a pack's folder with --pack"
                        : "give one with --pack (" + names + "), or write pack = \"NAME\" in parley.toml");
}

std::optional<PackSource> named_source(const Session& session) {
  const std::string& name = session.options.pack.empty() ? session.settings.pack : session.options.pack;
  if (name.empty()) return std::nullopt;
  return need(find_pack(name, pack_search_path()));
}

// What was read with another version of the pack is still shown as it was read.
void note_other_version(const Session& session, const PackSource& source, const Store& store) {
  const std::vector<StoredPack> packs = need(store.packs());
  const std::string digest = source.digest();
  const auto same = [&](const StoredPack& pack) { return pack.digest == digest; };
  if (packs.empty() || std::any_of(packs.begin(), packs.end(), same)) return;
  session.note("the articles were read with another version of a pack than this " + source.name +
               "; `parley ingest` with --pack reads them anew");
}

PackSource source_of(const Session& session, const Store* store) {
  if (auto source = named_source(session)) {
    if (store) note_other_version(session, *source, *store);
    return std::move(*source);
  }
  if (!store) no_pack();
  const std::vector<StoredPack> packs = need(store->packs());
  if (packs.empty()) no_pack();
  if (packs.size() > 1) several_packs(packs);
  return from_store(packs.front());
}

}  // namespace

Store open_store(const Session& session) {
  return need(Store::open(session.db, false));
}

Store open_or_create_store(const Session& session) {
  return need(Store::open(session.db, true));
}

std::optional<Pack> named_pack(const Session& session) {
  auto source = named_source(session);
  if (!source) return std::nullopt;
  return need_all(Pack::compile(std::move(*source)));
}

Pack open_pack(const Session& session, const Store* store) {
  return need_all(Pack::compile(source_of(session, store)));
}

Catalogue open_catalogue(const Session& session, const Store& store) {
  return need_all(load_catalogue(source_of(session, &store)));
}

void need_articles(const Store& store) {
  if (need(store.status()).articles > 0) return;
  give_up("usage/empty-store", "there is nothing in this store yet",
          "`parley ingest --pack PACK PATH...` reads articles into it");
}

Material open_material(const Session& session) {
  const Store store = open_store(session);
  need_articles(store);
  return {open_catalogue(session, store), need(store.claims({})), need(store.articles_by_round())};
}

}  // namespace parley::cli
