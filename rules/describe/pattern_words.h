// A pattern in words: '{pull-out} .{0,3} {kirta}' -> "withdraw, pull out, ... | up to 3 words | Kirta".
#pragma once

#include <string>

#include "rules/pattern/ast.h"
#include "rules/spec/spec.h"

namespace parley {

std::string pattern_in_words(const Node& pattern, const spec::Pack& pack);

}  // namespace parley
