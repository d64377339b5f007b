#include "db/audit/check_pack.h"

#include <SQLiteCpp/SQLiteCpp.h>

#include "core/base/digest.h"
#include "db/records/pack_digest.h"
#include "db/records/run_row.h"
#include "db/records/value.h"

namespace parley::db {
namespace {

struct Kept {
  std::string digest, name, log_digest;
  std::vector<PackFileRef> refs;
  std::vector<StoredPackFile> files;
  std::vector<Store::RuleRef> rules;
};

void load_names(SQLite::Database& db, std::int64_t pack, Kept& kept) {
  SQLite::Statement query(db,
                          "SELECT p.digest, p.name, coalesce(l.digest, '') FROM pack p"
                          " LEFT JOIN log l ON l.number = p.number AND l.kind = 'pack' WHERE p.number = ?");
  query.bind(1, pack);
  if (!query.executeStep()) return;
  kept.digest = query.getColumn(0).getString();
  kept.name = query.getColumn(1).getString();
  kept.log_digest = query.getColumn(2).getString();
}

void load_rules(SQLite::Database& db, std::int64_t pack, Kept& kept) {
  SQLite::Statement query(db, "SELECT id, pack_name, file, line FROM rule WHERE pack = ?");
  query.bind(1, pack);
  while (query.executeStep()) {
    kept.rules.push_back({query.getColumn(0).getString(), query.getColumn(1).getString(),
                          query.getColumn(2).getString(), query.getColumn(3).getInt()});
  }
}

void check_file(const PackFileRef& ref, bool is_there, const StoredPackFile& file, const std::string& object,
                Findings& findings) {
  if (!is_there) {
    add(findings, AuditState::kMissing, object, "the bytes of " + ref.pack + "/" + ref.name + " are gone");
  } else if (sha256_hex(file.bytes) != ref.sha256) {
    add(findings, AuditState::kAltered, object,
        "the bytes of " + ref.pack + "/" + ref.name + " were changed");
  }
}

void load_and_check_files(SQLite::Database& db, std::int64_t pack, Kept& kept, Findings& findings) {
  SQLite::Statement query(db,
                          "SELECT f.at, f.pack_name, f.name, f.path, f.sha256, b.sha256 IS NOT NULL, b.bytes"
                          " FROM pack_file f LEFT JOIN blob b ON b.sha256 = f.sha256 WHERE f.pack = ?"
                          " ORDER BY f.at");
  query.bind(1, pack);
  while (query.executeStep()) {
    const Row row = read_row(query, 0, 5);
    const std::string &pack_name = text_of(row[1]), &name = text_of(row[2]), &path = text_of(row[3]);
    kept.refs.push_back({integer_of(row[0]), pack_name, name, path, text_of(row[4])});
    kept.files.push_back({pack_name, name, path, query.getColumn(6).getString()});
    check_file(kept.refs.back(), query.getColumn(5).getInt() != 0, kept.files.back(),
               named("pack", kept.digest), findings);
  }
}

}  // namespace

Findings check_pack(SQLite::Database& db, std::int64_t pack) {
  Findings findings;
  Kept kept;
  load_names(db, pack, kept);
  load_rules(db, pack, kept);
  load_and_check_files(db, pack, kept, findings);
  const std::string object = named("pack", kept.digest);
  if (findings.empty() && pack_digest(kept.files) != kept.digest) {
    add(findings, AuditState::kAltered, object, "its files do not have its digest");
  }
  if (pack_record_digest(kept.digest, kept.name, kept.refs, kept.rules) != kept.log_digest) {
    add(findings, AuditState::kAltered, object,
        "its name, its list of files or its rules are not what was kept");
  }
  return findings;
}

}  // namespace parley::db
