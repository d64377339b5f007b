// An office as a text names it: its main word, and what narrows it down ("foreign" minister).
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "rules/pattern/unit.h"
#include "rules/read/speakers/marks.h"
#include "rules/text/token.h"

namespace parley::speakers {

struct Office {
  int32_t role = -1;                 // class of offices with several names; -1: its word counts
  std::string word;                  // normal form
  std::vector<std::string> narrows;  // normal forms
  bool former = false;
  bool operator==(const Office&) const = default;
};

// Whether somebody introduced with `known` may be called `asked`.
bool may_be_called(const Office& known, const Office& asked);

// The offices named by units [first, last): one for each word for an office, narrowed by the words before it.
std::vector<Office> offices_in(std::string_view text, const Tokens& tokens, const Units& units,
                               uint32_t first, uint32_t last, const Marks& marks);

}  // namespace parley::speakers
