// From the words for a day to the day.
#include <cstdlib>

#include "rules/text/dates.h"

namespace parley {
namespace {

using std::chrono::days;
using std::chrono::year_month_day;

constexpr int kDaysOfWeek = 7;

std::optional<Date> day_of(int year, int month, int day) {
  const year_month_day date{std::chrono::year(year), std::chrono::month(static_cast<unsigned>(month)),
                            std::chrono::day(static_cast<unsigned>(day))};
  if (!date.ok()) return std::nullopt;
  return Date(date);
}

// In the year that brings it nearest to the reference; the earlier of two.
std::optional<Date> nearest_year(const DateMention& mention, Date reference) {
  const int year = static_cast<int>(year_month_day(reference).year());
  std::optional<Date> best;
  for (int candidate = year - 1; candidate <= year + 1; ++candidate) {
    const auto date = day_of(candidate, mention.month, mention.day);
    if (date && (!best || std::abs((*date - reference).count()) < std::abs((*best - reference).count())))
      best = date;
  }
  return best;
}

Date weekday_near(const DateMention& mention, Date reference, Tense tense) {
  const int today = static_cast<int>(std::chrono::weekday(reference).iso_encoding());
  const int back = (today - mention.weekday + kDaysOfWeek) % kDaysOfWeek;  // days since the latest one
  const int ahead = (kDaysOfWeek - back) % kDaysOfWeek;
  switch (mention.shift) {
    case DateMention::Shift::kBefore:
      return reference - days(back == 0 ? kDaysOfWeek : back);
    case DateMention::Shift::kAfter:
      return reference + days(ahead == 0 ? kDaysOfWeek : ahead);
    case DateMention::Shift::kNone:
      break;
  }
  return tense == Tense::kFuture ? reference + days(ahead) : reference - days(back);
}

}  // namespace

std::optional<Date> resolve(const DateMention& mention, std::optional<Date> reference, Tense tense) {
  if (mention.kind == DateMention::Kind::kFull) return day_of(mention.year, mention.month, mention.day);
  if (!reference) return std::nullopt;
  switch (mention.kind) {
    case DateMention::Kind::kMonthDay:
      return nearest_year(mention, *reference);
    case DateMention::Kind::kWeekday:
      return weekday_near(mention, *reference, tense);
    case DateMention::Kind::kRelative:
      return *reference + days(mention.offset);
    case DateMention::Kind::kFull:
      break;
  }
  return std::nullopt;
}

}  // namespace parley
