#include "rules/load/sections.h"

#include <fmt/format.h>

#include <algorithm>
#include <iterator>

#include "core/base/suggest.h"
#include "rules/load/recorder.h"

namespace parley::load {
namespace {

struct Section {
  const char* name;
  const char* header;  // how it is written
  ValueKind kind;
  void (*convert)(const Value&, Draft&);
};

// Every table that a pack file may hold.
constexpr Section kSections[] = {
    {"parties", "[parties.ID]", ValueKind::kTable, load_parties},
    {"persons", "[persons.ID]", ValueKind::kTable, load_persons},
    {"bodies", "[bodies.ID]", ValueKind::kTable, load_bodies},
    {"outlets", "[outlets.ID]", ValueKind::kTable, load_outlets},
    {"places", "[places.ID]", ValueKind::kTable, load_places},
    {"rounds", "[rounds.ID]", ValueKind::kTable, load_rounds},
    {"issues", "[issues.ID]", ValueKind::kTable, load_issues},
    {"stances", "[stances.ID]", ValueKind::kTable, load_stances},
    {"words", "[words.GROUP]", ValueKind::kTable, load_words},
    {"inflections", "[inflections.PART]", ValueKind::kTable, load_inflections},
    {"suffixes", "[[suffixes]]", ValueKind::kList, load_suffixes},
    {"quotes", "[quotes]", ValueKind::kTable, load_quotes},
    {"calendar", "[calendar]", ValueKind::kTable, load_calendar},
    {"names", "[names]", ValueKind::kTable, load_names},
    {"units", "[units.ID]", ValueKind::kTable, load_units},
    {"numbers", "[numbers]", ValueKind::kTable, load_number_words},
    {"text", "[text]", ValueKind::kTable, load_text},
    {"patterns", "[patterns]", ValueKind::kTable, load_patterns},
    {"chunks", "[[chunks]]", ValueKind::kList, load_chunks},
    {"attributions", "[[attributions]]", ValueKind::kList, load_attributions},
    {"stops", "[[stops]]", ValueKind::kList, load_stops},
    {"stance_rules", "[[stance_rules]]", ValueKind::kList, load_stance_rules},
    {"frames", "[[frames]]", ValueKind::kList, load_frames},
    {"scopes", "[[scopes]]", ValueKind::kList, load_scopes},
    {"layout", "[[layout]]", ValueKind::kList, load_layout},
    {"rules", "[rules]", ValueKind::kTable, load_rules},
};

const Section* find_section(const std::string& name) {
  const auto* found = std::find_if(std::begin(kSections), std::end(kSections),
                                   [&](const Section& section) { return name == section.name; });
  return found == std::end(kSections) ? nullptr : found;
}

bool is_pack_key(const std::string& name) {
  return std::find(pack_keys().begin(), pack_keys().end(), name) != pack_keys().end();
}

// A key alone, as pack.toml has them; [[rules]] is a list too, but of tables.
bool is_plain_key(const Value& value) {
  if (value.kind == ValueKind::kTable) return false;
  return value.kind != ValueKind::kList || value.items.empty() ||
         value.items.front().kind != ValueKind::kTable;
}

void report_unknown_table(const Member& member, Draft& draft) {
  std::vector<std::string> names, headers;
  for (const Section& section : kSections) {
    names.push_back(section.name);
    headers.push_back(section.header);
  }
  draft.report("pack/unknown-table", member.spot,
               fmt::format("unknown table \"{}\"{}", member.key, did_you_mean(member.key, names)),
               fmt::format("tables that may stand here: {}", fmt::join(headers, ", ")));
  draft.lose(member.value);
}

void report_unknown(const Member& member, Draft& draft) {
  if (!is_plain_key(member.value)) return report_unknown_table(member, draft);
  if (is_pack_key(member.key))
    return draft.report("pack/misplaced-key", member.spot, "\"" + member.key + "\" belongs in pack.toml",
                        "move it there, above every table");
  if (draft.file->name != kPackToml)
    return draft.report("pack/unknown-key", member.spot, "\"" + member.key + "\" stands outside every table",
                        "put it under the header of its table");
  draft.report(
      "pack/unknown-key", member.spot,
      fmt::format("unknown key \"{}\" in pack.toml{}", member.key, did_you_mean(member.key, pack_keys())),
      fmt::format("keys that may stand here: {}", fmt::join(pack_keys(), ", ")));
}

void convert_section(const Section& section, const Member& member, Draft& draft) {
  if (member.value.kind == section.kind) return section.convert(member.value, draft);
  draft.lose(member.value);
  draft.report("pack/wrong-type", member.value.kind == ValueKind::kTable ? member.value.spot : member.spot,
               "\"" + member.key + "\" must be " +
                   (section.kind == ValueKind::kList ? "a list of tables" : "a table") + ", found " +
                   describe(member.value.kind),
               std::string("write ") + section.header);
}

}  // namespace

std::vector<SectionShape> record_sections(Draft& draft) {
  std::vector<SectionShape> out;
  for (const Section& section : kSections) {
    const bool list = section.kind == ValueKind::kList;
    const Value& value = list ? draft.recorder->list_of_tables() : draft.recorder->table_of_any();
    section.convert(value, draft);
    out.push_back({section.name, list, list ? &value.items.front() : &value});
  }
  return out;
}

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
