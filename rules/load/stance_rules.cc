// [[stance_rules]]: words that express a proposition.
#include "rules/load/rule_reader.h"
#include "rules/load/sections.h"
#include "rules/read/claims/antecedent.h"

namespace parley::load {
namespace {

// stances = { assert = "accept" }
std::map<std::string, std::string> load_stance_map(TableReader& read, Draft& draft) {
  std::map<std::string, std::string> out;
  const Value* table = read.value("stances", ValueKind::kTable);
  if (table == nullptr) return out;
  TableReader pairs(*table, "stances of " + read.title(), draft);
  for (const Member& member : table->members) {
    draft.refer(kStance, {member.key, draft.place(member.spot)});
    out[member.key] = pairs.required_reference(member.key, kStance);
  }
  return out;
}

// An id, or the word for what was spoken of before.
std::string load_proposition(TableReader& read) {
  return read.has("proposition") && read.string("proposition") == kPreviousProposition
             ? kPreviousProposition
             : read.required_reference("proposition", kProposition);
}

// Which statements the rule looks at.
void load_conditions(TableReader& read, spec::StanceRule& rule) {
  rule.parties = read.references("parties", kParty);
  rule.not_parties = read.references("not_parties", kParty);
  rule.modes = read.references("modes", kMode);
  std::vector<std::string> unless = scope_kinds();
  unless.emplace_back("unshown");
  rule.unless = read.choices("unless", unless);
  rule.in = read.choice("in", {"content", "statement", "sentence"}, rule.in);
}

}  // namespace

void load_stance_rules(const Value& list, Draft& draft) {
  constexpr int kMostPriority = 1000;
  each_table(list, "stance_rules", draft, [&](TableReader& read) {
    spec::StanceRule rule;
    const spec::Text id = load_head(read, rule);
    rule.proposition = load_proposition(read);
    rule.patterns = load_some_patterns(read);
    rule.stance = read.reference("stance", kStance);
    rule.stances = load_stance_map(read, draft);
    rule.inverse = read.flag("inverse", false);
    load_conditions(read, rule);
    rule.priority = read.whole("priority", 0, -kMostPriority, kMostPriority);
    rule.confidence = read.decimal("confidence", rule.confidence, 0, 1);
    rule.examples = load_examples(read);
    rule.counterexamples = read.texts("counterexamples");
    read.done();
    put_rule("stance_rules", id, draft.pack.stance_rules, std::move(rule), draft);
  });
}

}  // namespace parley::load
