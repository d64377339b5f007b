// The end of a stretch of time that a text names instead of a day: "last month", "in January", "in 2022".
#pragma once

#include <map>
#include <optional>
#include <string>

#include "rules/pattern/kinds.h"
#include "rules/read/document.h"
#include "rules/spec/spec.h"

namespace parley::when {

struct PastTime {
  Date last;          // its last day, before the reference
  TokenRange tokens;  // the words
};

class PastTimes {
 public:
  PastTimes(const spec::Pack& pack, const KindTable& kinds);

  // What unit `at` begins; nullopt where it begins nothing that was over on the reference day.
  std::optional<PastTime> at(const Document& document, uint32_t unit, uint32_t last, Date reference) const;

 private:
  bool has(const Document& document, uint32_t unit, int class_number) const;
  std::optional<PastTime> month_or_year(const Document& document, uint32_t unit, uint32_t last,
                                        Date reference) const;

  const KindTable* kinds_;
  std::map<std::string, int> months_;
  int week_class_, month_class_, year_class_, in_class_, month_name_class_;
};

}  // namespace parley::when
