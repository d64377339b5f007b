#include "rules/read/said_days.h"

namespace parley {
namespace {

// A day further back is one that the article looks back on.
constexpr std::chrono::days kFresh{2};

}  // namespace

std::string SaidDays::speaker_of(const Sourced& sourced) {
  const Speaker& speaker = sourced.speakers.front();
  if (!speaker.name.empty()) return speaker.name;
  return speaker.body ? speaker.body.value : speaker.party.value;
}

std::optional<Date> SaidDays::carried_to(const Sourced& sourced) const {
  if (paragraph_of(sourced) == paragraph_ && of_paragraph_) return of_paragraph_;
  const auto same = by_speaker_.find(speaker_of(sourced));
  return same != by_speaker_.end() ? same->second : last_;
}

void SaidDays::note(const Sourced& sourced, std::optional<Date> day) {
  if (paragraph_of(sourced) != paragraph_) of_paragraph_.reset();
  paragraph_ = paragraph_of(sourced);
  const auto published = document_.published.date;
  if (!day || (published && *day + kFresh < *published)) return;
  of_paragraph_ = last_ = day;
  by_speaker_[speaker_of(sourced)] = *day;
}

}  // namespace parley
