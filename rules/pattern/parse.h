// From the text of a pattern to its tree.
#pragma once

#include <map>
#include <string>
#include <string_view>

#include "core/base/result.h"
#include "rules/pattern/ast.h"

namespace parley {

// Named sub-patterns ([patterns] in a pack), used as {name} like a class.
using SubPatterns = std::map<std::string, Node>;

// A mistake inside a pattern. `offset` and `length` count code points of the pattern's text.
struct PatternError {
  std::string code;  // "pattern/unclosed", ...
  int offset = 0;
  int length = 1;
  std::string what;
  std::string next;
};

template <class T>
using PatternResult = tl::expected<T, PatternError>;

PatternResult<Node> parse_pattern(std::string_view text, const SubPatterns& known);

}  // namespace parley
