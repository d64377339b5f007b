// Annotated passages: texts in a pack's folder tests/, with the statements and claims that the pack must read
// in them. docs/rules.md explains the format to those who write them.
#pragma once

#include <optional>
#include <set>
#include <string>
#include <vector>

#include "core/base/result.h"
#include "rules/pack.h"

namespace parley {

// What must be read. What is left out is not looked at.
struct ExpectedStatement {
  Place place;
  std::string says;  // "..." stands for any words
  std::optional<std::string> speaker, party, body, kind, evidence, mode, round, said_on, section;
  std::optional<std::vector<std::string>> claims;  // "PROPOSITION STANCE", and the values of terms behind it
};

struct Passage {
  Place place;
  std::string name, text;
  std::string published, outlet, title;  // as an article declares them; may be empty
  bool only_listed = false;              // statements beside the listed ones do not matter
  std::vector<ExpectedStatement> statements;
};

struct Passages {
  std::vector<Passage> list;  // by file, then as written
  std::vector<Error> errors;  // what is wrong with the files themselves
};

// All passages in `folder`/tests. No such folder: none.
Passages load_passages(const Pack& pack, const std::string& folder);

// A line of a diff of what was expected against what was read.
struct DiffLine {
  char sign = ' ';  // ' ' both, '-' expected and not read, '+' read and not expected
  std::string text;
  int line = 0;  // of the passage's file; 0 for '+'
};

struct PassageOutcome {
  std::string name;
  Place place;
  int statements = 0;           // expected
  std::vector<DiffLine> lines;  // only of statements that differ; empty where all is as expected
  bool passed() const { return lines.empty(); }
};

// `fired` gets the rules that took part.
PassageOutcome check_passage(const Pack& pack, const Passage& passage, std::set<std::string>& fired);

// An article as a passage that says what the pack reads in it now: to be corrected by hand, and kept.
std::string passage_of(const Article& article, const Reading& reading, const std::string& name);

}  // namespace parley
