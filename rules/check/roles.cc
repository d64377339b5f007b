// Roles: <source: ...>, {cue:cue}. Each table has its own, and a name that nobody looks for captures nothing.
#include <algorithm>
#include <map>

#include "core/base/suggest.h"
#include "rules/check/material.h"
#include "rules/load/draft.h"
#include "rules/spec/inside.h"

namespace parley::check {
namespace {

using Table = RulePattern::Table;
using Names = std::vector<std::string>;

Names roles_of(const Material& material, const RulePattern& rule) {
  switch (rule.table) {
    case Table::kChunks: {
      const std::string& head = material.pack.chunks[rule.index].head;
      return head.empty() ? Names{"unit", "owner"} : Names{"unit", "owner", head};
    }
    case Table::kAttributions:
      return {"source", "cue", "content", "via_source", "via_cue"};
    case Table::kStops:
      return {"stop"};
    case Table::kStanceRules:
      return {};
    case Table::kFrames:
      return {"cue", "holder"};
    case Table::kScopes:
      return {"cue", "condition", "holder"};
  }
  return {};
}

// Parts of content may stand apart, around the cue.
bool may_repeat(const std::string& role) {
  return role == "content";
}

// Roles in the order of the text, each as often as one match can have it: of branches, that with the most.
std::map<std::string, int> counts(const Node& node) {
  std::map<std::string, int> out;
  if (node.type == Node::Type::kCapture) ++out[node.role];
  for (const Node& child : node.children)
    for (const auto& [role, count] : counts(child))
      out[role] = node.type == Node::Type::kChoice ? std::max(out[role], count) : out[role] + count;
  return out;
}

Place place_of(const spec::Text& text, const std::string& role, bool last) {
  for (const std::string& written : {"<" + role + ":", "{" + role + ":"}) {
    const size_t at = last ? text.value.rfind(written) : text.value.find(written);
    if (at == std::string::npos) continue;
    const auto offset =
        std::count_if(text.value.begin(), text.value.begin() + static_cast<std::ptrdiff_t>(at) + 1,
                      [](char c) { return (c & 0xC0) != 0x80; });
    return spec::inside(text, static_cast<int>(offset), static_cast<int>(role.size()));
  }
  return text.place;
}

void check_known(const Material& material, const RulePattern& rule, const std::map<std::string, int>& found,
                 Report& out) {
  const Names legal = roles_of(material, rule);
  for (const auto& [role, count] : found) {
    const bool known = std::find(legal.begin(), legal.end(), role) != legal.end();
    if (!known)
      report(out, "pattern/unknown-role", place_of(*rule.text, role, false),
             "no rule of this table has a role \"" + role + "\"" + did_you_mean(role, legal),
             legal.empty() ? "patterns of [[stance_rules]] have no roles: leave the words alone"
                           : "use one of " + load::listed(legal));
    else if (count > 1 && !may_repeat(role))
      report(out, "pattern/duplicate-role", place_of(*rule.text, role, true),
             "the role \"" + role + "\" stands twice in one match", "keep it around one of the two");
  }
}

void need(const RulePattern& rule, const std::map<std::string, int>& found, const std::string& role,
          Report& out) {
  if (found.count(role) > 0) return;
  for (const auto& [other, count] : found)
    if (!nearest(other, {role}).empty()) return;  // misspelt, and reported so
  report(out, "pattern/missing-role", rule.text->place,
         "the pattern of \"" + *rule.id + "\" has no role \"" + role + "\": it can give nothing",
         "write <" + role + ": ...> around the words that are it");
}

void check_needed(const Material& material, const RulePattern& rule, const std::map<std::string, int>& found,
                  Report& out) {
  if (rule.table == Table::kAttributions) {
    const std::string& content = material.pack.attributions[rule.index].content;
    if (content != "next" && content != "previous") need(rule, found, "content", out);
  }
  if (rule.table == Table::kChunks)
    if (const std::string& head = material.pack.chunks[rule.index].head; !head.empty())
      need(rule, found, head, out);
  if (rule.table == Table::kScopes) {
    const std::string& kind = material.pack.scopes[rule.index].kind;
    if (kind == "subject") need(rule, found, "holder", out);
    if (kind == "conditional") need(rule, found, "condition", out);
  }
}

}  // namespace

void check_roles(const Material& material, Report& out) {
  for (const RulePattern& rule : material.rules()) {
    const auto found = counts(*rule.tree);
    check_known(material, rule, found, out);
    if (!rule.tree->children.empty() || !rule.tree->terms.empty()) check_needed(material, rule, found, out);
  }
}

}  // namespace parley::check
