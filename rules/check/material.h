// What the checks look at: the spec, its patterns as trees, and which classes words can have.
#pragma once

#include <set>
#include <string>
#include <vector>

#include "core/base/result.h"
#include "rules/pack.h"
#include "rules/pattern/kinds.h"
#include "rules/read/patterns.h"
#include "rules/spec/spec.h"

namespace parley::check {

// A pattern of a rule. All refer to the Material.
struct RulePattern {
  enum class Table { kChunks, kAttributions, kStops, kStanceRules, kFrames, kScopes };
  Table table = Table::kChunks;
  size_t index = 0;  // of the rule in its table
  const std::string* id = nullptr;
  const std::string* pack = nullptr;
  const spec::Text* text = nullptr;
  const Node* tree = nullptr;
};

struct Material {
  const spec::Pack& pack;
  const Patterns& patterns;
  const KindTable& kinds;           // of words; the classes that chunks give are named, but no kind has them
  std::set<std::string> own_files;  // as places name them
  std::string own;                  // the pack that is checked; those it extends are somebody else's
  std::vector<RulePattern> rules() const;
};

using Report = std::vector<Error>;

void report(Report& out, const char* code, Place place, std::string what, std::string next);

// Roles that no reader of the table looks for, that stand twice, or that a rule cannot do without.
void check_roles(const Material& material, Report& out);

// Classes, and several at once, that no word has: a pattern that asks for them never matches.
void check_possible(const Material& material, Report& out);

// Patterns whose program would be too large to run.
void check_size(const Material& material, Report& out);

// Rules whose words another rule always takes.
void check_shadowed(const Material& material, Report& out);

// Word groups and pieces of patterns that nothing asks for.
void check_unused(const Material& material, Report& out);

// How examples are written: brackets that are closed, parties and stances that exist.
void check_examples(const Material& material, Report& out);

// One name for two things that patterns ask for.
void check_clashes(const Material& material, Report& out);

// A folder that is not called as its pack is would not be found.
void check_name(const PackSource& source, Report& out);

}  // namespace parley::check
