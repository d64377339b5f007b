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

Error unknown(const Reference& reference, const std::vector<std::string>& known) {
  const std::string noun = reference.kind.noun;
  return {ErrorKind::kUsage, "pack/unknown-" + noun, reference.id.place,
          fmt::format("unknown {} \"{}\"{}", words(reference.kind.noun), reference.id.value,
                      did_you_mean(reference.id.value, known)),
          advice(reference.kind, reference.id.value, known)};
}

// A pack without [names] leaves genders open.
bool is_open(const Kind& kind, const Draft& draft) {
  return std::string_view(kind.family) == kGender.family && draft.ids(kind).empty();
}

std::vector<std::string> known_names(const Kind& kind, const Draft& draft) {
  std::vector<std::string> out = draft.ids(kind);
  if (!kind.by_name) return out;
  for (const spec::PlaceEntry& place : draft.pack.places)
    for (const spec::Text& name : place.names) out.push_back(name.value);
  return out;
}

void check(const Reference& reference, Draft& draft) {
  const Kind& kind = reference.kind;
  if (kind.by_name && find_place(draft.pack, reference.id.value) != nullptr) return;
  const Definition* found = draft.definition(kind, reference.id.value);
  if (found == nullptr && is_open(kind, draft)) return;
  if (found == nullptr) {
    draft.errors.push_back(unknown(reference, known_names(kind, draft)));
  } else if (*kind.table != '\0' && found->table != kind.table) {
    draft.errors.push_back(wrong_kind(reference, *found));
  }
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

void check_references(Draft& draft) {
  for (const Reference& reference : draft.references) check(reference, draft);
}

}  // namespace parley::load
