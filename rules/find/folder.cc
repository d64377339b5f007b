#include "rules/find/folder.h"

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <optional>
#include <sstream>

#include "core/base/suggest.h"
#include "rules/load/salvage.h"

namespace parley::find {
namespace {

namespace fs = std::filesystem;

const char* const kPackToml = "pack.toml";
const char* const kTests = "tests";  // annotated passages, no part of what a pack marks up

std::optional<std::string> read_bytes(const fs::path& path) {
  std::error_code error;
  if (!fs::is_regular_file(path, error)) return std::nullopt;
  std::ifstream stream(path, std::ios::binary);
  std::ostringstream bytes;
  if (stream.peek() != std::ifstream::traits_type::eof()) bytes << stream.rdbuf();
  if (stream.bad() || !bytes) return std::nullopt;
  return stream.is_open() ? std::optional(bytes.str()) : std::nullopt;
}

Error unreadable(const fs::path& path, const std::string& why) {
  Error error;
  error.code = "pack/unreadable";
  error.place.file = path.string();
  error.what = "\"" + path.string() + "\" cannot be read" + (why.empty() ? "" : ": " + why);
  error.next = "check that it is there and that you may read it";
  return error;
}

bool hidden(const fs::path& path) {
  return path.filename().string().front() == '.';
}

// Names of the .toml files, seen from the pack's folder. Links to folders are not followed, so there are no
// loops.
Result<std::vector<std::string>> toml_names(const fs::path& folder) {
  std::vector<std::string> out;
  std::error_code error;
  fs::recursive_directory_iterator entry(folder, error);
  for (; !error && entry != fs::recursive_directory_iterator(); entry.increment(error)) {
    const bool is_folder = entry->is_directory() && !entry->is_symlink();
    if (hidden(entry->path()) || (is_folder && entry.depth() == 0 && entry->path().filename() == kTests)) {
      if (is_folder) entry.disable_recursion_pending();
    } else if (!is_folder && entry->path().extension() == ".toml") {
      out.push_back(entry->path().lexically_relative(folder).generic_string());
    }
  }
  if (error) return fail(unreadable(folder, error.message()));
  std::sort(out.begin(), out.end());
  return out;
}

std::string string_at(const load::Value& root, const char* key) {
  const load::Member* member = root.find(key);
  return member != nullptr && member->value.kind == load::ValueKind::kString ? member->value.text : "";
}

// A misspelt key is reported by the loader; what it names is looked for all the same, so that nothing else
// seems to be missing.
const load::Value* extends_value(const load::Value& root) {
  for (const load::Member& member : root.members)
    if (member.key == "extends") return &member.value;
  for (const load::Member& member : root.members)
    if (!nearest(member.key, {"extends"}).empty()) return &member.value;
  return nullptr;
}

std::vector<Extends> extends_of(const load::Tree& tree) {
  std::vector<Extends> out;
  const load::Value* value = extends_value(tree.root);
  if (value == nullptr) return out;
  // A single name without [ ] is reported by the loader, and followed here all the same.
  for (const load::Value& item : value->kind == load::ValueKind::kString ? std::vector{*value} : value->items)
    if (item.kind == load::ValueKind::kString && !item.text.empty())
      out.push_back({item.text, tree.place(item.spot)});
  return out;
}

std::string own_name(const std::string& folder) {
  std::error_code error;
  const fs::path path = fs::weakly_canonical(folder, error);
  return (error ? fs::path(folder) : path).filename().string();
}

void read_head(PackFolder& pack, const PackFile& pack_toml) {
  const load::Tree tree = load::salvage(pack_toml).tree;
  if (const std::string name = string_at(tree.root, "name"); !name.empty()) pack.name = name;
  pack.title = string_at(tree.root, "title");
  pack.version = string_at(tree.root, "version");
  pack.extends = extends_of(tree);
}

}  // namespace

bool is_pack_folder(const std::string& folder) {
  std::error_code error;
  return fs::exists(fs::path(folder) / kPackToml, error);
}

Result<PackFolder> read_pack_folder(const std::string& folder) {
  PackFolder pack{folder, own_name(folder), {}, {}, {}, {}};
  const Result<std::vector<std::string>> names = toml_names(folder);
  if (!names) return fail(names.error());
  for (const std::string& name : *names) {
    const fs::path path = (fs::path(folder) / name).lexically_normal();
    std::optional<std::string> bytes = read_bytes(path);
    if (!bytes) return fail(unreadable(path, {}));
    pack.files.push_back({{}, name, path.string(), std::move(*bytes)});
    if (name == kPackToml) read_head(pack, pack.files.back());
  }
  for (PackFile& file : pack.files) file.pack = pack.name;
  return pack;
}

FoundPack read_pack_title(const std::string& folder) {
  PackFolder pack{folder, own_name(folder), {}, {}, {}, {}};
  const fs::path path = fs::path(folder) / kPackToml;
  if (const auto bytes = read_bytes(path)) read_head(pack, {{}, kPackToml, path.string(), *bytes});
  return {pack.name, folder, pack.title};
}

}  // namespace parley::find
