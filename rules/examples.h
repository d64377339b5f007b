// Do the rules of a pack do what their own examples and counterexamples say? `rules test` and the tests of
// the shipped packs both ask here.
#pragma once

#include <set>
#include <string>
#include <vector>

#include "rules/pack.h"

namespace parley {

struct ExampleOutcome {
  std::string rule, layer;  // as RuleInfo has them
  Place place;              // of the example
  std::string text;         // as it is written
  bool counter = false;     // a sentence in which the rule must find nothing
  bool passed = true;
  std::string why;                           // what is wrong, in one sentence; empty where it passed
  std::vector<std::string> expected, found;  // lines of a diff; empty where `why` says all
};

struct ExamplesRun {
  std::vector<ExampleOutcome>
      outcomes;                 // chunks, attributions, stops, stance rules, frames, scopes; each as read
  std::set<std::string> fired;  // rules that took part in what was found in any of them
};

// Of the rules that this pack wrote; of all it extends too where `pack_name` is empty.
ExamplesRun run_examples(const Pack& pack, const std::string& pack_name);

}  // namespace parley
