// A pack in the making: what has been converted so far, where every id was defined, what refers to what, and
// every mistake found on the way.
#pragma once

#include <algorithm>
#include <map>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "rules/load/tree.h"
#include "rules/spec/spec.h"

namespace parley::load {

// What shares one set of ids. Persons, parties, bodies and outlets are all actors; the rules of all tables
// are rules.
struct Kind {
  const char* noun;      // "party": how messages name it, and the end of the code "pack/unknown-party"
  const char* family;    // "actor": within one family an id means one thing
  const char* table;     // "parties": where its members are defined; empty: in any table of the family
  bool by_name = false;  // a place's name will do as well
};

inline constexpr Kind kParty{"party", "actor", "parties"};
inline constexpr Kind kPlace{"place", "place", "places"};
inline constexpr Kind kPlaceOrName{"place", "place", "places", true};
inline constexpr Kind kRound{"round", "round", "rounds"};
inline constexpr Kind kIssue{"issue", "issue", "issues"};
inline constexpr Kind kProposition{"proposition", "proposition", ""};
inline constexpr Kind kStance{"stance", "stance", "stances"};
inline constexpr Kind kWordGroup{"word-group", "word-group", "words"};
inline constexpr Kind kRule{"rule", "rule", ""};
inline constexpr Kind kUnit{"unit", "unit", "units"};
inline constexpr Kind kGender{"gender", "gender", "names"};
inline constexpr Kind kMode{"mode", "mode", ""};  // defined by the cues and rules that speak in it

struct Definition {
  std::string pack;
  std::string table;
  Place place;
};

struct Reference {
  Kind kind;
  spec::Text id;
};

// [rules] disable = ["id"]
struct Disabled {
  std::string rule;
  std::string pack;
};

template <class T, class Id>
void replace_or_add(std::vector<T>& list, T item, Id T::*id_of) {
  const auto old =
      std::find_if(list.begin(), list.end(), [&](const T& t) { return t.*id_of == item.*id_of; });
  if (old == list.end())
    list.push_back(std::move(item));
  else
    *old = std::move(item);
}

class Recorder;

class Draft {
 public:
  spec::Pack pack;
  std::vector<Error> errors;
  std::vector<Error> warnings;  // what may be meant: only `rules check` speaks of it
  std::vector<Reference> references;
  std::vector<Disabled> disabled;
  std::vector<Disabled> enabled;                            // [rules] enable: what an extended pack disabled
  std::map<std::string, std::vector<spec::Text>> includes;  // by word group
  std::map<std::string, std::vector<spec::Text>> held_in;   // by place
  std::set<std::string> lost;           // ids and keys in what could not be read: not to be missed as well
  std::vector<std::string> pack_order;  // names, the extended ones first
  Recorder* recorder = nullptr;         // listens instead: recorder.h; owned by file_shape()
  Place head;                           // of the name in the last pack.toml
  const Tree* file = nullptr;           // the one being converted; owned by load_spec()

  void warn(const char* code, Place at, std::string what, std::string next = {}) {
    warnings.push_back({ErrorKind::kUsage, code, std::move(at), std::move(what), std::move(next)});
  }
  void report(const char* code, Spot spot, std::string what, std::string next = {});
  Place place(Spot spot) const { return file->place(spot); }

  // Notes every key of a value that is passed over, so that what refers to one is no second mistake.
  void lose(const Value& value, const std::string& prefix = {});

  void refer(const Kind& kind, spec::Text id) { references.push_back({kind, std::move(id)}); }

  // Notes that `id` is defined here. An extending pack may define it anew; one pack defining it twice is a
  // mistake, which is reported, and makes this false.
  bool define(const Kind& kind, const spec::Text& id);
  // The same for what may be defined often.
  void define_once(const Kind& kind, const std::string& id, const Place& place) {
    defined_.try_emplace({kind.family, id}, Definition{{}, kind.table, place});
  }
  const Definition* definition(const Kind& kind, const std::string& id) const;
  std::vector<std::string> ids(const Kind& kind) const;

  // Adds the item, or puts it in the place of the one that it redefines. False where define() is.
  template <class T, class Id>
  bool put(const Kind& kind, const spec::Text& id, std::vector<T>& list, T item, Id T::*id_of) {
    if (!define(kind, id)) return false;
    replace_or_add(list, std::move(item), id_of);
    return true;
  }

 private:
  std::map<std::pair<std::string, std::string>, Definition> defined_;  // by family and id
};

// "actors.toml:12:3": how a message names a second place.
std::string shown(const Place& place);

// `"a", "b", "c", ...`: at most eight, for "what to do" lines.
std::string listed(const std::vector<std::string>& names);

}  // namespace parley::load
