// The words and phrases of a pack as a flat list, before they become a look-up structure.
#pragma once

#include <string>
#include <vector>

#include "rules/lexicon/inflect.h"
#include "rules/lexicon/lexicon.h"
#include "rules/pattern/kinds.h"
#include "rules/spec/spec.h"

namespace parley {

// What holds for a word or phrase written in exactly one way.
struct CasedEntry {
  std::vector<std::string> exact;  // tokens as written
  ClassNumbers classes;
  int identity = -1;  // index into EntryList::identities
};

struct Entry {
  ClassNumbers classes;  // in any letter case
  std::vector<CasedEntry> cased;
};

struct EntryList {
  struct Item {
    std::vector<std::string> path;  // the tokens' normal forms; each path once
    Entry entry;
  };
  std::vector<Item> entries;
  std::vector<Identity> identities;
};

// Everything of a pack that names words: groups, actors, places, months and weekdays, literal words of
// patterns.
EntryList collect_entries(const spec::Pack& pack, const std::vector<Node>& trees, KindTable& kinds);

}  // namespace parley
