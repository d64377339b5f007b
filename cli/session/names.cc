#include "cli/session/names.h"

#include <algorithm>
#include <vector>

#include "cli/failure.h"
#include "core/base/suggest.h"

namespace parley::cli {
namespace {

struct Name {
  std::string id;
  std::vector<std::string> also;  // other words for it
};
using Names = std::vector<Name>;

std::string some(const Names& names) {
  constexpr size_t kMost = 12;
  std::string out;
  for (size_t i = 0; i < std::min(names.size(), kMost); ++i) out += (i ? ", " : "") + names[i].id;
  return names.size() > kMost ? out + ", ..." : out;
}

[[noreturn]] void unknown(const std::string& noun, const std::string& words, const Names& names) {
  std::vector<std::string> known;
  for (const Name& name : names) known.push_back(name.id);
  for (const Name& name : names) known.insert(known.end(), name.also.begin(), name.also.end());
  give_up("usage/unknown-" + noun,
          "there is no " + noun + " \"" + words + "\" in this pack" + did_you_mean(words, known),
          names.empty() ? "this pack has none" : "there is " + some(names));
}

std::string named(const std::string& noun, const std::string& words, const Names& names) {
  if (words.empty()) return {};
  for (const Name& name : names) {
    if (name.id == words) return name.id;
  }
  for (const Name& name : names) {
    if (std::find(name.also.begin(), name.also.end(), words) != name.also.end()) return name.id;
  }
  unknown(noun, words, names);
}

template <class T>
Names names_of(const std::vector<T>& things, std::string T::*name) {
  Names names;
  for (const T& thing : things) {
    names.push_back({thing.id.value, {}});
    if (name) names.back().also.push_back(thing.*name);
  }
  return names;
}

// Parties first, which are asked for most.
Names names_of_actors(const Catalogue& catalogue) {
  Names names;
  for (const bool parties : {true, false}) {
    for (const Actor& actor : catalogue.actors) {
      if ((actor.kind == ActorKind::kParty) != parties) continue;
      names.push_back({actor.id.value, {actor.name}});
      names.back().also.insert(names.back().also.end(), actor.aliases.begin(), actor.aliases.end());
    }
  }
  return names;
}

}  // namespace

ActorId actor_named(const std::string& words, const Catalogue& catalogue) {
  if (words.empty()) return {};
  if (const Actor* actor = catalogue.find_actor(words)) return actor->id;
  unknown("actor", words, names_of_actors(catalogue));
}

RoundId round_named(const std::string& words, const Catalogue& catalogue) {
  return RoundId(named("round", words, names_of(catalogue.rounds, &Round::name)));
}

IssueId issue_named(const std::string& words, const Catalogue& catalogue) {
  return IssueId(named("issue", words, names_of(catalogue.issues, &Issue::name)));
}

PropositionId proposition_named(const std::string& words, const Catalogue& catalogue) {
  return PropositionId(named("proposition", words, names_of(catalogue.propositions, &Proposition::means)));
}

StanceId stance_named(const std::string& words, const Catalogue& catalogue) {
  return StanceId(named("stance", words, names_of<Stance>(catalogue.stances, nullptr)));
}

std::optional<Date> day_named(const std::string& words, const std::string& option) {
  if (words.empty()) return std::nullopt;
  if (const auto day = parse_iso_date(words)) return day;
  give_up("usage/date", option + " cannot be \"" + words + "\"", "write a day that exists, like 2031-02-04");
}

}  // namespace parley::cli
