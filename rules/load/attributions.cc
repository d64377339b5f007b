// [[attributions]]: who says what, in one sentence.
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
    rule.content = read.choice("content", {"clause", "object", "quote", "sentence"}, rule.content);
    rule.priority = read.whole("priority", 0, -kMostPriority, kMostPriority);
    rule.confidence = read.decimal("confidence", rule.confidence, 0, 1);
    rule.examples = load_examples(read);
    rule.counterexamples = read.texts("counterexamples");
    read.done();
    put_rule("attributions", id, draft.pack.attributions, std::move(rule), draft);
  });
}

}  // namespace parley::load
