// What toml++ says of a syntax error, in words for people who have not read the TOML standard, and at the
// place where they would mend it.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "rules/load/statements.h"

namespace parley::load {

struct SyntaxProblem {
  std::string code = "pack/syntax";  // or "pack/duplicate-id", "pack/duplicate-key"
  Spot spot;
  std::string what, next;
  int first = 0, last = 0;  // the lines of the statement at fault
};

// `description` and `at` as toml++ 3 gives them: "Error while parsing string: unknown escape sequence '\\q'".
// `shown` names the file in messages.
SyntaxProblem explain_syntax(std::string_view description, Spot at, const std::vector<std::string>& lines,
                             const std::string& shown);

}  // namespace parley::load
