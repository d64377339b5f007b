// [words.GROUP]: word groups. Groups nest: [words.cue.say] is the group "cue.say". A group that an extended
// pack has too becomes a second entry of the same name, so that each keeps its place.
#include "rules/load/reader.h"
#include "rules/load/sections.h"

namespace parley::load {
namespace {

bool is_group(const Value& table) {
  return table.find("words") != nullptr || table.find("includes") != nullptr;
}

bool holds_groups(const Value& table) {
  return std::any_of(table.members.begin(), table.members.end(),
                     [](const Member& member) { return member.value.kind == ValueKind::kTable; });
}

// The group of that name in an extended pack, whose settings hold for added words as well.
const spec::WordGroup* extended_group(const Draft& draft, const std::string& name) {
  const auto& groups = draft.pack.words;
  const auto found =
      std::find_if(groups.begin(), groups.end(), [&](const auto& group) { return group.name == name; });
  return found == groups.end() ? nullptr : &*found;
}

void warn_of_twice(const std::string& group, const std::vector<spec::Text>& words, Draft& draft) {
  std::map<std::string, Place> seen;
  for (const spec::Text& word : words) {
    const auto [first, is_new] = seen.try_emplace(word.value, word.place);
    if (!is_new)
      draft.warn(
          "pack/duplicate-word", word.place,
          "\"" + word.value + "\" stands in [words." + group + "] twice; first at " + shown(first->second),
          "delete one of them");
  }
}

void load_group(const spec::Text& name, TableReader& read, Draft& draft) {
  spec::WordGroup group;
  if (const spec::WordGroup* base = extended_group(draft, name.value)) {
    group.cased = base->cased;
    group.part_of_speech = base->part_of_speech;
  }
  group.name = name.value;
  group.words = read.texts("words");
  warn_of_twice(name.value, group.words, draft);
  for (spec::Text& inner : read.reference_texts("includes", kWordGroup)) {
    group.includes.push_back(inner.value);
    draft.includes[name.value].push_back(std::move(inner));
  }
  group.cased = read.flag("cased", group.cased);
  const spec::Text part = read.text("part_of_speech");
  if (part.place.line > 0) group.part_of_speech = part.value;
  group.place = name.place;
  group.pack = draft.file->pack;
  group.file = draft.file->name;
  if (draft.define(kWordGroup, name)) draft.pack.words.push_back(std::move(group));
}

void load_level(const Value& table, const std::string& prefix, Draft& draft);

// A table that is a group, or holds groups, or both.
void load_node(const spec::Text& name, TableReader& read, const Value& table, Draft& draft) {
  const bool group = is_group(table) || !holds_groups(table);
  if (group && !is_group(table))
    read.missing("words", "add words = [\"...\"], or includes = [\"another group\"]");
  if (group) load_group(name, read, draft);
  std::vector<std::string> inner;
  for (const Member& member : table.members)
    if (member.value.kind == ValueKind::kTable) inner.push_back(member.key);
  read.done(inner);
  load_level(table, name.value + ".", draft);
}

void load_level(const Value& table, const std::string& prefix, Draft& draft) {
  for (const Member& member : table.members) {
    if (member.value.kind != ValueKind::kTable) continue;  // a key of the group around it
    const spec::Text name{prefix + member.key, draft.place(member.spot)};
    TableReader read(member.value, "[words." + name.value + "]", draft);
    load_node(name, read, member.value, draft);
  }
}

}  // namespace

void load_words(const Value& table, Draft& draft) {
  for (const Member& member : table.members)
    if (member.value.kind != ValueKind::kTable)
      draft.report("pack/wrong-type", member.spot,
                   "\"" + member.key + "\" in [words] must be a table, found " + describe(member.value.kind),
                   "write [words." + member.key + "] and below it words = [\"...\"]");
  load_level(table, "", draft);
}

}  // namespace parley::load
