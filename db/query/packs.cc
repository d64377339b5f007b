#include "db/query/packs.h"

#include <SQLiteCpp/SQLiteCpp.h>

namespace parley::db {
namespace {

std::vector<StoredPackFile> files_of(SQLite::Database& db, std::int64_t pack) {
  SQLite::Statement query(db,
                          "SELECT f.pack_name, f.name, f.path, b.bytes FROM pack_file f"
                          " JOIN blob b ON b.sha256 = f.sha256 WHERE f.pack = ? ORDER BY f.at");
  query.bind(1, pack);
  std::vector<StoredPackFile> files;
  while (query.executeStep()) {
    files.push_back({query.getColumn(0).getString(), query.getColumn(1).getString(),
                     query.getColumn(2).getString(), query.getColumn(3).getString()});
  }
  return files;
}

}  // namespace

std::vector<StoredPack> active_packs(SQLite::Database& db) {
  SQLite::Statement query(db,
                          "SELECT p.number, p.digest, p.name FROM active_reading v"
                          " JOIN pack p ON p.digest = v.pack_digest JOIN run u ON u.id = v.run"
                          " GROUP BY p.number ORDER BY max(u.number) DESC");
  std::vector<StoredPack> packs;
  while (query.executeStep()) {
    packs.push_back({query.getColumn(1).getString(), query.getColumn(2).getString(),
                     files_of(db, query.getColumn(0).getInt64())});
  }
  return packs;
}

}  // namespace parley::db
