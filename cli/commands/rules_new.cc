// rules new: a pack to begin with.
#include <algorithm>
#include <filesystem>
#include <fstream>
#include <nlohmann/json.hpp>

#include "cli/command.h"
#include "cli/failure.h"
#include "cli/json/schema.h"
#include "cli/session/session.h"
#include "cli/text/escape.h"
#include "cli/version.h"
#include "rules/new/new_pack.h"

namespace parley::cli {
namespace {

namespace fs = std::filesystem;

void check_name(const std::string& name) {
  const auto good = [](char c) { return ('a' <= c && c <= 'z') || ('0' <= c && c <= '9') || c == '-'; };
  if (!name.empty() && std::all_of(name.begin(), name.end(), good)) return;
  give_up("usage/argument", "a pack cannot be called \"" + name + "\"",
          "use small letters, digits and hyphens: `parley rules new port-talks`");
}

// Where a pack is found by its name; a word with a slash says it all.
fs::path folder_of(const std::string& word) {
  const bool path = word.find('/') != std::string::npos;
  return (path ? fs::path(word) : fs::path("packs") / word).lexically_normal();
}

void write(const fs::path& path, const std::string& bytes) {
  std::error_code error;
  fs::create_directories(path.parent_path(), error);
  std::ofstream stream(path, std::ios::binary);
  stream << bytes;
  stream.flush();
  if (!stream)
    give_up("usage/write", "\"" + path.string() + "\" cannot be written", "check that you may write there");
}

Exit run_new(Session& session) {
  fs::path folder = folder_of(session.options.words.front());
  if (!folder.has_filename()) folder = folder.parent_path();
  const std::string name = folder.filename().string();
  check_name(name);
  std::error_code error;
  if (fs::exists(folder, error) && !fs::is_empty(folder, error))
    give_up("usage/exists", "\"" + folder.string() + "\" is there already, and holds something",
            "choose another name, or delete it first");
  for (const PackFile& file : new_pack(name, version())) write(folder / file.name, file.bytes);
  write(folder / ".schema/pack.json", pack_schema(true).dump(2) + "\n");
  write(folder / ".schema/file.json", pack_schema(false).dump(2) + "\n");
  const std::string shown = safe_line(folder.string());
  session.out() << shown << ": a pack to begin with, about invented talks\n"
                << "put your own in their place, file by file, and look at each step:\n"
                << "    parley rules check --watch ./" << shown << '\n';
  return Exit::kComplete;
}

}  // namespace

Command rules_new_command() {
  return {.name = "rules new",
          .group = "Rules",
          .summary = "a new pack to begin with, without mistakes and with a word on every key",
          .details =
              "NAME becomes ./packs/NAME, where packs are found by name; a NAME with a slash is a folder. "
              "The pack is "
              "about invented talks and passes `parley rules check`. Its files name JSON Schemas in .schema, "
              "so that "
              "editors with TOML support complete keys and say what they mean.",
          .arguments = {{"NAME", true, false, Completes::kFolder}},
          .options = {},
          .formats = "",
          .examples = {{"parley rules new port-talks", "./packs/port-talks"},
                       {"parley rules new ../shared-packs/port-talks", "somewhere else"}},
          .run = run_new};
}

}  // namespace parley::cli
