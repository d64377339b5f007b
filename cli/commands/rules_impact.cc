// rules impact: what an edited pack would change in the store, before anything is stored.
#include <nlohmann/json.hpp>

#include "cli/command.h"
#include "cli/failure.h"
#include "cli/reports/impact.h"
#include "cli/reports/listing.h"
#include "cli/session/considered.h"
#include "cli/text/escape.h"
#include "cli/work/ingest.h"

namespace parley::cli {
namespace {

// What the store holds is seen with the pack that it was read with, if that is one.
Catalogue held_catalogue(const Store& store, const Pack& pack) {
  const std::vector<StoredPack> packs = need(store.packs());
  if (packs.size() != 1) return pack.catalogue();
  auto catalogue = load_catalogue(source_of(packs.front()));
  return catalogue ? std::move(*catalogue) : pack.catalogue();
}

// Reads all, also what is excluded from reports; keeps what is read where `run` names a run.
Claimed read_anew(Store& store, const Pack& pack, const Session& session, const Considered& considered,
                  const std::string& run, int& articles) {
  Claimed now;
  reread(store, pack, session.jobs,
         [&](const std::vector<Store::Item>& items, const std::vector<ArticleRef>& refs) {
           for (size_t i = 0; i < items.size(); ++i)
             if (!considered.left_out.contains(refs[i].id)) add_claims(now, refs[i], *items[i].reading);
           articles += static_cast<int>(items.size());
           if (!run.empty()) need(store.put(run, items));
         });
  return now;
}

Exit run_impact(Session& session) {
  Store store = open_store(session);
  need_articles(store);
  const Pack pack = asked_pack(session, session.options.words.empty() ? "" : session.options.words.front());
  const Considered considered = consider(need(store.articles()), std::nullopt);
  Claimed before{need(store.claims({})), considered.by_round};
  std::erase_if(before.claims,
                [&](const ClaimRecord& record) { return considered.left_out.contains(record.article.id); });
  const Catalogue held = held_catalogue(store, pack);
  const std::string run = session.options.accept ? begin_run(store, pack, session.command_line) : "";
  int articles = 0;
  const Claimed now = read_anew(store, pack, session, considered, run, articles);
  if (!run.empty()) end_run(store, run, {});
  Impact found = impact(before, held, now, pack.catalogue());
  found.articles = articles;
  if (session.machine()) {
    Json json = {{"pack", {{"name", pack.name()}, {"digest", pack.digest()}}}};
    json.update(impact_json(found));
    json["run"] = text_or_null(run);
    write_json(session, json);
  } else {
    write_impact(session.out(), found, pack.catalogue(), session.look);
    session.out() << (run.empty() ? "nothing is stored; --accept makes this reading the current one\n"
                                  : "this reading is the current one now; the earlier one is kept\n");
  }
  return session.options.exit_code && !found.none() ? Exit::kFindings : Exit::kComplete;
}

constexpr Option kAccept{"--accept", "", "store the new reading and make it the current one",
                         &Options::accept};

}  // namespace

Command rules_impact_command() {
  return {.name = "rules impact",
          .group = "Rules",
          .summary = "what an edited pack would change in the store",
          .details =
              "Reads every article of the store with PACK as it is now (else --pack, else parley.toml) and "
              "compares with "
              "what the store holds: claims that would come (+), go (-) or change (~), grouped by rule, and "
              "the lines of "
              "`parley diff` between neighbouring rounds that would come, go or read otherwise. Nothing is "
              "stored. With "
              "--accept the new reading is stored and becomes the current one; the earlier one is kept.",
          .arguments = {{"PACK", false, false, Completes::kFolder}},
          .options = {kDb, kPack, kAccept, kExitCode, kJobs},
          .formats = "table|json|ndjson",
          .examples = {{"parley rules impact ./my-pack", "what did my edit change?"},
                       {"parley rules impact ./my-pack --accept", "take it over"}},
          .run = run_impact};
}

}  // namespace parley::cli
