// [[attributions]]: who says what, in one sentence; [[stops]]: where what is said ends.
#include "rules/load/rule_reader.h"
#include "rules/load/sections.h"

namespace parley::load {

void load_attributions(const Value& list, Draft& draft) {
  constexpr int kMostPriority = 1000;
  each_table(list, "attributions", draft, [&](TableReader& read) {
    spec::AttributionRule rule;
    const spec::Text id = load_head(read, rule);
    rule.pattern = read.required("pattern");
    rule.mode = read.string("mode");
    rule.content = read.choice("content", {"clause", "object", "match", "next", "previous"}, rule.content);
    rule.shares_source = read.flag("shares_source", false);
    rule.priority = read.whole("priority", 0, -kMostPriority, kMostPriority);
    rule.confidence = read.decimal("confidence", rule.confidence, 0, 1);
    rule.examples = load_examples(read);
    rule.counterexamples = read.texts("counterexamples");
    read.done();
    put_rule("attributions", id, draft.pack.attributions, std::move(rule), draft);
  });
}

void load_stops(const Value& list, Draft& draft) {
  each_table(list, "stops", draft, [&](TableReader& read) {
    spec::StopRule rule;
    const spec::Text id = load_head(read, rule);
    rule.pattern = read.required("pattern");
    rule.ends = read.choice("ends", {"clause", "object"}, rule.ends);
    rule.examples = load_examples(read);
    read.done();
    put_rule("stops", id, draft.pack.stops, std::move(rule), draft);
  });
}

}  // namespace parley::load
