// What the tables of all kinds of rules share: id, place, patterns, examples.
#pragma once

#include "rules/load/reader.h"

namespace parley::load {

// Reads the id and fills in where the rule stands. `table` is "chunks", "stance_rules", ...
template <class Rule>
spec::Text load_head(TableReader& read, Rule& rule) {
  const spec::Text id = read.required("id");
  rule.id = id.value;
  rule.pack = read.draft().file->pack;
  rule.file = read.draft().file->name;
  rule.place = id.place.line > 0 ? id.place : read.place();
  return id;
}

// Adds the rule, or lets it replace the rule of that id in an extended pack. A rule without id is left out.
template <class Rule>
void put_rule(const char* table, const spec::Text& id, std::vector<Rule>& list, Rule rule, Draft& draft) {
  if (!id.value.empty()) draft.put({"rule", "rule", table}, id, list, std::move(rule), &Rule::id);
}

std::vector<spec::Text> load_examples(TableReader& read);

// `pattern` or `patterns`, at least one.
std::vector<spec::Text> load_some_patterns(TableReader& read);

// What a scope can put a match under; also what a stance rule's `unless` may name.
const std::vector<std::string>& scope_kinds();

}  // namespace parley::load
