#include "rules/read/candidates.h"

#include <algorithm>
#include <tuple>

namespace parley {
namespace {

void widen(ChunkRange& range, const ChunkRange& other) {
  if (other.empty()) return;
  if (range.empty()) range = other;
  range.begin = std::min(range.begin, other.begin);
  range.end = std::max(range.end, other.end);
}

bool in_content(const Candidate& outer, const ChunkRange& range) {
  return std::any_of(outer.content.begin(), outer.content.end(),
                     [&](const ChunkRange& part) { return part.contains(range); });
}

bool crosses_content(const Candidate& a, const Candidate& b) {
  for (const ChunkRange& x : a.content)
    for (const ChunkRange& y : b.content)
      if (x.overlaps(y)) return true;
  return false;
}

ChunkRange words_of(const Candidate& candidate) {
  ChunkRange out = candidate.cue;
  widen(out, candidate.source);
  return out;
}

// Whether both can stand; `inside` says that `later` lies in the content of `earlier`.
bool compatible(const Candidate& earlier, const Candidate& later, bool& inside) {
  if (!later.cue.empty() && later.cue.overlaps(earlier.cue)) return false;
  inside = in_content(earlier, words_of(later));
  if (inside)
    return std::all_of(later.content.begin(), later.content.end(),
                       [&](const ChunkRange& part) { return in_content(earlier, part); });
  for (const ChunkRange& part : later.content)
    if (part.overlaps(earlier.cue) && !in_content(later, words_of(earlier))) return false;
  for (const ChunkRange& part : earlier.content)
    if (part.overlaps(later.cue)) return false;
  if (in_content(later, words_of(earlier))) return true;
  return !crosses_content(earlier, later);
}

}  // namespace

ChunkRange Candidate::extent() const {
  ChunkRange out = source;
  widen(out, cue);
  for (const ChunkRange& part : content) widen(out, part);
  return out;
}

AttributionRoles::AttributionRoles(const Layer& layer)
    : source(layer.role("source")),
      cue(layer.role("cue")),
      content(layer.role("content")),
      via_source(layer.role("via_source")),
      via_cue(layer.role("via_cue")) {}

Candidate candidate_of(const PatternMatch& match, const AttributionRoles& roles) {
  Candidate out;
  out.rule = match.pattern;
  out.match = {match.begin, match.end};
  for (const Captured& captured : match.captures) {
    const ChunkRange range{captured.begin, captured.end};
    if (range.empty()) continue;
    if (captured.role == roles.source) out.source = range;
    if (captured.role == roles.cue) out.cue = range;
    if (captured.role == roles.via_source) out.via_source = range;
    if (captured.role == roles.via_cue) out.via_cue = range;
    if (captured.role == roles.content) out.content.push_back(range);
  }
  std::sort(out.content.begin(), out.content.end(),
            [](const ChunkRange& a, const ChunkRange& b) { return a.begin < b.begin; });
  return out;
}

std::vector<Candidate> select(std::vector<Candidate> candidates,
                              const std::vector<spec::AttributionRule>& rules, std::vector<Loser>* losers) {
  const auto rank = [&](const Candidate& c) {
    return std::tuple(-rules[static_cast<size_t>(c.rule)].priority, c.match.begin,
                      -(c.match.end - c.match.begin), c.rule);
  };
  std::sort(candidates.begin(), candidates.end(),
            [&](const Candidate& a, const Candidate& b) { return rank(a) < rank(b); });
  std::vector<Candidate> kept;
  for (Candidate& candidate : candidates) {
    const auto winner = std::find_if(kept.begin(), kept.end(), [&](const Candidate& earlier) {
      bool inside = false;
      return !compatible(earlier, candidate, inside);
    });
    if (winner == kept.end())
      kept.push_back(std::move(candidate));
    else if (losers != nullptr)
      losers->push_back({std::move(candidate), winner->rule});
  }
  std::sort(kept.begin(), kept.end(), [](const Candidate& a, const Candidate& b) {
    return std::tuple(a.extent().begin, -a.extent().end, a.rule) <
           std::tuple(b.extent().begin, -b.extent().end, b.rule);
  });
  // The innermost holder: the last one before it whose content holds its words.
  for (size_t i = 0; i < kept.size(); ++i)
    for (size_t j = 0; j < kept.size(); ++j)
      if (i != j && in_content(kept[j], words_of(kept[i])) &&
          (kept[i].inside < 0 ||
           kept[static_cast<size_t>(kept[i].inside)].extent().contains(kept[j].extent())))
        kept[i].inside = static_cast<int>(j);
  return kept;
}

}  // namespace parley
