#include "cli/session/open.h"

#include <algorithm>

#include "cli/failure.h"

namespace parley::cli {
namespace {

Pack compiled(PackSource source) {
  auto pack = Pack::compile(std::move(source));
  if (!pack) throw Failure{std::move(pack.error())};
  return std::move(*pack);
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

}  // namespace

Store open_store(const Session& session) {
  return need(Store::open(session.db, false));
}

Store open_or_create_store(const Session& session) {
  return need(Store::open(session.db, true));
}

std::optional<Pack> named_pack(const Session& session) {
  const std::string& name = session.options.pack.empty() ? session.settings.pack : session.options.pack;
  if (name.empty()) return std::nullopt;
  return compiled(need(find_pack(name, pack_search_path())));
}

Pack open_pack(const Session& session, const Store* store) {
  if (auto pack = named_pack(session)) return std::move(*pack);
  if (!store) no_pack();
  const std::vector<StoredPack> packs = need(store->packs());
  if (packs.empty()) no_pack();
  if (packs.size() > 1) several_packs(packs);
  return compiled(from_store(packs.front()));
}

void need_articles(const Store& store) {
  if (need(store.status()).articles > 0) return;
  give_up("usage/empty-store", "there is nothing in this store yet",
          "`parley ingest --pack PACK PATH...` reads articles into it");
}

Material open_material(const Session& session) {
  const Store store = open_store(session);
  need_articles(store);
  Pack pack = open_pack(session, &store);
  return {std::move(pack), need(store.claims({})), need(store.articles_by_round())};
}

}  // namespace parley::cli
