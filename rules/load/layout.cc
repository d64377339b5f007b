// [[layout]]: what a line of an article is.
#include "rules/load/regex.h"
#include "rules/load/rule_reader.h"
#include "rules/load/sections.h"

namespace parley::load {

void load_layout(const Value& list, Draft& draft) {
  const std::vector<std::string> sections{"boilerplate", "caption", "headline", "metadata", "dateline"};
  each_table(list, "layout", draft, [&](TableReader& read) {
    spec::LayoutRule rule;
    const spec::Text id = load_head(read, rule);
    if (!read.has("section")) read.missing("section", "add section = one of " + listed(sections));
    rule.section = read.choice("section", sections, {});
    rule.pattern = read.required("pattern");
    check_regex(rule.pattern, {"date", "outlet", "title"}, draft.errors);
    rule.rest_of_article = read.flag("rest_of_article", false);
    read.done();
    put_rule("layout", id, draft.pack.layout, std::move(rule), draft);
  });
}

}  // namespace parley::load
