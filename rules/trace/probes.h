// Tries the beginnings and the single parts of patterns on stretches of text.
#pragma once

#include <memory>
#include <string>
#include <vector>

#include "rules/pattern/layer.h"
#include "rules/trace/pattern_parts.h"

namespace parley {

// What of a path was found in some units.
struct PathFound {
  size_t parts = 0;         // the longest beginning that matches
  int begin = 0, end = 0;   // units that it matched
  std::vector<bool> alone;  // by part: its core is somewhere in the units
  double share() const;
  bool whole() const { return parts == alone.size(); }
};

class Probes {
 public:
  // `kinds` outlives the probes.
  Probes(std::vector<PatternPath> paths, const KindTable& kinds);

  const std::vector<PatternPath>& paths() const { return paths_; }
  // By path.
  std::vector<PathFound> find(const Units& units) const;

 private:
  struct Probe {
    size_t path;
    size_t part;
    bool alone;
  };
  std::vector<PatternPath> paths_;
  std::vector<Probe> probes_;  // by pattern of the layer
  std::unique_ptr<Layer> layer_;
};

}  // namespace parley
