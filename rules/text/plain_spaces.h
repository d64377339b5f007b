// A line with one plain space for each run of white space, and the way back: patterns are written with plain
// spaces, and pages are not.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/span.h"

namespace parley {

class PlainSpaces {
 public:
  // Copies only if there is something to change. `line` must outlive this.
  explicit PlainSpaces(std::string_view line);

  std::string_view text() const { return copied_ ? std::string_view(copy_) : line_; }
  // From positions in text() to positions in the line.
  Span original(Span span) const;

 private:
  std::string_view line_;
  bool copied_ = false;
  std::string copy_;
  std::vector<uint32_t> origins_;  // of each byte of copy_, and of its end
};

}  // namespace parley
