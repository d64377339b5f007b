// rules list: the packs that can be named.
#include <nlohmann/json.hpp>

#include "cli/command.h"
#include "cli/reports/listing.h"
#include "rules/pack.h"

namespace parley::cli {
namespace {

Exit run_list(Session& session) {
  const std::vector<FoundPack> packs = list_packs(pack_search_path());
  Listing listing;
  listing.title = "Packs";
  listing.columns = {{"pack", false, Ink::kBold}, {"title", true}, {"folder", true, Ink::kDim}};
  listing.count = packs.size();
  listing.row = [&](size_t i) -> std::vector<std::string> {
    return {packs[i].name, packs[i].title, packs[i].folder};
  };
  listing.json = [&](size_t i) -> Json {
    return {{"name", packs[i].name}, {"title", packs[i].title}, {"folder", packs[i].folder}};
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
              "parley.",
          .arguments = {},
          .options = {},
          .formats = kListFormats,
          .examples = {{"parley rules list", "names for --pack"}},
          .run = run_list};
}

}  // namespace parley::cli
