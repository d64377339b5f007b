// Which day carries over to a statement that names none: that of the statement before it, and at the head of
// an article that of its first report.
#pragma once

#include <optional>

#include "core/base/date.h"
#include "rules/read/document.h"

namespace parley {

class SaidDays {
 public:
  SaidDays(const Document& document, std::optional<Date> first) : document_(document), last_(first) {}

  // Of the statements noted so far.
  std::optional<Date> carried() const { return last_; }
  // Needs: called in the order of the text.
  void note(std::optional<Date> day);

 private:
  const Document& document_;
  std::optional<Date> last_;
};

}  // namespace parley
