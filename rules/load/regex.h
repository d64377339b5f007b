// Regular expressions over letters, as [[layout]] and [[suffixes]] have them, checked with RE2. Patterns over
// words are the business of rules/pattern.
#pragma once

#include <string>
#include <vector>

#include "rules/spec/spec.h"

namespace parley::load {

// Reports what RE2 refuses, with the place inside the expression where it can be told, and groups
// (?P<name>...) that stand twice or are none of `groups`. An empty expression is reported too; a missing one
// has been already.
void check_regex(const spec::Text& regex, const std::vector<std::string>& groups, std::vector<Error>& errors);

// Reports a rewrite ("\\1ies") that uses a group which the expression has not.
void check_rewrite(const spec::Text& regex, const spec::Text& rewrite, std::vector<Error>& errors);

}  // namespace parley::load
