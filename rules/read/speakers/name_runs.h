// Where names of people stand: runs of capitalised words that are no other words, and the pack's people.
#pragma once

#include <cstdint>
#include <vector>

#include "rules/read/speakers/scene.h"

namespace parley::speakers {

struct NameRun {
  UnitRange units;  // without title; with "Jr."
  uint32_t sentence = 0;
  bool titled = false;  // "Mr." or an office stands before it
  bool given = false;   // begins with a given name, or is a person of the pack by full name
  bool common = false;  // one word that also means something else: a name only if the article knows it
  bool part = false;    // behind another capitalised word: likely the end of a name of something else
  Genders title_gender = 0;
};

// In the order of the text.
std::vector<NameRun> name_runs(const Scene& scene);

}  // namespace parley::speakers
