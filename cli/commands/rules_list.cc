// rules list: the packs that can be named.
#include <nlohmann/json.hpp>

#include "cli/command.h"
#include "cli/reports/listing.h"
#include "rules/pack_details.h"

namespace parley::cli {
namespace {

std::string joined(const std::vector<std::string>& names) {
  std::string out;
  for (const std::string& name : names) out += (out.empty() ? "" : ", ") + name;
  return out;
}

Exit run_list(Session& session) {
  const std::vector<std::string> path = pack_search_path();
  const std::vector<FoundPack> packs = list_packs(path);
  std::vector<PackDetails> details;
  for (const FoundPack& pack : packs) details.push_back(pack_details(pack, path));
  Listing listing;
  listing.title = "Packs";
  listing.columns = {
      {"pack", false, Ink::kBold}, {"version"}, {"extends"}, {"title", true}, {"folder", true, Ink::kDim}};
  listing.count = packs.size();
  listing.row = [&](size_t i) -> std::vector<std::string> {
    const std::string hides = details[i].hides.empty() ? "" : " (hides " + details[i].hides + ")";
    return {packs[i].name, details[i].version, joined(details[i].extends), packs[i].title,
            packs[i].folder + hides};
  };
  listing.json = [&](size_t i) -> Json {
    return {{"name", packs[i].name},         {"version", text_or_null(details[i].version)},
            {"extends", details[i].extends}, {"title", packs[i].title},
            {"folder", packs[i].folder},     {"hides", text_or_null(details[i].hides)}};
  };
  listing.nothing =
      "there is no pack in any of the folders that are looked in; PARLEY_PACKS can name another";
  write_listing(session, listing);
  return Exit::kComplete;
}

}  // namespace

Command rules_list_command() {
  return {.name = "rules list",
          .group = "Rules",
          .summary = "the packs that can be named, and where they are",
          .details =
              "Looked for in ./packs, $PARLEY_PACKS, your data folder, and the packs that are installed with "
              "parley. A pack that hides another of its name further on says so.",
          .arguments = {},
          .options = {},
          .formats = kListFormats,
          .examples = {{"parley rules list", "names for --pack"}},
          .run = run_list};
}

}  // namespace parley::cli
