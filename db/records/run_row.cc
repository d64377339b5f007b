#include "db/records/run_row.h"

#include <algorithm>

namespace parley::db {

std::string pack_record_digest(const std::string& digest, const std::string& name,
                               const std::vector<PackFileRef>& files, std::vector<Store::RuleRef> rules) {
  std::sort(rules.begin(), rules.end(), [](const auto& a, const auto& b) { return a.id < b.id; });
  std::vector<std::string> parts;
  parts.reserve(files.size() + rules.size());
  for (const PackFileRef& file : files) {
    parts.push_back(row_digest("pack file", {file.at, file.pack, file.name, file.path, file.sha256}));
  }
  for (const Store::RuleRef& rule : rules) {
    parts.push_back(row_digest("rule", {rule.id, rule.pack, rule.file, std::int64_t{rule.line}}));
  }
  return row_digest("pack", {digest, name}, parts);
}

std::string run_id(const Run& run, std::int64_t repeat) {
  return row_digest("run", {run.started, run.engine, run.pack_digest, run.options, repeat});
}

std::string run_finished_digest(const std::string& run, const std::string& finished,
                                const std::vector<Row>& skipped) {
  std::vector<std::string> parts;
  parts.reserve(skipped.size());
  for (const Row& row : skipped) parts.push_back(row_digest("skipped", row));
  return row_digest("run finished", {run, finished}, parts);
}

Row skipped_row(const Skipped& skipped, size_t at) {
  return {static_cast<std::int64_t>(at), skipped.path, skipped.code, skipped.why};
}

std::string made_by(const std::string& record, const std::string& run) {
  return row_digest("made by", {record, run});
}

std::string adoption_digest(const std::string& reading, const std::string& retrieval,
                            const std::string& run) {
  return row_digest("adoption", {reading, retrieval, run});
}

}  // namespace parley::db
