// Every pack that can be named, each as find_pack() would find it.
#include <algorithm>
#include <filesystem>

#include "rules/find/folder.h"
#include "rules/pack.h"

namespace parley {
namespace {

namespace fs = std::filesystem;

// Sorted. A folder that is not there or cannot be read holds none.
std::vector<std::string> pack_folders(const std::string& parent) {
  std::vector<std::string> out;
  std::error_code error;
  fs::directory_iterator entry(parent, error);
  for (; !error && entry != fs::directory_iterator(); entry.increment(error))
    if (find::is_pack_folder(entry->path().string())) out.push_back(entry->path().string());
  std::sort(out.begin(), out.end());
  return out;
}

}  // namespace

std::vector<FoundPack> list_packs(const std::vector<std::string>& search_path) {
  std::vector<FoundPack> out;
  for (const std::string& parent : search_path)
    for (const std::string& folder : pack_folders(parent)) {
      FoundPack pack = find::read_pack_title(folder);
      // It is found by its folder's name, and only the first of that name.
      pack.name = fs::path(folder).filename().string();
      if (std::none_of(out.begin(), out.end(),
                       [&](const FoundPack& other) { return other.name == pack.name; }))
        out.push_back(std::move(pack));
    }
  std::sort(out.begin(), out.end(), [](const FoundPack& a, const FoundPack& b) { return a.name < b.name; });
  return out;
}

}  // namespace parley
