// From paths to sources: folders are walked in sorted order, what cannot be read is named and the rest goes
// on.
#pragma once

#include <functional>
#include <string>
#include <vector>

#include "core/formats/format.h"

namespace parley {

struct FoundFiles {
  std::vector<std::string> paths;  // regular files, or "-" for stdin; sorted within each folder
  std::vector<Error> errors;       // missing paths, unreadable folders, symlink loops, devices
};

// Hidden files and folders inside a folder are passed over, and files that `passes_over` says so of; a path
// that the caller names is always taken.
using PassesOver = std::function<bool(const std::string& path)>;
FoundFiles find_files(const std::vector<std::string>& paths, const PassesOver& passes_over = {});

// Reads a file whole; "-" reads stdin. Refuses what is no regular file.
Result<Source> read_source(const std::string& path);

}  // namespace parley
