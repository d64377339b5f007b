// From the name of a pack to its files and those of every pack it extends.
#include <fmt/format.h>

#include <algorithm>
#include <filesystem>

#include "core/base/digest.h"
#include "core/base/suggest.h"
#include "rules/find/folder.h"
#include "rules/pack.h"

namespace parley {
namespace {

namespace fs = std::filesystem;
using find::PackFolder;

Error mistake(std::string code, Place place, std::string what, std::string next) {
  return {ErrorKind::kUsage, std::move(code), std::move(place), std::move(what), std::move(next)};
}

bool is_path(const std::string& name) {
  return name.find('/') != std::string::npos || name == "." || name == "..";
}

Error unknown_pack(const std::string& name, const Place& place, const std::vector<std::string>& folders) {
  std::vector<std::string> known;
  for (const FoundPack& pack : list_packs(folders)) known.push_back(pack.name);
  std::string next = fmt::format("looked in {}", fmt::join(folders, ", "));
  if (find::is_pack_folder(name)) next += fmt::format("; for the folder \"{0}\" here write ./{0}", name);
  return mistake("pack/unknown-pack", place,
                 fmt::format("unknown pack \"{}\"{}", name, did_you_mean(name, known)), next);
}

Error no_pack_toml(const std::string& folder, const Place& place) {
  std::error_code error;
  if (!fs::exists(folder, error))
    return mistake("pack/no-folder", place, fmt::format("there is no folder \"{}\"", folder),
                   "give a pack's folder, or its name without a slash");
  if (!fs::is_directory(folder, error))
    return mistake("pack/no-folder", place, fmt::format("\"{}\" is no folder", folder),
                   "give the folder that holds pack.toml");
  return mistake("pack/no-pack-toml", place,
                 fmt::format("the folder \"{}\" is no pack: it has no pack.toml", folder),
                 "add a pack.toml that says at least name = \"...\"");
}

// The folder of a pack. `beside` is looked at first, and is what a relative folder starts from; empty for the
// first.
Result<std::string> folder_of(const std::string& name, const Place& place, const fs::path& beside,
                              const std::vector<std::string>& search_path) {
  if (is_path(name)) {
    const std::string folder = beside.empty() ? name : (beside / name).lexically_normal().string();
    if (find::is_pack_folder(folder)) return folder;
    return fail(no_pack_toml(folder, place));
  }
  std::vector<std::string> folders = search_path;
  if (!beside.empty()) {
    folders.erase(std::remove(folders.begin(), folders.end(), beside.parent_path().string()), folders.end());
    folders.insert(folders.begin(), beside.parent_path().string());
  }
  for (const std::string& folder : folders) {
    const std::string candidate = (fs::path(folder) / name).string();
    if (find::is_pack_folder(candidate)) return candidate;
  }
  for (const std::string& folder : folders)
    if (std::error_code error; fs::is_directory(fs::path(folder) / name, error))
      return fail(no_pack_toml((fs::path(folder) / name).string(), place));
  return fail(unknown_pack(name, place, folders));
}

// Walks `extends`, depth first, so that what is extended comes before what extends it, and each pack once.
class Chain {
 public:
  explicit Chain(const std::vector<std::string>& search_path) : search_path_(search_path) {}

  Result<PackFolder> add(const std::string& name, const Place& place, const fs::path& beside) {
    const Result<std::string> folder = folder_of(name, place, beside, search_path_);
    if (!folder) return fail(folder.error());
    std::error_code error;
    const fs::path real = fs::weakly_canonical(*folder, error);
    if (const auto found = std::find(open_.begin(), open_.end(), real); found != open_.end())
      return fail(cycle(found, place));
    if (std::find(done_.begin(), done_.end(), real) != done_.end()) return PackFolder{};
    Result<PackFolder> pack = find::read_pack_folder(*folder);
    if (!pack) return pack;
    open_.push_back(real);
    for (const find::Extends& extended : pack->extends)
      if (const auto inner = add(extended.pack, extended.place, real); !inner) return fail(inner.error());
    open_.pop_back();
    done_.push_back(real);
    return append(std::move(*pack), place);
  }

  std::vector<PackFile> take() { return std::move(files_); }

 private:
  Result<PackFolder> append(PackFolder pack, const Place& place) {
    const auto same =
        std::find_if(files_.begin(), files_.end(), [&](const PackFile& f) { return f.pack == pack.name; });
    if (same != files_.end())
      return fail(mistake("pack/same-name", place,
                          fmt::format("two packs are called \"{}\": {} and {}", pack.name, pack.folder,
                                      fs::path(same->path).parent_path().string()),
                          "give one of them another name in its pack.toml"));
    files_.insert(files_.end(), pack.files.begin(), pack.files.end());
    return pack;
  }

  Error cycle(std::vector<fs::path>::const_iterator first, const Place& place) const {
    std::string way;
    for (auto step = first; step != open_.end(); ++step) way += step->filename().string() + " -> ";
    return mistake("pack/cycle", place,
                   "packs extend one another in a circle: " + way + first->filename().string(),
                   "take this one out of extends");
  }

  const std::vector<std::string>& search_path_;  // owned by the caller
  std::vector<fs::path> open_;                   // packs whose extends are being followed
  std::vector<fs::path> done_;
  std::vector<PackFile> files_;
};

}  // namespace

Result<PackSource> find_pack(const std::string& name_or_folder, const std::vector<std::string>& search_path) {
  Chain chain(search_path);
  Result<PackFolder> pack = chain.add(name_or_folder, {}, {});
  if (!pack) return fail(pack.error());
  return PackSource{pack->name, pack->folder, chain.take()};
}

std::string PackSource::digest() const {
  std::vector<std::string_view> fields;
  for (const PackFile& file : files) fields.insert(fields.end(), {file.pack, file.name, file.bytes});
  return digest_fields(fields);
}

}  // namespace parley
