// The place of a part of a text, such as a class in a pattern, in the file that the text stands in.
#pragma once

#include "rules/spec/spec.h"

namespace parley::spec {

// `offset` and `length` count code points of the text as it was meant; escapes of "..." are counted as they
// are written. The whole text where the part cannot be told.
Place inside(const Text& text, int offset, int length);

}  // namespace parley::spec
