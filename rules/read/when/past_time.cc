#include "rules/read/when/past_time.h"

#include <charconv>

#include "rules/lexicon/lexicon.h"

namespace parley::when {
namespace {

using std::chrono::days;
using std::chrono::year_month_day;
using std::chrono::year_month_day_last;

constexpr int kFirstYear = 1900, kLastYear = 2199;

Date end_of_month(std::chrono::year_month month) {
  return Date(year_month_day_last(month.year(), std::chrono::month_day_last(month.month())));
}

Date end_of_last_week(Date day) {
  return day - days(static_cast<int>(std::chrono::weekday(day).iso_encoding()));
}

int year_in(std::string_view text) {
  int year = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), year);
  const bool whole = error == std::errc() && end == text.data() + text.size() && text.size() == 4;
  return whole && year >= kFirstYear && year <= kLastYear ? year : 0;
}

}  // namespace

PastTimes::PastTimes(const spec::Pack& pack, const KindTable& kinds)
    : kinds_(&kinds),
      months_(pack.calendar.months),
      week_class_(kinds.find_class("past-week")),
      month_class_(kinds.find_class("past-month")),
      year_class_(kinds.find_class("past-year")),
      in_class_(kinds.find_class("in-time")),
      month_name_class_(kinds.find_class("month")) {}

bool PastTimes::has(const Document& document, uint32_t unit, int class_number) const {
  return class_number >= 0 && kinds_->has(document.units[unit].kind, static_cast<ClassNumber>(class_number));
}

std::optional<PastTime> PastTimes::at(const Document& document, uint32_t unit, uint32_t last,
                                      Date reference) const {
  const TokenRange tokens{document.units[unit].first, document.units[unit].last};
  const year_month_day today(reference);
  if (has(document, unit, week_class_)) return PastTime{end_of_last_week(reference), tokens};
  if (has(document, unit, month_class_))
    return PastTime{end_of_month(today.year() / today.month() - std::chrono::months(1)), tokens};
  if (has(document, unit, year_class_))
    return PastTime{end_of_month((today.year() - std::chrono::years(1)) / std::chrono::December), tokens};
  return has(document, unit, in_class_) ? month_or_year(document, unit, last, reference) : std::nullopt;
}

// "in January", "in March 2022", "in 2022": the latest one that was over. "in January 24" is a day.
std::optional<PastTime> PastTimes::month_or_year(const Document& document, uint32_t unit, uint32_t last,
                                                 Date reference) const {
  if (unit + 1 >= last) return std::nullopt;
  const auto text_of = [&](uint32_t at) { return document.text_of(document.units[at].first); };
  const TokenRange tokens{document.units[unit].first, document.units[unit + 1].last};
  const year_month_day today(reference);
  if (const int year = year_in(text_of(unit + 1))) {
    const Date end = end_of_month(std::chrono::year(year) / std::chrono::December);
    return end < reference ? std::optional(PastTime{end, tokens}) : std::nullopt;
  }
  if (!has(document, unit + 1, month_name_class_)) return std::nullopt;
  const auto known = months_.find(normal_form(text_of(unit + 1)));
  if (known == months_.end()) return std::nullopt;
  const bool more = unit + 2 < last && document.tokens[document.units[unit + 2].first].number();
  const int said = more ? year_in(text_of(unit + 2)) : 0;
  if (more && said == 0) return std::nullopt;
  std::chrono::year_month month(said != 0 ? std::chrono::year(said) : today.year(),
                                std::chrono::month(static_cast<unsigned>(known->second)));
  if (said == 0 && end_of_month(month) >= reference) month -= std::chrono::years(1);
  const Date end = end_of_month(month);
  return end < reference ? std::optional(PastTime{end, tokens}) : std::nullopt;
}

}  // namespace parley::when
