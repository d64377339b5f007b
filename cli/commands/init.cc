// init: a folder with an empty store and settings.
#include <filesystem>
#include <fstream>

#include "cli/command.h"
#include "cli/failure.h"
#include "cli/session/session.h"
#include "cli/text/escape.h"
#include "db/store.h"
#include "rules/pack.h"

namespace parley::cli {
namespace {

namespace fs = std::filesystem;

// In TOML a string of single quotes knows no escapes, so that it can hold anything but them.
std::string toml_string(const std::string& text) {
  if (text.find('\'') == std::string::npos) return "'" + text + "'";
  std::string out = "\"";
  for (const char c : text) out += c == '"' || c == '\\' ? std::string("\\") + c : std::string(1, c);
  return out + "\"";
}

// A pack's folder, as seen from where parley.toml will stand.
std::string pack_setting(const std::string& pack, const fs::path& folder) {
  if (pack.empty()) return "# pack = 'demo'    # a pack's name, or its folder ('./my-pack')\n";
  if (pack.find('/') == std::string::npos && pack != "." && pack != "..")
    return "pack = " + toml_string(pack) + "\n";
  const std::string relative = fs::relative(pack, folder).generic_string();
  return "pack = " + toml_string("./" + relative) + "\n";
}

std::string settings_text(const std::string& pack, const fs::path& folder) {
  return "# Settings of this folder and of those below it. What the command line says goes before them.\n"
         "db = 'parley.db'\n" +
         pack_setting(pack, folder) + "# jobs = 4\n# color = 'auto'\n";
}

void write_settings(const fs::path& file, const std::string& text) {
  std::ofstream stream(file, std::ios::binary);
  stream << text << std::flush;
  if (!stream)
    give_up("init/unwritable", "\"" + file.string() + "\" cannot be written",
            "check that you may write there");
}

Exit run_init(Session& session) {
  const fs::path folder = session.options.words.front();
  const fs::path store = folder / "parley.db", settings = folder / "parley.toml";
  std::error_code error;
  if (fs::exists(store, error)) {
    give_up("init/there", "there is a store already: " + store.string(),
            "`parley status --db " + store.string() + "` shows it");
  }
  if (!session.options.pack.empty()) need(find_pack(session.options.pack, pack_search_path()));
  fs::create_directories(folder, error);
  if (error)
    give_up("init/unwritable", "the folder \"" + folder.string() + "\" cannot be made: " + error.message());
  need(Store::open(store.string(), true));
  if (!fs::exists(settings, error)) write_settings(settings, settings_text(session.options.pack, folder));
  session.out() << "Made " << safe_line(folder.string())
                << " with an empty store (parley.db) and settings (parley.toml).\n"
                << "Next: cd " << safe_line(folder.string()) << " && parley ingest "
                << (session.options.pack.empty() ? "--pack PACK " : "") << "PATH...\n";
  return Exit::kComplete;
}

}  // namespace

Command init_command() {
  return {.name = "init",
          .group = "Start",
          .summary = "make a folder with an empty store and settings",
          .details =
              "Makes DIR, in it an empty store (parley.db) and settings (parley.toml). Commands that are run "
              "in DIR "
              "or below it find both. Nothing that is there is changed.",
          .arguments = {{"DIR", true, false, Completes::kFolder}},
          .options = {kPack},
          .formats = "",
          .examples = {{"parley init talks", "then: cd talks && parley ingest --pack demo ~/articles"},
                       {"parley init talks --pack demo", "the pack is written into parley.toml"}},
          .run = run_init};
}

}  // namespace parley::cli
