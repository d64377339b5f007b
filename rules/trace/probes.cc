#include "rules/trace/probes.h"

#include <algorithm>

namespace parley {
namespace {

bool is_empty(const Node& node) {
  return node.type == Node::Type::kSequence && node.children.empty();
}

}  // namespace

double PathFound::share() const {
  if (alone.empty()) return 0;
  const auto there = std::count(alone.begin(), alone.end(), true);
  const auto all = static_cast<double>(alone.size());
  return 0.5 * static_cast<double>(parts) / all + 0.5 * static_cast<double>(there) / all;
}

Probes::Probes(std::vector<PatternPath> paths, const KindTable& kinds) : paths_(std::move(paths)) {
  std::vector<Node> trees;
  for (size_t path = 0; path < paths_.size(); ++path)
    for (size_t part = 0; part < paths_[path].parts.size(); ++part) {
      probes_.push_back({path, part, false});
      trees.push_back(paths_[path].prefix(part + 1));
      if (is_empty(paths_[path].alone(part))) continue;
      probes_.push_back({path, part, true});
      trees.push_back(paths_[path].alone(part));
    }
  layer_ = Layer::build(trees, kinds);
}

std::vector<PathFound> Probes::find(const Units& units) const {
  std::vector<PathFound> out(paths_.size());
  for (size_t path = 0; path < paths_.size(); ++path) {
    out[path].alone.resize(paths_[path].parts.size(), false);
    // What stands at the end of a pattern is no word that could be missing.
    for (size_t part = 0; part < paths_[path].parts.size(); ++part)
      out[path].alone[part] = is_empty(paths_[path].alone(part));
  }
  for (const PatternMatch& match : layer_->find(units)) {
    const Probe& probe = probes_[static_cast<size_t>(match.pattern)];
    PathFound& found = out[probe.path];
    if (probe.alone) {
      found.alone[probe.part] = true;
    } else if (found.parts <= probe.part) {
      found.parts = probe.part + 1;
      found.begin = match.begin;
      found.end = match.end;
    }
  }
  return out;
}

}  // namespace parley
