// The modes of statements: nothing lists them; a cue speaks in the mode that its word group is called after.
#include "rules/load/checks.h"

namespace parley::load {
namespace {

constexpr std::string_view kCue = "cue.";

// "say" of "cue.say" and "noun-cue.say"; "" of other groups.
std::string mode_of(const std::string& group) {
  const size_t at = group.find(kCue);
  if (at == std::string::npos || (at > 0 && group[at - 1] != '-')) return {};
  return group.substr(at + kCue.size());
}

}  // namespace

void define_modes(Draft& draft) {
  for (const spec::WordGroup& group : draft.pack.words)
    if (const std::string mode = mode_of(group.name); !mode.empty())
      draft.define_once(kMode, mode, group.place);
  for (const spec::AttributionRule& rule : draft.pack.attributions)
    if (!rule.mode.empty()) draft.define_once(kMode, rule.mode, rule.place);
}

}  // namespace parley::load
