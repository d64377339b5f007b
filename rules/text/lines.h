// The lines of a text, and the paragraphs they make.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "core/base/span.h"

namespace parley {

struct Line {
  Span span;            // without white space at its ends; never empty
  uint32_t number = 0;  // counts from 1 from the start of the text
  bool after_blank = false;
};

// The lines of `part` that hold anything.
std::vector<Line> lines_of(std::string_view text, Span part);

// Lines cut at a fixed width ("hard-wrapped"), as e-mail and old wires have them, become one line a
// paragraph. A text that was not cut is given back as it is.
std::vector<Line> join_wrapped(std::string_view text, std::vector<Line> lines);

// Without Unicode white space at its ends.
Span trimmed(std::string_view text, Span span);

}  // namespace parley
