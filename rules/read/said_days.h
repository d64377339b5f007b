// Which day carries over to a statement that names none: that of the statement before it in its paragraph,
// else the last one of the same speaker, else the last one of the article.
#pragma once

#include <map>
#include <optional>
#include <string>

#include "core/base/date.h"
#include "rules/read/document.h"
#include "rules/read/statements.h"

namespace parley {

class SaidDays {
 public:
  explicit SaidDays(const Document& document) : document_(document) {}

  // Of the statements noted so far.
  std::optional<Date> carried_to(const Sourced& sourced) const;
  // Needs: called in the order of the text.
  void note(const Sourced& sourced, std::optional<Date> day);

 private:
  uint32_t paragraph_of(const Sourced& sourced) const {
    return document_.sentences[sourced.attribution.sentence].paragraph;
  }
  static std::string speaker_of(const Sourced& sourced);

  const Document& document_;
  std::map<std::string, Date> by_speaker_;
  std::optional<Date> last_;
  std::optional<Date> of_paragraph_;
  uint32_t paragraph_ = UINT32_MAX;
};

}  // namespace parley
