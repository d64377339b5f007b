#include "rules/check/check.h"

#include <algorithm>
#include <map>
#include <tuple>

#include "rules/check/material.h"
#include "rules/lexicon/lexicon.h"
#include "rules/load/load.h"
#include "rules/load/tree.h"
#include "rules/read/quote_units.h"

namespace parley {
namespace {

size_t rule_count(const spec::Pack& pack) {
  return pack.chunks.size() + pack.attributions.size() + pack.stops.size() + pack.stance_rules.size() +
         pack.frames.size() + pack.scopes.size() + pack.layout.size();
}

// A class that only chunks give is named, but no word has it.
void name_chunk_classes(const spec::Pack& pack, KindTable& kinds) {
  for (const spec::ChunkRule& rule : pack.chunks) {
    for (const std::string& name : rule.gives) kinds.add_class(name);
    for (const std::string& name : rule.adds) kinds.add_class(name);
  }
}

std::set<std::string> own_files(const PackSource& source) {
  std::set<std::string> out;
  for (const PackFile& file : source.files)
    if (file.pack == source.name) out.insert(file.path.empty() ? file.pack + "/" + file.name : file.path);
  return out;
}

// `shared = true` in pack.toml: what the pack itself does not use is there for those that extend it.
bool is_shared(const PackSource& source) {
  for (const PackFile& file : source.files) {
    if (file.pack != source.name || file.name != "pack.toml") continue;
    const auto tree = load::parse_tree(file);
    const load::Member* shared = tree ? tree->root.find("shared") : nullptr;
    return shared != nullptr && shared->value.boolean;
  }
  return false;
}

void look_at_patterns(const spec::Pack& pack, const PackSource& source, const std::set<std::string>& lost,
                      bool sound, std::vector<Error>& out) {
  std::vector<Error> broken;
  const Patterns patterns = parse_patterns(pack, broken);
  KindTable kinds;
  if (broken.empty()) Lexicon::build(pack, patterns.all(), kinds);
  if (!broken.empty()) Lexicon::build(pack, {}, kinds);
  QuoteKinds::make(kinds);
  name_chunk_classes(pack, kinds);
  for (const std::string& id : lost) kinds.add_class(id);
  check_classes(pack, kinds, broken);
  const check::Material material{pack, patterns, kinds, own_files(source), source.name};
  check::check_roles(material, broken);
  check::check_size(material, broken);
  // What is never used or never fires is often the trace of another mistake.
  if (sound && broken.empty()) {
    check::check_possible(material, broken);
    check::check_shadowed(material, broken);
    if (!is_shared(source)) check::check_unused(material, broken);
  }
  check::check_clashes(material, broken);
  if (sound && broken.empty()) check::check_examples(material, broken);
  out.insert(out.end(), broken.begin(), broken.end());
}

// By file and place; a mistake in a piece shows in every pattern that uses it, and is said once.
std::vector<Error> in_order(std::vector<Error> errors, const PackSource& source) {
  std::map<std::string, size_t> order;
  for (const PackFile& file : source.files)
    order.emplace(file.path.empty() ? file.pack + "/" + file.name : file.path, order.size());
  const auto key = [&](const Error& error) {
    return std::tuple(order[error.place.file], error.place.line, error.place.column);
  };
  std::stable_sort(errors.begin(), errors.end(),
                   [&](const Error& a, const Error& b) { return key(a) < key(b); });
  errors.erase(std::unique(errors.begin(), errors.end(),
                           [](const Error& a, const Error& b) {
                             return a.code == b.code && a.place == b.place && a.what == b.what;
                           }),
               errors.end());
  return errors;
}

}  // namespace

Checked check_pack(const PackSource& source) {
  Loaded loaded = load_all(source);
  Checked out;
  out.rules = rule_count(loaded.pack);
  const bool sound = loaded.errors.empty();
  out.mistakes = std::move(loaded.errors);
  // What may be a slip in an extended pack is for whoever checks that one.
  const std::set<std::string> own = own_files(source);
  for (Error& warning : loaded.warnings)
    if (own.count(warning.place.file) > 0) out.mistakes.push_back(std::move(warning));
  check::check_name(source, out.mistakes);
  if (loaded.whole) look_at_patterns(loaded.pack, source, loaded.lost, sound, out.mistakes);
  out.mistakes = in_order(std::move(out.mistakes), source);
  return out;
}

}  // namespace parley
