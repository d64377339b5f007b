// A pattern cut into the parts that a text must have one after another: what "matched up to here" is said
// with.
#pragma once

#include <string>
#include <vector>

#include "rules/pattern/ast.h"
#include "rules/spec/spec.h"

namespace parley {

// A part that must be there, with what may stand before it ("at most five words", an optional word).
struct PatternPart {
  std::vector<Node> before;
  std::string before_text;
  Node core;         // empty sequence: what stands at the end of the pattern, as "$" does
  std::string text;  // as a rule author writes it; pieces by their names
};

// One way through a pattern: a pattern that is a choice has several.
struct PatternPath {
  std::string text;
  std::vector<PatternPart> parts;

  Node prefix(size_t count) const;  // its first parts
  Node alone(size_t part) const;    // the part's core
};

// Needs: the pattern parses.
std::vector<PatternPath> paths_of(const std::string& pattern, const spec::Pack& pack);

// Names of the classes that a node asks for: word groups, actors, pieces; words and marks are left out.
std::vector<std::string> classes_in(const Node& node);

}  // namespace parley
