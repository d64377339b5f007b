// A pack without its broken rules: for looking at texts while somebody is in the middle of an edit. What is
// kept (ingest) is read with whole packs only.
#pragma once

#include <string>
#include <vector>

#include "rules/pack.h"

namespace parley {

struct PartialPack {
  Pack pack;
  std::vector<Error> errors;          // of the rules that are left out; empty where nothing is
  std::vector<std::string> left_out;  // ids of rules, in the order of the files
};

// All errors where one stands outside of a rule (words, actors, ...) or a file does not parse.
tl::expected<PartialPack, std::vector<Error>> compile_what_works(PackSource source);

}  // namespace parley
