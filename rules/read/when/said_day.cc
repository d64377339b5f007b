#include "rules/read/when/said_day.h"

#include <algorithm>
#include <cstdlib>

namespace parley::when {
namespace {

constexpr uint32_t kParagraphsBack = 2;

bool overlaps(TokenRange a, TokenRange b) {
  return a.first < b.last && b.first < a.last;
}

bool in_content(const Attribution& attribution, TokenRange tokens) {
  return std::any_of(attribution.content.begin(), attribution.content.end(),
                     [&](TokenRange part) { return overlaps(part, tokens); });
}

bool is_quoted(const Document& document, TokenRange tokens) {
  return (document.units[document.unit_of[tokens.first]].flags & kQuoted) != 0;
}

uint32_t distance(TokenRange a, TokenRange b) {
  if (overlaps(a, b)) return 0;
  return a.last <= b.first ? b.first - a.last : a.first - b.last;
}

// Where a statement has no cue, its source stands for it.
TokenRange anchor(const Attribution& attribution) {
  return attribution.cue.empty() ? attribution.source : attribution.cue;
}

}  // namespace

std::optional<Date> SaidDays::find(const Document& document, const Attribution& attribution) const {
  if (const auto day = in_sentence(document, attribution)) return day;
  return before(document, attribution);
}

// Nobody has said it yet on a day after the text was published.
std::optional<Date> SaidDays::day_of(const Document& document, const DateMention& mention) const {
  if (mention.shift == DateMention::Shift::kAfter) return std::nullopt;
  const auto day = resolve(mention, document.published.date);
  if (day && document.published.date && *day > *document.published.date) return std::nullopt;
  return day;
}

std::optional<Date> SaidDays::in_sentence(const Document& document, const Attribution& attribution) const {
  const TokenRange sentence = document.sentences[attribution.sentence].tokens;
  std::optional<Date> best;
  uint32_t nearest = UINT32_MAX;
  for (const DateMention& mention : calendar_->find(document.text(), document.tokens, sentence)) {
    if (in_content(attribution, mention.tokens) || is_quoted(document, mention.tokens)) continue;
    const auto day = day_of(document, mention);
    const uint32_t far = distance(mention.tokens, anchor(attribution));
    if (!day || far >= nearest) continue;
    best = day;
    nearest = far;
  }
  return best;
}

std::optional<Date> SaidDays::before(const Document& document, const Attribution& attribution) const {
  const uint32_t here = document.sentences[attribution.sentence].paragraph;
  for (uint32_t i = attribution.sentence; i > 0; --i) {
    const Sentence& sentence = document.sentences[i - 1];
    if (sentence.paragraph + kParagraphsBack < here) break;
    if (document.paragraphs[sentence.paragraph].section != document.paragraphs[here].section) break;
    std::optional<Date> last;
    for (const DateMention& mention : calendar_->find(document.text(), document.tokens, sentence.tokens)) {
      if (is_quoted(document, mention.tokens)) continue;
      if (const auto day = day_of(document, mention)) last = day;
    }
    if (last) return last;
  }
  return std::nullopt;
}

std::optional<PastTime> SaidDays::past_time(const Document& document, const Attribution& attribution,
                                            const PastTimes& times) const {
  const UnitRange units = document.sentences[attribution.sentence].units;
  std::optional<PastTime> best;
  uint32_t nearest = UINT32_MAX;
  for (uint32_t at = units.first; at < units.last; ++at) {
    const auto time = times.at(document, at, units.last, *document.published.date);
    if (!time || in_content(attribution, time->tokens) || is_quoted(document, time->tokens)) continue;
    const uint32_t far = distance(time->tokens, anchor(attribution));
    if (far >= nearest) continue;
    best = time;
    nearest = far;
  }
  return best;
}

}  // namespace parley::when
