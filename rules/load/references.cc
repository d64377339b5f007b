// Ids that something refers to: does each name what it should name?
#include <fmt/format.h>

#include "core/base/suggest.h"
#include "rules/load/checks.h"

namespace parley::load {
namespace {

// Where such a thing is defined: the advice beside an unknown one.
std::string how_to_define(const Kind& kind, const std::string& id) {
  const std::string family = kind.family;
  if (family == "proposition") return "define it under [issues.ISSUE.propositions]";
  if (family == "rule") return "the id of a rule of this pack or of one it extends must stand here";
  if (family == "mode") return fmt::format("define cues that speak in it, [words.cue.{}]", id);
  if (family == "gender") return fmt::format("add {} = [] to [names]", id);
  return fmt::format("define it as [{}.{}]", kind.table, id);
}

std::string advice(const Kind& kind, const std::string& id, const std::vector<std::string>& known) {
  const std::string define = how_to_define(kind, id);
  return known.empty() ? define : define + ", or use one of " + listed(known);
}

// "parties" -> "one of [parties]": an id that is there, but of another kind.
Error wrong_kind(const Reference& reference, const Definition& found) {
  return {
      ErrorKind::kUsage, "pack/wrong-kind", reference.id.place,
      fmt::format("\"{}\" is one of [{}], not a {}", reference.id.value, found.table, reference.kind.noun),
      fmt::format("put an id of [{}] here; \"{}\" is defined at {}", reference.kind.table, reference.id.value,
                  shown(found.place))};
}

std::string words(const char* noun) {
  std::string out = noun;
  std::replace(out.begin(), out.end(), '-', ' ');
  return out;
}

Error unknown(const Reference& reference, const std::vector<std::string>& known, size_t places) {
  const std::string noun = reference.kind.noun;
  const std::string more = places == 1 ? "" : fmt::format(" (here and in {} more places)", places - 1);
  return {ErrorKind::kUsage, "pack/unknown-" + noun, reference.id.place,
          fmt::format("unknown {} \"{}\"{}{}", words(reference.kind.noun), reference.id.value, more,
                      did_you_mean(reference.id.value, known)),
          advice(reference.kind, reference.id.value, known)};
}

// A pack without [names] leaves genders open.
bool is_open(const Kind& kind, const Draft& draft) {
  const std::string_view family = kind.family;
  return (family == kGender.family || family == kMode.family) && draft.ids(kind).empty();
}

std::vector<std::string> known_names(const Kind& kind, const Draft& draft) {
  std::vector<std::string> out = draft.ids(kind);
  if (!kind.by_name) return out;
  for (const spec::PlaceEntry& place : draft.pack.places)
    for (const spec::Text& name : place.names) out.push_back(name.value);
  return out;
}

bool is_unknown(const Reference& reference, const Draft& draft) {
  const Kind& kind = reference.kind;
  if (kind.by_name && find_place(draft.pack, reference.id.value) != nullptr) return false;
  if (draft.definition(kind, reference.id.value) != nullptr || is_open(kind, draft)) return false;
  return draft.lost.count(reference.id.value) == 0;
}

bool is_of_other_kind(const Reference& reference, const Draft& draft) {
  const Kind& kind = reference.kind;
  const Definition* found = draft.definition(kind, reference.id.value);
  return found != nullptr && *kind.table != '\0' && found->table != kind.table &&
         !(kind.by_name && find_place(draft.pack, reference.id.value) != nullptr);
}

}  // namespace

const spec::PlaceEntry* find_place(const spec::Pack& pack, const std::string& id_or_name) {
  const auto fits = [&](const spec::PlaceEntry& place) {
    return place.id == id_or_name ||
           std::any_of(place.names.begin(), place.names.end(),
                       [&](const spec::Text& name) { return name.value == id_or_name; });
  };
  const auto found = std::find_if(pack.places.begin(), pack.places.end(), fits);
  return found == pack.places.end() ? nullptr : &*found;
}

// An id that nobody defines is one mistake, however often it is named.
void check_references(Draft& draft) {
  std::map<std::pair<std::string, std::string>, size_t> places;  // by noun and id
  for (const Reference& reference : draft.references)
    if (is_unknown(reference, draft)) ++places[{reference.kind.noun, reference.id.value}];
  for (const Reference& reference : draft.references) {
    if (is_of_other_kind(reference, draft))
      draft.errors.push_back(wrong_kind(reference, *draft.definition(reference.kind, reference.id.value)));
    const auto found = places.find({reference.kind.noun, reference.id.value});
    if (found == places.end()) continue;
    // A pack may name modes that a pack beside it speaks in.
    const bool mode = std::string_view(reference.kind.family) == kMode.family;
    (mode ? draft.warnings : draft.errors)
        .push_back(unknown(reference, known_names(reference.kind, draft), found->second));
    places.erase(found);
  }
}

}  // namespace parley::load
