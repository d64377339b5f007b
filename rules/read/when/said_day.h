// The day on which a statement was made, where the text tells.
//
// A day named in the statement's sentence outside what is said ("told reporters on Wednesday"). What a day
// said elsewhere tells of a statement is a matter of who speaks: rules/read/said_days.h.
#pragma once

#include <optional>
#include <vector>

#include "rules/read/attribution.h"
#include "rules/read/document.h"
#include "rules/read/when/past_time.h"

namespace parley::when {

class SaidDays {
 public:
  // Both outlive this.
  SaidDays(const KindTable& kinds, const Calendar& calendar)
      : kinds_(&kinds), calendar_(&calendar), relative_class_(kinds.find_class("relative")) {}

  std::optional<Date> find(const Document& document, const Attribution& attribution) const;

  // Of the dateline.
  std::optional<Date> dateline(const Document& document) const;

  // Whether the text tells of something on the day it was published: it reports from that day.
  bool tells_of_its_day(const Document& document) const;

  // A stretch of time in place of a day: "told reporters last month".
  std::optional<PastTime> past_time(const Document& document, const Attribution& attribution,
                                    const PastTimes& times) const;

 private:
  bool in_content(const Document& document, const Attribution& attribution, TokenRange tokens) const;
  bool heads(const Document& document, TokenRange content, TokenRange tokens) const;
  bool points_ahead(const Document& document, TokenRange sentence, TokenRange date) const;
  std::optional<Date> day_of(const Document& document, const DateMention& mention) const;

  const KindTable* kinds_;
  const Calendar* calendar_;
  int relative_class_;
};

}  // namespace parley::when
