#include <filesystem>

#include "core/base/suggest.h"
#include "rules/check/material.h"
#include "rules/load/tree.h"

namespace parley::check {
namespace {

namespace fs = std::filesystem;

std::string folder_name(const std::string& folder) {
  std::error_code error;
  const fs::path path = fs::weakly_canonical(folder, error);
  return (error ? fs::path(folder) : path).filename().string();
}

}  // namespace

void check_name(const PackSource& source, Report& out) {
  if (source.folder.empty()) return;  // it came from a store
  const std::string folder = folder_name(source.folder);
  for (const PackFile& file : source.files) {
    if (file.pack != source.name || file.name != "pack.toml") continue;
    const auto tree = load::parse_tree(file);
    const load::Member* name = tree ? tree->root.find("name") : nullptr;
    if (name == nullptr || name->value.text.empty() || name->value.text == folder) continue;
    report(out, "pack/name-differs", tree->place(name->value.spot),
           "the pack is called \"" + name->value.text + "\", but its folder \"" + folder + "\"",
           "give both one name: --pack and extends look for the folder");
  }
}

}  // namespace parley::check
