#include "rules/pack_details.h"

#include <filesystem>

#include "rules/find/folder.h"

namespace parley {

PackDetails pack_details(const FoundPack& pack, const std::vector<std::string>& search_path) {
  namespace fs = std::filesystem;
  PackDetails out;
  if (const auto folder = find::read_pack_folder(pack.folder)) {
    out.version = folder->version;
    for (const find::Extends& extended : folder->extends) out.extends.push_back(extended.pack);
  }
  for (const std::string& parent : search_path) {
    const std::string other = (fs::path(parent) / pack.name).string();
    if (other != pack.folder && out.hides.empty() && find::is_pack_folder(other)) out.hides = other;
  }
  return out;
}

}  // namespace parley
