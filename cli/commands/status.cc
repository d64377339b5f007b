// status: what is in the store, and what is missing in it.
#include <algorithm>
#include <nlohmann/json.hpp>

#include "cli/command.h"
#include "cli/failure.h"
#include "cli/reports/listing.h"
#include "cli/session/open.h"

namespace parley::cli {
namespace {

Json status_json(const StoreStatus& status, const std::vector<StoredPack>& packs) {
  Json rounds = Json::object(), names = Json::array();
  for (const auto& [round, count] : status.articles_by_round) rounds[round] = count;
  for (const StoredPack& pack : packs) names.push_back({{"name", pack.name}, {"digest", pack.digest}});
  return {{"path", status.path},
          {"schema", status.schema},
          {"articles", status.articles},
          {"undated", status.undated},
          {"excluded", status.excluded},
          {"articles_by_round", rounds},
          {"statements", status.statements},
          {"claims", status.claims},
          {"packs", names},
          {"packs_kept", status.packs},
          {"runs", status.runs},
          {"skipped", status.skipped},
          {"last_run", text_or_null(status.last_run)}};
}

std::string pack_words(const std::vector<StoredPack>& packs) {
  std::string out;
  for (const StoredPack& pack : packs)
    out += (out.empty() ? "" : ", ") + pack.name + " " + pack.digest.substr(0, 12);
  return out.empty() ? "none" : out;
}

// Rounds in order of time; those that the pack does not know after them, "no round" last.
std::vector<std::string> rounds_in_order(const StoreStatus& status, const std::vector<Round>& rounds) {
  std::vector<std::string> order;
  for (const Round& round : rounds) {
    if (status.articles_by_round.contains(round.id.value)) order.push_back(round.id.value);
  }
  for (const auto& [round, count] : status.articles_by_round) {
    if (!round.empty() && std::find(order.begin(), order.end(), round) == order.end()) order.push_back(round);
  }
  if (status.articles_by_round.contains("")) order.emplace_back();
  return order;
}

std::string day_span(const std::string& id, const std::vector<Round>& rounds) {
  for (const Round& round : rounds) {
    if (round.id.value != id) continue;
    return "  (" + iso_date(round.from) + (round.from == round.to ? "" : " to " + iso_date(round.to)) + ")";
  }
  return "";
}

Table table_of(const StoreStatus& status, const std::vector<StoredPack>& packs,
               const std::vector<Round>& rounds) {
  Table table{{{"store"}, {status.path + " (schema " + std::to_string(status.schema) + ")", true}}, {}};
  const auto add = [&](const std::string& what, const std::string& value) {
    table.rows.push_back({what, value});
  };
  add("articles",
      std::to_string(status.articles) + ", " + std::to_string(status.undated) + " of them undated");
  if (status.excluded > 0) add("excluded", std::to_string(status.excluded) + " of them, from all positions");
  for (const std::string& round : rounds_in_order(status, rounds)) {
    add(round.empty() ? "  no round" : "  " + round,
        std::to_string(status.articles_by_round.at(round)) + day_span(round, rounds));
  }
  add("statements", std::to_string(status.statements));
  add("claims", std::to_string(status.claims));
  add("read with", pack_words(packs));
  add("packs kept", std::to_string(status.packs));
  add("runs",
      std::to_string(status.runs) + (status.last_run.empty() ? "" : ", the last one " + status.last_run));
  add("skipped", std::to_string(status.skipped));
  return table;
}

// Of the pack that was used last; the status of a store must show also where a pack is broken.
std::vector<Round> known_rounds(const std::vector<StoredPack>& packs) {
  if (packs.empty()) return {};
  auto catalogue = load_catalogue(source_of(packs.front()));
  return catalogue ? std::move(catalogue->rounds) : std::vector<Round>();
}

Exit run_status(Session& session) {
  const Store store = open_store(session);
  const StoreStatus status = need(store.status());
  const std::vector<StoredPack> packs = need(store.packs());
  if (session.machine()) {
    write_json(session, status_json(status, packs));
    return Exit::kComplete;
  }
  write_text(session.out(), table_of(status, packs, known_rounds(packs)), session.look);
  if (status.articles == 0)
    session.note(
        "there is nothing in this store yet; `parley ingest --pack PACK PATH...` reads articles into it");
  return Exit::kComplete;
}

}  // namespace

Command status_command() {
  return {.name = "status",
          .group = "Prove",
          .summary = "what is in the store, and what was skipped",
          .details =
              "Articles by round, what was found in them, the packs that they were read with, and how many "
              "inputs "
              "could not be read.",
          .arguments = {},
          .options = {kDb},
          .formats = "table|json|ndjson",
          .examples = {{"parley status", "of the store here"},
                       {"parley status --db talks/parley.db --format json", "of another, for a program"}},
          .run = run_status};
}

}  // namespace parley::cli
