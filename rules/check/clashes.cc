// One name for two things: {kirta} would be the place and the words of a group at once.
#include <set>

#include "rules/check/material.h"
#include "rules/load/draft.h"

namespace parley::check {
namespace {

// Classes that every word has by what it is.
const std::set<std::string>& shapes() {
  static const std::set<std::string> kShapes{"word",  "cap",    "lower",  "allcaps", "number", "punct",
                                             "actor", "person", "party",  "body",    "outlet", "people",
                                             "place", "match",  "quoted", "quote"};
  return kShapes;
}

struct Named {
  std::string what;
  Place place;
};

using Names = std::map<std::string, Named>;

void check(const std::string& name, const Place& place, const Names& names, Report& out) {
  const auto found = names.find(name);
  if (found == names.end() && shapes().count(name) == 0) return;
  const std::string other = found == names.end()
                                ? "a class that parley gives words itself"
                                : found->second.what + " (" + load::shown(found->second.place) + ")";
  report(out, "pack/name-clash", place, "{" + name + "} is " + other + " as well",
         "give the group or the piece another name");
}

}  // namespace

void check_clashes(const Material& material, Report& out) {
  Names names;
  for (const auto& [id, place] : material.pack.actor_places) names[id.value] = {"an actor", place};
  for (const spec::PlaceEntry& entry : material.pack.places)
    if (!entry.names.empty()) names[entry.id] = {"a place", entry.names.front().place};
  for (const spec::WordGroup& group : material.pack.words)
    if (group.pack == material.own) check(group.name, group.place, names, out);
  for (const spec::WordGroup& group : material.pack.words) names[group.name] = {"a word group", group.place};
  for (const spec::SubPattern& piece : material.pack.patterns)
    if (material.own_files.count(piece.pattern.place.file) > 0)
      check(piece.name, piece.pattern.place, names, out);
}

}  // namespace parley::check
