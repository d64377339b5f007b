#include "rules/describe.h"

#include <algorithm>

#include "rules/describe/pattern_words.h"
#include "rules/load/load.h"
#include "rules/read/patterns.h"

namespace parley {
namespace {

std::string listed(const std::vector<std::string>& items) {
  std::string out;
  for (const std::string& item : items) out += (out.empty() ? "" : ", ") + item;
  return out;
}

std::string names(const std::vector<std::string>& ids, const Catalogue& catalogue) {
  std::vector<std::string> out;
  for (const std::string& id : ids) {
    const Actor* actor = catalogue.actor(ActorId(id));
    out.push_back(actor == nullptr ? id : actor->name);
  }
  return listed(out);
}

std::vector<std::string> conditions_of(const spec::StanceRule& rule, const Catalogue& catalogue) {
  std::vector<std::string> out;
  if (rule.inverse) out.emplace_back("these words say the opposite of the proposition");
  if (!rule.stance.empty()) out.push_back("the words themselves show the stance: " + rule.stance);
  for (const auto& [from, to] : rule.stances)
    out.push_back("who is said to " + from + " it is taken to " + to + " it");
  if (!rule.parties.empty())
    out.push_back("only when the source speaks for " + names(rule.parties, catalogue));
  if (!rule.not_parties.empty())
    out.push_back("never when the source speaks for " + names(rule.not_parties, catalogue));
  if (!rule.modes.empty()) out.push_back("only in statements of the modes " + listed(rule.modes));
  if (!rule.unless.empty()) out.push_back("not where the words are " + listed(rule.unless));
  if (rule.in != "content") out.push_back("looked for in the whole " + rule.in);
  if (rule.priority != 0) out.push_back("priority " + std::to_string(rule.priority));
  return out;
}

std::vector<std::string> values(const std::vector<spec::Text>& texts) {
  std::vector<std::string> out;
  for (const spec::Text& text : texts) out.push_back(text.value);
  return out;
}

RuleInWords in_words(const spec::StanceRule& rule, const spec::Pack& pack) {
  RuleInWords out{rule.id,
                  rule.proposition,
                  {},
                  conditions_of(rule, pack.catalogue),
                  values(rule.examples),
                  values(rule.counterexamples)};
  for (const spec::Text& pattern : rule.patterns)
    if (const auto tree = parse_pattern(pattern.value, {}))
      out.words.push_back(pattern_in_words(*tree, pack));
  return out;
}

}  // namespace

tl::expected<PackInWords, std::vector<Error>> describe_pack(const PackSource& source) {
  auto spec = load_spec(source);
  if (!spec) return tl::unexpected(std::move(spec.error()));
  std::vector<Error> errors;
  parse_patterns(*spec, errors);
  if (!errors.empty()) return tl::unexpected(std::move(errors));
  PackInWords out{spec->name, spec->title, spec->version, spec->language, spec->extends, spec->catalogue, {},
                  0};
  for (const spec::StanceRule& rule : spec->stance_rules)
    if (rule.pack == source.name)
      out.rules.push_back(in_words(rule, *spec));
    else
      ++out.inherited;
  out.inherited += spec->attributions.size() + spec->frames.size() + spec->scopes.size();
  return out;
}

}  // namespace parley
