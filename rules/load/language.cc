// A pack that has lost its language: nothing in it can work, and everything would be reported.
#include "rules/load/checks.h"

namespace parley::load {
namespace {

// A pack alone that defines neither stances nor cues, and yet has rules that need them.
bool lacks_language(const Draft& draft) {
  const spec::Pack& pack = draft.pack;
  return draft.pack_order.size() == 1 && !pack.stance_rules.empty() && pack.catalogue.stances.empty() &&
         pack.attributions.empty();
}

}  // namespace

bool check_language(Draft& draft) {
  if (!lacks_language(draft)) return true;
  draft.errors.push_back({ErrorKind::kUsage, "pack/no-language", draft.head,
                          "the pack has [[stance_rules]] but no language: no stances, no cues",
                          "add extends = [\"en\"] to pack.toml, above every table"});
  return false;
}

}  // namespace parley::load
