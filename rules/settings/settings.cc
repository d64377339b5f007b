#include "rules/settings/settings.h"

#include <filesystem>
#include <fstream>
#include <sstream>

#include "core/base/suggest.h"
#include "rules/load/tree.h"

namespace parley {
namespace {

namespace fs = std::filesystem;
using load::Member;
using load::ValueKind;

struct Key {
  const char* name;
  std::string Settings::*field;
  ValueKind kind;
};

constexpr Key kKeys[] = {
    {"pack", &Settings::pack, ValueKind::kString},
    {"db", &Settings::db, ValueKind::kString},
    {"color", &Settings::color, ValueKind::kString},
    {"jobs", &Settings::jobs, ValueKind::kInteger},
};

tl::unexpected<Error> mistake(const char* code, Place place, std::string what, std::string next) {
  return fail(Error{ErrorKind::kUsage, code, std::move(place), std::move(what), std::move(next)});
}

std::string known_keys() {
  std::string out;
  for (const Key& key : kKeys) out += (out.empty() ? "" : ", ") + std::string(key.name);
  return out;
}

tl::unexpected<Error> unknown_key(const Member& member, Place place) {
  std::vector<std::string> names;
  for (const Key& key : kKeys) names.emplace_back(key.name);
  return mistake("settings/unknown-key", std::move(place),
                 "there is no setting \"" + member.key + "\"" + did_you_mean(member.key, names),
                 "the settings are " + known_keys());
}

// A relative path, as seen from the folder of the file, is seen from the caller's.
std::string from_folder(const std::string& file, const std::string& path) {
  const fs::path folder = fs::path(file).parent_path();
  return folder.empty() || path.empty() ? path : (folder / path).lexically_normal().string();
}

bool is_path(const std::string& pack) {
  return pack.find('/') != std::string::npos || pack == "." || pack == "..";
}

}  // namespace

Result<Settings> read_settings(const std::string& file, const std::string& bytes) {
  auto tree = load::parse_tree({"", "parley.toml", file, bytes});
  if (!tree) {
    tree.error().code = "settings/syntax";
    return fail(std::move(tree.error()));
  }
  Settings settings;
  settings.file = file;
  for (const Member& member : tree->root.members) {
    const Key* known = nullptr;
    for (const Key& key : kKeys) known = member.key == key.name ? &key : known;
    if (!known) return unknown_key(member, tree->place(member.spot));
    if (member.value.kind != known->kind) {
      return mistake("settings/wrong-type", tree->place(member.value.spot),
                     "\"" + member.key + "\" is " + load::describe(member.value.kind),
                     std::string("write ") + load::describe(known->kind));
    }
    settings.*known->field =
        known->kind == ValueKind::kInteger ? std::to_string(member.value.integer) : member.value.text;
  }
  settings.db = from_folder(file, settings.db);
  if (is_path(settings.pack)) {
    const bool bare = fs::path(file).parent_path().empty();
    settings.pack = bare ? settings.pack : from_folder(file, settings.pack);
  }
  return settings;
}

Result<Settings> find_settings(const std::string& folder) {
  std::error_code error;
  fs::path at = fs::absolute(folder, error).lexically_normal();
  for (bool first = true; !at.empty(); first = false) {
    const fs::path file = at / "parley.toml";
    if (fs::is_regular_file(file, error)) {
      std::ifstream stream(file, std::ios::binary);
      std::ostringstream bytes;
      bytes << stream.rdbuf();
      // Named as the user would, where the file stands in the folder itself.
      return read_settings(
          first ? (fs::path(folder) / "parley.toml").lexically_normal().string() : file.string(),
          bytes.str());
    }
    if (!at.has_relative_path()) break;
    at = at.parent_path();
  }
  return Settings{};
}

}  // namespace parley
