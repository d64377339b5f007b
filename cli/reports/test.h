// What `rules test` found, in text and JSON.
#pragma once

#include <iosfwd>

#include "cli/json/json.h"
#include "cli/text/ink.h"
#include "cli/work/test_pack.h"

namespace parley::cli {

void write_tested(std::ostream& out, const Tested& tested, const std::string& pack, bool coverage,
                  const Look& look);
void write_snapshot(std::ostream& out, const SnapshotRun& run, const Look& look);

Json tested_json(const Tested& tested, const std::string& pack, bool coverage);
Json snapshot_json(const SnapshotRun& run);

}  // namespace parley::cli
