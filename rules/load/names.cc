// What actors and rounds are called: nothing may be called like another.
#include <cctype>
#include <sstream>

#include "rules/load/checks.h"

namespace parley::load {
namespace {

struct Owner {
  std::string id;
  spec::Text name;
};

// A leading word that begins with a small letter ("the") makes no other name.
std::string bare(const std::string& written) {
  std::istringstream words(written);
  std::string name;
  for (std::string word; words >> word;) name += (name.empty() ? "" : " ") + word;
  const size_t space = name.find(' ');
  if (space == std::string::npos || !std::islower(static_cast<unsigned char>(name.front()))) return name;
  return name.substr(space + 1);
}

class Names {
 public:
  explicit Names(std::vector<Error>& errors) : errors_(errors) {}

  void add(const std::string& id, const spec::Text& name, const std::string& key) {
    const auto [entry, is_new] = owners_.try_emplace(key, Owner{id, name});
    const Owner& first = entry->second;
    if (is_new) return;
    if (first.id != id)
      report(id, name, first);
    else if (first.name.value == name.value)
      report_twice(id, name, first);
  }

 private:
  void report(const std::string& id, const spec::Text& name, const Owner& first) {
    errors_.push_back({ErrorKind::kUsage, "pack/duplicate-alias", name.place,
                       "\"" + name.value + "\" is a name of \"" + id + "\" and of \"" + first.id + "\" (" +
                           shown(first.name.place) + ")",
                       "delete it from one of them"});
  }

  void report_twice(const std::string& id, const spec::Text& name, const Owner& first) {
    errors_.push_back(
        {ErrorKind::kUsage, "pack/duplicate-alias", name.place,
         "\"" + name.value + "\" is a name of \"" + id + "\" twice; first at " + shown(first.name.place),
         "delete one of them"});
  }

  std::vector<Error>& errors_;
  std::map<std::string, Owner> owners_;  // by key
};

}  // namespace

void check_names(const Draft& draft, std::vector<Error>& errors) {
  Names actors(errors);
  for (const spec::ActorEntry& actor : draft.pack.actors) {
    for (const spec::Text& name : actor.names) actors.add(actor.id.value, name, bare(name.value));
    for (const spec::Text& name : actor.people) actors.add(actor.id.value, name, bare(name.value));
  }
  Names rounds(errors);
  for (const spec::RoundEntry& round : draft.pack.rounds)
    for (const spec::Text& name : round.aliases) rounds.add(round.id.value, name, name.value);
}

}  // namespace parley::load
