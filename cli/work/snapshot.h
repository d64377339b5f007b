// A snapshot: what a pack read in a folder of articles, as lines of text that a person can read and version
// control can compare. Rules are not part of it: another rule that finds the same changes nothing.
#pragma once

#include <string>
#include <vector>

#include "core/article.h"
#include "core/reading.h"

namespace parley::cli {

struct SnapshotLine {
  std::string text;  // claims are indented, what is said is not
  std::string note;  // the rule that found it; empty in a snapshot that was read from a file
};

struct SnapshotArticle {
  std::string path;  // seen from the corpus
  std::vector<SnapshotLine> lines;
};

struct Snapshot {
  std::vector<SnapshotArticle> articles;  // Sorted by path.
};

SnapshotArticle snapshot_of(const Article& article, const Reading& reading, const std::string& corpus);

std::string written(const Snapshot& snapshot, const std::string& pack, const std::string& corpus);
Snapshot parse_snapshot(const std::string& text);

// Where the snapshot of a corpus is kept: PACK/tests/snapshots/NAME.snapshot.
std::string snapshot_path(const std::string& pack_folder, const std::string& corpus);

struct SnapshotChange {
  char sign = ' ';  // ' ' for the statement that a changed claim belongs to
  SnapshotLine line;
};

struct SnapshotDifference {
  std::string path;
  enum class Kind { kChanged, kNew, kGone } kind = Kind::kChanged;
  std::vector<SnapshotChange> changes;
};

struct SnapshotComparison {
  int same = 0;                                 // articles
  int come = 0, go = 0;                         // claims
  std::vector<SnapshotDifference> differences;  // by path
};

SnapshotComparison compared(const Snapshot& before, const Snapshot& now);

}  // namespace parley::cli
