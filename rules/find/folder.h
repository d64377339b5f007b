// One pack folder: its files, and what its pack.toml says about finding other packs.
#pragma once

#include <string>
#include <vector>

#include "core/base/result.h"
#include "rules/pack.h"

namespace parley::find {

struct Extends {
  std::string pack;  // a name, or a folder as seen from this one
  Place place;
};

struct PackFolder {
  std::string folder;
  std::string name;  // as pack.toml says, or the folder's own name where that cannot be read
  std::string title;
  std::string version;
  std::vector<Extends> extends;
  std::vector<PackFile> files;  // Sorted by name.
};

bool is_pack_folder(const std::string& folder);

// Reads every .toml file in it and below it, but for the subfolder tests/ and what is hidden. A pack.toml
// with a syntax error extends nothing: load_spec() reports the error.
Result<PackFolder> read_pack_folder(const std::string& folder);

// The name and title alone.
FoundPack read_pack_title(const std::string& folder);

}  // namespace parley::find
