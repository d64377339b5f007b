// [[frames]] and [[scopes]]: how the words around a proposition show the stance, and what they put it under.
#include "rules/load/rule_reader.h"
#include "rules/load/sections.h"

namespace parley::load {

void load_frames(const Value& list, Draft& draft) {
  each_table(list, "frames", draft, [&](TableReader& read) {
    spec::Frame rule;
    const spec::Text id = load_head(read, rule);
    rule.modes = read.strings("modes");
    rule.pattern = read.text("pattern");
    if (rule.modes.empty() && rule.pattern.value.empty())
      read.missing("pattern",
                   "add pattern = '... {match}', or the modes that show the stance: modes = [...]");
    rule.stance = read.required_reference("stance", kStance);
    rule.examples = load_examples(read);
    read.done();
    put_rule("frames", id, draft.pack.frames, std::move(rule), draft);
  });
}

void load_scopes(const Value& list, Draft& draft) {
  each_table(list, "scopes", draft, [&](TableReader& read) {
    spec::ScopeRule rule;
    const spec::Text id = load_head(read, rule);
    if (!read.has("kind")) read.missing("kind", "add kind = one of " + listed(scope_kinds()));
    rule.kind = read.choice("kind", scope_kinds(), {});
    rule.pattern = read.required("pattern");
    rule.examples = load_examples(read);
    read.done();
    put_rule("scopes", id, draft.pack.scopes, std::move(rule), draft);
  });
}

}  // namespace parley::load
