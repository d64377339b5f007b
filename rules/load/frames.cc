// [[frames]] and [[scopes]]: words that show a stance to what they govern, or what they put it under.
#include "rules/load/rule_reader.h"
#include "rules/load/sections.h"

namespace parley::load {
namespace {

spec::Reach load_reach(TableReader& read, int words) {
  constexpr int kFarthest = 60;
  spec::Reach reach;
  reach.side = read.choice("reach", {"after", "before", "both"}, reach.side);
  reach.words = read.whole("within", words, 0, kFarthest);
  reach.words_before = read.whole("within_before", reach.words, 0, kFarthest);
  return reach;
}

}  // namespace

void load_frames(const Value& list, Draft& draft) {
  constexpr int kWithin = 12;
  each_table(list, "frames", draft, [&](TableReader& read) {
    spec::Frame rule;
    const spec::Text id = load_head(read, rule);
    rule.modes = read.references("modes", kMode);
    rule.cues = read.references("cues", kWordGroup);
    rule.pattern = read.text("pattern");
    if (rule.cues.empty() && rule.modes.empty() && rule.pattern.value.empty())
      read.missing("pattern", "add pattern = '...', or the modes that show the stance: modes = [...]");
    rule.reach = load_reach(read, kWithin);
    rule.stance = read.required_reference("stance", kStance);
    rule.negated = read.reference("negated", kStance);
    rule.open = read.flag("open", false);
    rule.raises = read.flag("raises", false);
    rule.noun = read.flag("noun", false);
    rule.of_others = read.flag("of_others", false);
    rule.examples = load_examples(read);
    read.done();
    put_rule("frames", id, draft.pack.frames, std::move(rule), draft);
  });
}

void load_scopes(const Value& list, Draft& draft) {
  constexpr int kWithin = 8;
  std::vector<std::string> kinds = scope_kinds();
  kinds.insert(kinds.end(), {"edge", "subject", "none"});
  each_table(list, "scopes", draft, [&](TableReader& read) {
    spec::ScopeRule rule;
    const spec::Text id = load_head(read, rule);
    if (!read.has("kind")) read.missing("kind", "add kind = one of " + listed(kinds));
    rule.kind = read.choice("kind", kinds, {});
    rule.pattern = read.required("pattern");
    rule.reach = load_reach(read, kWithin);
    rule.stance = read.reference("stance", kStance);
    rule.examples = load_examples(read);
    read.done();
    put_rule("scopes", id, draft.pack.scopes, std::move(rule), draft);
  });
}

}  // namespace parley::load
