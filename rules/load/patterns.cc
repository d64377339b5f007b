// [patterns] and [[chunks]]: pieces of patterns, and the rules that make one unit of several.
#include "rules/load/rule_reader.h"
#include "rules/load/sections.h"

namespace parley::load {

void load_patterns(const Value& table, Draft& draft) {
  TableReader read(table, "[patterns]", draft);
  for (const Member& member : table.members) {
    const spec::Text id{member.key, draft.place(member.spot)};
    draft.put({"pattern", "pattern", "patterns"}, id, draft.pack.patterns,
              spec::SubPattern{member.key, read.required(member.key)}, &spec::SubPattern::name);
  }
}

void load_chunks(const Value& list, Draft& draft) {
  constexpr int kMostStages = 100;
  each_table(list, "chunks", draft, [&](TableReader& read) {
    spec::ChunkRule rule;
    const spec::Text id = load_head(read, rule);
    rule.stage = read.whole("stage", 0, 0, kMostStages);
    rule.pattern = read.required("pattern");
    rule.adds = read.strings("adds");
    if (rule.adds.empty())
      for (spec::Text& name :
           read.required_texts("gives", "name the classes of the new unit: gives = [\"np\"]"))
        rule.gives.push_back(std::move(name.value));
    rule.head = read.string("head");
    rule.examples = read.texts("examples");
    read.done();
    put_rule("chunks", id, draft.pack.chunks, std::move(rule), draft);
  });
}

}  // namespace parley::load
