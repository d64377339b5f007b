// rules schema: JSON Schemas of pack files, for editors.
#include <nlohmann/json.hpp>
#include <ostream>

#include "cli/command.h"
#include "cli/failure.h"
#include "cli/json/schema.h"
#include "cli/session/session.h"
#include "core/base/suggest.h"

namespace parley::cli {
namespace {

Exit run_schema(Session& session) {
  const std::string which = session.options.words.empty() ? "file" : session.options.words.front();
  if (which != "pack" && which != "file")
    give_up("usage/argument", "there is no schema \"" + which + "\"" + did_you_mean(which, {"pack", "file"}),
            "pack is that of pack.toml, file that of every other file of a pack");
  session.out() << pack_schema(which == "pack").dump(2) << '\n';
  return Exit::kComplete;
}

}  // namespace

Command rules_schema_command() {
  return {.name = "rules schema",
          .group = "Rules",
          .summary = "a JSON Schema of pack files, so that editors complete and explain keys",
          .details =
              "WHICH is pack (pack.toml) or file (every other file; the default). An editor with TOML "
              "support (Even "
              "Better TOML, Taplo) takes the schema that a file names in its first line, "
              "#:schema ./.schema/file.json; `parley rules new` writes such lines. The schema knows keys and "
              "types; "
              "`parley rules check` knows everything else.",
          .arguments = {{"WHICH", false, false, Completes::kNothing}},
          .options = {},
          .formats = "",
          .examples = {{"parley rules schema > .schema/file.json", "for the files of a pack"},
                       {"parley rules schema pack > .schema/pack.json", "for its pack.toml"}},
          .run = run_schema};
}

}  // namespace parley::cli
