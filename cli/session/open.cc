#include "cli/session/open.h"

#include <algorithm>

#include "cli/failure.h"
#include "cli/session/considered.h"
#include "cli/session/errors.h"
#include "cli/session/names.h"
#include "rules/partial.h"

namespace parley::cli {
namespace {

template <class T>
T need_all(tl::expected<T, std::vector<Error>> result) {
  if (!result) throw Failure{std::move(result.error())};
  return std::move(*result);
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

PackSource pack_for(const Session& session, const Store* store) {
  if (auto source = named_source(session)) {
    if (store) note_other_version(session, *source, *store);
    return std::move(*source);
  }
  if (!store) no_pack();
  const std::vector<StoredPack> packs = need(store->packs());
  if (packs.empty()) no_pack();
  if (packs.size() > 1) several_packs(packs);
  return parley::cli::source_of(packs.front());
}

[[noreturn]] void nothing_left(const Considered& articles, const std::optional<Date>& as_of) {
  give_up("usage/nothing-left", articles.left_out_words(as_of) + ", and there is no other in this store",
          as_of ? "take a later day with --as-of, or read earlier articles"
                : "`parley exclude ARTICLE --undo` takes one back in");
}

}  // namespace

PackSource source_of(const StoredPack& stored) {
  PackSource source;
  source.name = stored.name;
  for (const StoredPackFile& file : stored.files) {
    source.files.push_back(
        {file.pack, file.name, "", file.bytes});  // no path: the folder may say something else now
  }
  return source;
}

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

std::string wanted_pack(const Session& session) {
  const std::string word = session.options.words.empty() ? std::string() : session.options.words.front();
  for (const std::string& name : {word, session.options.pack, session.settings.pack})
    if (!name.empty()) return name;
  give_up("usage/pack", "no pack is named",
          "name one behind the command, as in `parley rules check ./my-pack`; `parley rules list` lists "
          "those there are");
}

Pack asked_pack(const Session& session, const std::string& word) {
  if (!word.empty()) return need_all(Pack::compile(need(find_pack(word, pack_search_path()))));
  if (auto pack = named_pack(session)) return std::move(*pack);
  no_pack();
}

LookingPack looking_pack(const Session& session) {
  auto source = named_source(session);
  if (!source) {
    const auto store = Store::open(session.db, false);
    source = pack_for(session, store ? &*store : nullptr);
  }
  PartialPack partial = need_all(compile_what_works(std::move(*source)));
  for (const Error& error : partial.errors)
    write_error(session.err(), error, {session.streams.err_is_terminal, session.look.width});
  for (const std::string& rule : partial.left_out) session.note("goes on without the rule " + rule);
  return {std::move(partial.pack), partial.errors.empty()};
}

Pack open_pack(const Session& session, const Store* store) {
  return need_all(Pack::compile(pack_for(session, store)));
}

Catalogue open_catalogue(const Session& session, const Store& store) {
  return need_all(load_catalogue(pack_for(session, &store)));
}

void need_articles(const Store& store) {
  if (need(store.status()).articles > 0) return;
  give_up("usage/empty-store", "there is nothing in this store yet",
          "`parley ingest --pack PACK PATH...` reads articles into it");
}

Material open_material(const Session& session) {
  Store store = open_store(session);
  need_articles(store);
  const auto as_of = day_named(session.options.as_of, "--as-of");
  const Considered articles = consider(need(store.articles()), as_of);
  if (articles.taken == 0) nothing_left(articles, as_of);
  if (!articles.left_out.empty()) session.note(articles.left_out_words(as_of));
  std::vector<ClaimRecord> claims = need(store.claims({}));
  std::erase_if(claims,
                [&](const ClaimRecord& record) { return articles.left_out.contains(record.article.id); });
  Catalogue catalogue = open_catalogue(session, store);
  return {std::move(store), std::move(catalogue), std::move(claims), articles.by_round};
}

}  // namespace parley::cli
