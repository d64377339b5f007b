// The walk over what the caller named.
#include <sys/stat.h>

#include <algorithm>
#include <cerrno>
#include <filesystem>
#include <system_error>
#include <utility>

#include "core/formats/files.h"
#include "core/formats/input_error.h"

namespace parley {
namespace {

namespace fs = std::filesystem;
using FileFacts = struct stat;

class Walk {
 public:
  explicit Walk(const PassesOver& passes_over) : passes_over_(passes_over) {}

  FoundFiles run(const std::vector<std::string>& paths) {
    for (const std::string& path : paths) {
      if (path == "-") {
        out_.paths.push_back(path);
      } else {
        visit(path);
      }
    }
    return std::move(out_);
  }

 private:
  using Identity = std::pair<dev_t, ino_t>;

  void visit(const std::string& path) {
    FileFacts facts{};
    if (::stat(path.c_str(), &facts) != 0) {
      out_.errors.push_back(system_error(path, errno));
    } else if (S_ISREG(facts.st_mode)) {
      if (open_.empty() || !passes_over_ || !passes_over_(path)) out_.paths.push_back(path);
    } else if (S_ISDIR(facts.st_mode)) {
      enter(path, {facts.st_dev, facts.st_ino});
    } else {
      out_.errors.push_back(input_error("input/not-a-file", path, "neither a file nor a folder",
                                        "what comes from a pipe is read as \"-\""));
    }
  }

  // `open_` holds the folders that we are in: one of them again is a loop, one visited before is not.
  void enter(const std::string& folder, const Identity& identity) {
    if (std::find(open_.begin(), open_.end(), identity) != open_.end()) {
      out_.errors.push_back(input_error(
          "input/loop", folder, "a symbolic link that leads back to a folder above it", "remove the link"));
      return;
    }
    open_.push_back(identity);
    for (const std::string& name : names_in(folder))
      visit(folder.ends_with('/') ? folder + name : folder + "/" + name);
    open_.pop_back();
  }

  std::vector<std::string> names_in(const std::string& folder) {
    std::error_code error;
    std::vector<std::string> names;
    for (fs::directory_iterator entry(folder, error), end; !error && entry != end; entry.increment(error)) {
      std::string name = entry->path().filename().string();
      if (!name.starts_with('.')) names.push_back(std::move(name));
    }
    if (error) out_.errors.push_back(system_error(folder, error.value()));
    std::sort(names.begin(), names.end());
    return names;
  }

  const PassesOver& passes_over_;  // the caller's
  FoundFiles out_;
  std::vector<Identity> open_;
};

}  // namespace

FoundFiles find_files(const std::vector<std::string>& paths, const PassesOver& passes_over) {
  return Walk(passes_over).run(paths);
}

}  // namespace parley
