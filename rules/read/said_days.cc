#include "rules/read/said_days.h"

namespace parley {
namespace {

// A day further back is one that the article looks back on.
constexpr std::chrono::days kFresh{2};

}  // namespace

void SaidDays::note(std::optional<Date> day) {
  const auto published = document_.published.date;
  if (day && !(published && *day + kFresh < *published)) last_ = day;
}

}  // namespace parley
