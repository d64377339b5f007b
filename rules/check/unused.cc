// Word groups and pieces of patterns that nothing asks for: left over, or misspelt where they are meant.
#include <algorithm>
#include <set>

#include "rules/check/material.h"

namespace parley::check {
namespace {

// Groups that the readers ask for by name (docs/rules.md lists them); those below them belong to them.
constexpr const char* kAsked[] = {
    "pronoun",       "gender",
    "contracted",    "gendered",
    "title",         "name-suffix",
    "name-particle", "role",
    "unnamed",       "private",
    "former",        "media",
    "joint",         "definite",
    "indefinite",    "rank",
    "affiliation",   "toward",
    "and",           "relative",
    "possessive",    "article",
    "geography",     "round-of-talks",
    "ordinal",       "past-week",
    "past-month",    "past-year",
    "in-time",       "holder",
    "coordinator",   "preposition",
    "function",      "aux",
    "denied",        "full-stop",
    "quote-closer",  "quote-introducer",
    "organisation",  "document",
    "human",         "time-word",
    "calendar",      "sentence",
    "verb",          "noun",
    "adjective",     "adverb",
};

bool is_below(const std::string& name, const std::string& of) {
  return name == of ||
         (name.size() > of.size() && name[of.size()] == '.' && name.compare(0, of.size(), of) == 0);
}

bool asked_by_readers(const std::string& name) {
  if (name.find("cue.") != std::string::npos) return true;  // the mode of statements
  return std::any_of(std::begin(kAsked), std::end(kAsked),
                     [&](const char* asked) { return is_below(name, asked); });
}

void add_names(const Node& node, std::set<std::string>& out) {
  for (const ClassTerm& term : node.terms) out.insert(term.name);
  for (const Node& child : node.children) add_names(child, out);
}

// Every name that patterns and rules write, pieces among them.
std::set<std::string> asked_names(const Material& material) {
  std::set<std::string> out;
  for (const Node& tree : material.patterns.all()) add_names(tree, out);
  for (const spec::Frame& frame : material.pack.frames) out.insert(frame.cues.begin(), frame.cues.end());
  for (const spec::SubPattern& sub : material.pack.patterns)
    if (const auto tree = parse_pattern(sub.pattern.value, {})) add_names(*tree, out);
  return out;
}

class Groups {
 public:
  explicit Groups(const Material& material) : pack_(material.pack), asked_(asked_names(material)) {}

  // Also through a group that includes it, or that it stands in.
  bool used(const std::string& name, int depth = 0) const {
    if (asked_by_readers(name)) return true;
    if (std::any_of(asked_.begin(), asked_.end(),
                    [&](const std::string& asked) { return is_below(name, asked); }))
      return true;
    return depth < 20 &&
           std::any_of(pack_.words.begin(), pack_.words.end(), [&](const spec::WordGroup& outer) {
             const auto& inner = outer.includes;
             return std::any_of(inner.begin(), inner.end(),
                                [&](const std::string& one) { return is_below(name, one); }) &&
                    used(outer.name, depth + 1);
           });
  }

 private:
  const spec::Pack& pack_;
  std::set<std::string> asked_;
};

bool writes(const spec::Text& pattern, const std::string& piece) {
  return pattern.value.find("{" + piece + "}") != std::string::npos ||
         pattern.value.find(":" + piece + "}") != std::string::npos;
}

bool piece_used(const Material& material, const spec::SubPattern& piece) {
  const auto& pieces = material.pack.patterns;
  const auto rules = material.rules();
  return std::any_of(pieces.begin(), pieces.end(),
                     [&](const auto& other) { return writes(other.pattern, piece.name); }) ||
         std::any_of(rules.begin(), rules.end(),
                     [&](const auto& rule) { return writes(*rule.text, piece.name); });
}

// A pack without rules for propositions, such as that of a language, is there for others to use.
bool has_rules(const Material& material) {
  const auto rules = material.rules();
  return std::any_of(rules.begin(), rules.end(),
                     [&](const RulePattern& rule) { return *rule.pack == material.own; });
}

}  // namespace

void check_unused(const Material& material, Report& out) {
  if (!has_rules(material)) return;
  const Groups groups(material);
  std::set<std::string> said;
  for (const spec::WordGroup& group : material.pack.words)
    if (group.pack == material.own && !groups.used(group.name) && said.insert(group.name).second)
      report(out, "pack/unused-words", group.place, "no pattern asks for the words of {" + group.name + "}",
             "write {" + group.name + "} in a pattern, or delete the group");
  for (const spec::SubPattern& piece : material.pack.patterns)
    if (material.own_files.count(piece.pattern.place.file) > 0 && !piece_used(material, piece))
      report(out, "pack/unused-piece", piece.pattern.place, "no pattern uses the piece {" + piece.name + "}",
             "write {" + piece.name + "} in a pattern, or delete the piece");
}

}  // namespace parley::check
