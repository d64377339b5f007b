#include "rules/load/sections.h"

#include <algorithm>
#include <iterator>

#include "core/base/suggest.h"

namespace parley::load {
namespace {

struct Section {
  const char* name;
  ValueKind kind;
  void (*convert)(const Value&, Draft&);
};

// Every table that a pack file may hold.
constexpr Section kSections[] = {
    {"parties", ValueKind::kTable, load_parties},
    {"persons", ValueKind::kTable, load_persons},
    {"bodies", ValueKind::kTable, load_bodies},
    {"outlets", ValueKind::kTable, load_outlets},
    {"places", ValueKind::kTable, load_places},
    {"rounds", ValueKind::kTable, load_rounds},
    {"issues", ValueKind::kTable, load_issues},
    {"stances", ValueKind::kTable, load_stances},
    {"words", ValueKind::kTable, load_words},
    {"inflections", ValueKind::kTable, load_inflections},
    {"suffixes", ValueKind::kList, load_suffixes},
    {"quotes", ValueKind::kTable, load_quotes},
    {"calendar", ValueKind::kTable, load_calendar},
    {"names", ValueKind::kTable, load_names},
    {"text", ValueKind::kTable, load_text},
    {"patterns", ValueKind::kTable, load_patterns},
    {"chunks", ValueKind::kList, load_chunks},
    {"attributions", ValueKind::kList, load_attributions},
    {"stance_rules", ValueKind::kList, load_stance_rules},
    {"frames", ValueKind::kList, load_frames},
    {"scopes", ValueKind::kList, load_scopes},
    {"layout", ValueKind::kList, load_layout},
    {"rules", ValueKind::kTable, load_rules},
};

std::string header(const Section& section) {
  const std::string name = section.name;
  return section.kind == ValueKind::kList ? "[[" + name + "]]" : "[" + name + "]";
}

const Section* find_section(const std::string& name) {
  const auto* found = std::find_if(std::begin(kSections), std::end(kSections),
                                   [&](const Section& section) { return name == section.name; });
  return found == std::end(kSections) ? nullptr : found;
}

bool is_pack_key(const std::string& name) {
  return std::find(pack_keys().begin(), pack_keys().end(), name) != pack_keys().end();
}

void report_unknown(const Member& member, Draft& draft) {
  const bool own = draft.file->name == kPackToml;
  if (is_pack_key(member.key))
    return draft.report("pack/misplaced-key", member.spot, "\"" + member.key + "\" belongs in pack.toml",
                        "move it there, above every table");
  std::vector<std::string> names;
  for (const Section& section : kSections) names.push_back(section.name);
  if (own) names.insert(names.end(), pack_keys().begin(), pack_keys().end());
  const bool table = member.value.kind == ValueKind::kTable || member.value.kind == ValueKind::kList;
  draft.report(
      "pack/unknown-table", member.spot,
      (table ? "unknown table \"" : "unknown key \"") + member.key + "\"" + did_you_mean(member.key, names),
      "docs/rules.md lists every table and key of a pack");
}

void convert_section(const Section& section, const Member& member, Draft& draft) {
  if (member.value.kind == section.kind) return section.convert(member.value, draft);
  draft.report("pack/wrong-type", member.value.kind == ValueKind::kTable ? member.value.spot : member.spot,
               "\"" + member.key + "\" must be " +
                   (section.kind == ValueKind::kList ? "a list of tables" : "a table") + ", found " +
                   describe(member.value.kind),
               "write " + header(section));
}

}  // namespace

void convert_file(const Tree& tree, Draft& draft) {
  draft.file = &tree;
  const bool own = tree.name == kPackToml;
  if (own) load_pack_keys(tree.root, draft);
  for (const Member& member : tree.root.members) {
    if (const Section* section = find_section(member.key))
      convert_section(*section, member, draft);
    else if (!own || !is_pack_key(member.key))
      report_unknown(member, draft);
  }
}

}  // namespace parley::load
