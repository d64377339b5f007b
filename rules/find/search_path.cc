// The folders where a pack named without a slash is looked for.
#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <sstream>

#include "rules/pack.h"

namespace parley {
namespace {

namespace fs = std::filesystem;

std::string environment(const char* name) {
  const char* value = std::getenv(name);
  return value == nullptr ? "" : value;
}

std::vector<std::string> packs_variable() {
  std::vector<std::string> out;
  std::istringstream list(environment("PARLEY_PACKS"));
  for (std::string folder; std::getline(list, folder, ':');)
    if (!folder.empty()) out.push_back(folder);
  return out;
}

// XDG Base Directory Specification: a relative $XDG_DATA_HOME is to be ignored. Empty where there is no home
// either.
fs::path user_data_folder() {
  const fs::path data = environment("XDG_DATA_HOME");
  if (data.is_absolute()) return data;
  const fs::path home = environment("HOME");
  return home.is_absolute() ? home / ".local/share" : fs::path();
}

fs::path binary() {
  std::error_code error;
  return fs::read_symlink("/proc/self/exe", error);
}

bool lies_in(const fs::path& path, const fs::path& folder) {
  const auto [end, other] = std::mismatch(folder.begin(), folder.end(), path.begin(), path.end());
  return end == folder.end();
}

}  // namespace

std::vector<std::string> pack_search_path() {
  std::vector<std::string> out{"packs"};
  const auto add = [&](const fs::path& folder) {
    const std::string text = folder.lexically_normal().string();
    if (std::find(out.begin(), out.end(), text) == out.end()) out.push_back(text);
  };
  for (const std::string& folder : packs_variable()) add(folder);
  if (const fs::path data = user_data_folder(); !data.empty()) add(data / "parley/packs");
  if (const fs::path program = binary(); !program.empty()) {
    if (lies_in(program, PARLEY_BUILD_FOLDER)) add(PARLEY_SOURCE_PACKS);
    add(program.parent_path() / "../share/parley/packs");
  }
  add(PARLEY_INSTALLED_PACKS);
  return out;
}

}  // namespace parley
