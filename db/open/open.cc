#include "db/open/open.h"

#include <SQLiteCpp/SQLiteCpp.h>

#include <filesystem>

#include "db/open/header.h"
#include "db/schema/migrate.h"

namespace parley::db {
namespace {

// How long a second writer waits for the first before it gives up.
constexpr int kBusyMilliseconds = 5000;

tl::unexpected<Error> refuse(ErrorKind kind, const char* code, const std::string& path, std::string what,
                             std::string next) {
  Error error{kind, code, {}, std::move(what), std::move(next)};
  error.place.file = path;
  return fail(std::move(error));
}

tl::unexpected<Error> no_store(const std::string& path, const char* what) {
  return refuse(ErrorKind::kUsage, "store/missing", path, what,
                "run `parley init` or `parley ingest` to make one, or name another with --db");
}

tl::unexpected<Error> not_ours(const std::string& path, const char* what) {
  return refuse(ErrorKind::kIntegrity, "store/foreign", path, what,
                "it was left untouched; name a store of parley with --db");
}

tl::unexpected<Error> newer(const std::string& path, int version) {
  return refuse(ErrorKind::kUsage, "store/newer", path,
                "the store has schema " + std::to_string(version) + ", this parley knows up to " +
                    std::to_string(current_schema()),
                "it was left untouched; use a newer parley");
}

tl::unexpected<Error> no_folder(const std::string& path) {
  return refuse(ErrorKind::kUsage, "store/cannot-open", path, "there is no such folder to make the store in",
                "make the folder first, or name another place with --db");
}

Result<void> check_new(const std::string& path, bool create, const char* what) {
  if (!create) return no_store(path, what);
  const auto folder = std::filesystem::absolute(path).parent_path();
  if (!std::filesystem::is_directory(folder)) return no_folder(path);
  return {};
}

Result<void> check_file(const std::string& path, bool create) {
  const FileHeader header = inspect(path);
  switch (header.is) {
    case FileIs::kMissing:
      return check_new(path, create, "there is no store here");
    case FileIs::kEmpty:
      return check_new(path, create, "the file is empty, not a store");
    case FileIs::kFolder:
      return refuse(ErrorKind::kUsage, "store/folder", path, "this is a folder, not a store",
                    "name a file, for example " + path + "/parley.db");
    case FileIs::kSpecial:
      return not_ours(path, "this is a device or a pipe, not a store");
    case FileIs::kUnreadable:
      return refuse(ErrorKind::kUsage, "store/cannot-open", path, "the store cannot be read",
                    "check the permissions of the file and of its folder");
    case FileIs::kNoDatabase:
      return not_ours(path, "this is not an SQLite database");
    case FileIs::kForeign:
      return not_ours(path, "this SQLite database was made by another program");
    case FileIs::kStore:
      if (header.version > current_schema()) return newer(path, header.version);
      return {};
  }
  return {};
}

// page_size counts only before the first page is written. Triggers guard what is kept also against REPLACE.
void apply_settings(SQLite::Database& db) {
  db.exec("PRAGMA page_size = 32768");
  db.exec("PRAGMA journal_mode = DELETE");
  db.exec("PRAGMA synchronous = FULL");
  db.exec("PRAGMA foreign_keys = ON");
  db.exec("PRAGMA recursive_triggers = ON");
  db.exec("PRAGMA trusted_schema = OFF");
  db.exec("PRAGMA cache_size = -32768");
}

}  // namespace

Result<std::unique_ptr<SQLite::Database>> open_database(const std::string& path, bool create) {
  if (auto fine = check_file(path, create); !fine) return fail(std::move(fine.error()));
  const int flags = SQLite::OPEN_READWRITE | (create ? SQLite::OPEN_CREATE : 0);
  // A leading "./" keeps SQLite from taking ":memory:" for more than a file's name.
  const std::string name = path.starts_with('/') ? path : "./" + path;
  auto db = std::make_unique<SQLite::Database>(name, flags, kBusyMilliseconds);
  apply_settings(*db);
  migrate(*db);
  return db;
}

}  // namespace parley::db
