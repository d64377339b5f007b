// Packs and runs: what they are called, and the digests that stand for them in the log.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "db/records/value.h"
#include "db/store.h"

namespace parley::db {

// A file of a pack, its bytes as their digest.
struct PackFileRef {
  std::int64_t at = 0;
  std::string pack, name, path, sha256;
};

std::string pack_record_digest(const std::string& digest, const std::string& name,
                               const std::vector<PackFileRef>& files, std::vector<Store::RuleRef> rules);

// `repeat` counts the runs that began in the same second with the same pack and options.
std::string run_id(const Run& run, std::int64_t repeat);

std::string run_finished_digest(const std::string& run, const std::string& finished,
                                const std::vector<Row>& skipped);

// at, path, code, why
Row skipped_row(const Skipped& skipped, size_t at);

// A record that a run made: the same record of another run is another entry of the log.
std::string made_by(const std::string& record, const std::string& run);

std::string adoption_digest(const std::string& reading, const std::string& retrieval, const std::string& run);

}  // namespace parley::db
