// When a statement was made, and which round of talks it belongs to, with the reason in words.
#pragma once

#include <memory>
#include <optional>
#include <string>

#include "rules/lexicon/lexicon.h"
#include "rules/pattern/kinds.h"
#include "rules/read/attribution.h"
#include "rules/read/document.h"
#include "rules/spec/spec.h"

namespace parley {

struct When {
  std::optional<Date> said_on;
  RoundId round;
  std::string round_reason;
};

class WhenFinder {
 public:
  // Needs: `kinds` is complete. All arguments outlive the finder.
  WhenFinder(const spec::Pack& pack, const KindTable& kinds, const Lexicon& lexicon,
             const Calendar& calendar);
  WhenFinder(WhenFinder&&) noexcept;
  ~WhenFinder();

  // The round of the article as a whole.
  When article(const Document& document) const;
  // The day of its first report: that of the dateline ("KIRTA, March 4 (Coast Wire)"), else that of its
  // publication where the text tells of something on that day.
  std::optional<Date> first_day(const Document& document) const;
  // `article` is what article() gave; `carried` the day that what stands around the statement was said on,
  // for one that names none.
  When statement(const Document& document, const Attribution& attribution, const When& article,
                 std::optional<Date> carried = std::nullopt) const;

 private:
  struct Parts;
  std::unique_ptr<Parts> parts_;
};

}  // namespace parley
