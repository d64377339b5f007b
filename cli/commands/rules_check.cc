// rules check: every mistake of a pack, with its place.
#include <nlohmann/json.hpp>

#include "cli/command.h"
#include "cli/failure.h"
#include "cli/reports/listing.h"
#include "cli/reports/words.h"
#include "cli/session/errors.h"
#include "cli/text/escape.h"
#include "rules/pack.h"

namespace parley::cli {
namespace {

Json error_json(const Error& error) {
  return {{"code", error.code},
          {"file", text_or_null(error.place.file)},
          {"line", error.place.line > 0 ? Json(error.place.line) : Json(nullptr)},
          {"column", error.place.column > 0 ? Json(error.place.column) : Json(nullptr)},
          {"what", error.what},
          {"next", text_or_null(error.next)}};
}

Json check_json(const std::string& pack, const std::vector<Error>& errors, size_t rules) {
  Json list = Json::array();
  for (const Error& error : errors) list.push_back(error_json(error));
  return {{"pack", pack}, {"rules", rules}, {"errors", list}};
}

// What is found is the data of this command, so that it goes to standard output.
Exit report(const Session& session, const std::string& name, const std::vector<Error>& errors) {
  if (session.machine()) {
    write_json(session, check_json(name, errors, 0));
  } else {
    for (const Error& error : errors) write_error(session.out(), error, session.look);
    session.out() << counted(static_cast<int>(errors.size()), "mistake") << " in " << safe_line(name) << '\n';
  }
  return Exit::kFindings;
}

std::string wanted_pack(const Session& session) {
  if (!session.options.words.empty()) return session.options.words.front();
  if (!session.options.pack.empty()) return session.options.pack;
  if (!session.settings.pack.empty()) return session.settings.pack;
  give_up("usage/pack", "no pack is named",
          "say which: `parley rules check ./my-pack`; `parley rules list` lists those there are");
}

// A word with a slash, or a folder that is there, is a folder.
Exit run_check(Session& session) {
  const std::string name = wanted_pack(session);
  auto source = find_pack(name, pack_search_path());
  if (!source && source.error().code != "pack/syntax") give_up(source.error());
  if (!source) return report(session, name, {source.error()});
  const auto pack = Pack::compile(std::move(*source));
  if (!pack) return report(session, name, pack.error());
  if (session.machine()) {
    write_json(session, check_json(name, {}, pack->rules().size()));
  } else {
    session.out() << safe_line(name) << ": no mistake in "
                  << counted(static_cast<int>(pack->rules().size()), "rule") << ", "
                  << counted(static_cast<int>(pack->source().files.size()), "file") << '\n';
  }
  return Exit::kComplete;
}

}  // namespace

Command rules_check_command() {
  return {.name = "rules check",
          .group = "Rules",
          .summary = "every mistake of a pack, with file, line and column",
          .details =
              "PACK is a pack's name or its folder (else --pack, else parley.toml). All mistakes are shown, "
              "not the first alone, "
              "each with what to do. Exit 1 if there is one.",
          .arguments = {{"PACK", false, false, Completes::kFolder}},
          .options = {kPack},
          .formats = "table|json|ndjson",
          .examples = {{"parley rules check ./my-pack", "a folder"},
                       {"parley rules check demo", "a pack by name"}},
          .run = run_check};
}

}  // namespace parley::cli
