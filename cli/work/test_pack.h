// Everything that `rules test` tries of a pack.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "cli/work/snapshot.h"
#include "rules/examples.h"
#include "rules/passages.h"

namespace parley::cli {

struct Tested {
  std::vector<ExampleOutcome> examples;
  std::vector<PassageOutcome> passages;
  std::vector<Error> errors;     // in the files of the passages
  std::vector<RuleInfo> silent;  // rules that nothing fired
  size_t rules = 0;              // that could have been fired
  bool passed() const;
  int examples_failed() const;
  int passages_failed() const;
};

// The examples of the pack's own rules (with `all`, of those it extends too), and its passages.
Tested test_pack(const Pack& pack, bool all);

struct SnapshotRun {
  std::string corpus, path;  // of the snapshot's file
  int articles = 0;
  std::optional<SnapshotComparison> comparison;  // none: there was no snapshot yet
  bool written = false;
  std::vector<Error> skipped;
  bool passed() const { return written || (comparison && comparison->differences.empty()); }
};

// Throws Failure where there is no snapshot and none is to be written, or where it cannot be written.
SnapshotRun test_snapshot(const Pack& pack, const std::string& corpus, bool update, int jobs);

}  // namespace parley::cli
