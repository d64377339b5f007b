#include "db/errors.h"

#include <SQLiteCpp/SQLiteCpp.h>
#include <sqlite3.h>

#include "db/open/lock_holder.h"

namespace parley::db {
namespace {

Error make(ErrorKind kind, std::string code, const std::string& path, std::string what, std::string next) {
  Error error{kind, std::move(code), {}, std::move(what), std::move(next)};
  error.place.file = path;
  return error;
}

Error busy(const std::string& path) {
  return make(ErrorKind::kUsage, "store/busy", path, "another parley is writing to it" + lock_holder(path),
              "wait until it is done, then try again; nothing was changed");
}

Error full(const std::string& path) {
  return make(ErrorKind::kIntegrity, "store/full", path, "the disk is full; this batch was not kept",
              "free some space and run the same command again; what was kept before is safe");
}

Error read_only(const std::string& path) {
  return make(ErrorKind::kUsage, "store/read-only", path, "the store cannot be written",
              "check the permissions of the file and of its folder");
}

Error cannot_open(const std::string& path) {
  return make(ErrorKind::kUsage, "store/cannot-open", path, "the store cannot be opened",
              "check that its folder exists and that you may read and write there");
}

Error corrupt(const std::string& path, const std::string& words) {
  return make(ErrorKind::kIntegrity, "store/corrupt", path, "the store is damaged: " + words,
              "run `parley audit` to see what is wrong, and take the last backup");
}

Error failed(const std::string& path, const std::string& words) {
  return make(ErrorKind::kIntegrity, "store/failed", path, "the store failed: " + words,
              "what was acknowledged before is kept; run `parley audit`, then try again");
}

Error of_sqlite(const SQLite::Exception& thrown, const std::string& path) {
  const std::string words = thrown.what();
  switch (thrown.getErrorCode() & 0xff) {
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
      return busy(path);
    case SQLITE_FULL:
      return full(path);
    case SQLITE_READONLY:
    case SQLITE_PERM:
      return read_only(path);
    case SQLITE_CANTOPEN:
      return cannot_open(path);
    case SQLITE_CORRUPT:
    case SQLITE_NOTADB:
      return corrupt(path, words);
    default:
      return failed(path, words);
  }
}

}  // namespace

Error current_error(const std::string& store_path) {
  try {
    throw;
  } catch (const SQLite::Exception& thrown) {
    return of_sqlite(thrown, store_path);
  } catch (const Damaged& thrown) {
    return corrupt(store_path, thrown.what());
  } catch (const std::exception& thrown) {
    return failed(store_path, thrown.what());
  }
}

}  // namespace parley::db
