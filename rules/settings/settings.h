// parley.toml: what a project of its own says once instead of on every command line. No TOML in this header.
#pragma once

#include <string>

#include "core/base/result.h"

namespace parley {

// Paths are as seen from the caller, whatever folder the file stands in. Empty: not set.
struct Settings {
  std::string file;  // where the settings were found
  std::string db;
  std::string pack;  // a name, or a folder
  std::string color;
  std::string jobs;
};

// The parley.toml of `folder` or of the nearest folder above it; nothing set where there is none.
// All mistakes are of kind kUsage, with their place.
Result<Settings> find_settings(const std::string& folder);

Result<Settings> read_settings(const std::string& file, const std::string& bytes);

}  // namespace parley
