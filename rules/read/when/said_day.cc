#include "rules/read/when/said_day.h"

#include <algorithm>

#include "rules/read/when/window.h"

namespace parley::when {
namespace {

constexpr uint32_t kAheadWords = 4;  // before a day that is still to come
constexpr uint32_t kHeadWords = 3;   // before a day at the head of a content
constexpr uint32_t kBesideCue = 3;   // between a cue and its "last month"

bool overlaps(TokenRange a, TokenRange b) {
  return a.first < b.last && b.first < a.last;
}

bool is_quoted(const Document& document, TokenRange tokens) {
  return (document.units[document.unit_of[tokens.first]].flags & kQuoted) != 0;
}

uint32_t distance(TokenRange a, TokenRange b) {
  if (overlaps(a, b)) return 0;
  return a.last <= b.first ? b.first - a.last : a.first - b.last;
}

}  // namespace

bool SaidDays::in_content(const Document& document, const Attribution& attribution, TokenRange tokens) const {
  return std::any_of(attribution.content.begin(), attribution.content.end(), [&](TokenRange part) {
    return overlaps(part, tokens) && !heads(document, part, tokens);
  });
}

// What stands at the head of a content belongs to its cue: "told reporters last month ...", "later on Tuesday
// that".
bool SaidDays::heads(const Document& document, TokenRange content, TokenRange tokens) const {
  if (tokens.last >= document.tokens.size() || document.tokens[tokens.last].has(Token::kPossessive))
    return false;
  if (tokens.first <= content.first + 1) return true;
  const KindNumber next = document.units[document.unit_of[tokens.last]].kind;
  return tokens.first <= content.first + kHeadWords && relative_class_ >= 0 &&
         kinds_->has(next, static_cast<ClassNumber>(relative_class_));
}

std::optional<Date> SaidDays::dateline(const Document& document) const {
  for (const Block& block : document.layout.blocks) {
    if (block.kind != BlockKind::kDateline) continue;
    const Tokens tokens = tokenise(document.text(), block.span);
    for (const DateMention& mention :
         calendar_->find(document.text(), tokens, {0, static_cast<uint32_t>(tokens.size())}))
      if (const auto day = day_of(document, mention)) return day;
  }
  return std::nullopt;
}

bool SaidDays::tells_of_its_day(const Document& document) const {
  if (!document.published.date) return false;
  for (const Sentence& sentence : document.sentences)
    for (const DateMention& mention : calendar_->find(document.text(), document.tokens, sentence.tokens))
      if (!points_ahead(document, sentence.tokens, mention.tokens) &&
          day_of(document, mention) == document.published.date)
        return true;
  return false;
}

// Nobody has said it yet on a day after the text was published.
std::optional<Date> SaidDays::day_of(const Document& document, const DateMention& mention) const {
  if (mention.shift == DateMention::Shift::kAfter) return std::nullopt;
  const auto day = resolve(mention, document.published.date);
  if (day && document.published.date && *day > *document.published.date) return std::nullopt;
  return day;
}

std::optional<Date> SaidDays::find(const Document& document, const Attribution& attribution) const {
  const TokenRange sentence = window(document, attribution);
  std::optional<Date> best;
  uint32_t nearest = UINT32_MAX;
  for (const DateMention& mention : calendar_->find(document.text(), document.tokens, sentence)) {
    if (in_content(document, attribution, mention.tokens) || is_quoted(document, mention.tokens)) continue;
    if (points_ahead(document, sentence, mention.tokens)) continue;
    const auto day = day_of(document, mention);
    const uint32_t far = distance(mention.tokens, anchor(attribution));
    if (!day || far >= nearest) continue;
    best = day;
    nearest = far;
  }
  return best;
}

// "due to go on on Thursday", "until Sunday"
bool SaidDays::points_ahead(const Document& document, TokenRange sentence, TokenRange date) const {
  for (uint32_t at = date.first; at > sentence.first && date.first - at < kAheadWords; --at) {
    if (document.tokens[at - 1].punctuation()) return false;
    if (calendar_->points_ahead(document.text_of(at - 1))) return true;
  }
  return false;
}

namespace {

// Between source and cue, behind a comma of its own: "Redl, who came last month, said".
bool in_aside(const Document& document, const Attribution& attribution, TokenRange tokens) {
  const TokenRange source = attribution.source;
  const TokenRange cue = attribution.cue;
  if (source.empty() || cue.empty() || tokens.first < source.last || tokens.last > cue.first) return false;
  return document.tokens[cue.first - 1].punctuation();
}

}  // namespace

std::optional<PastTime> SaidDays::past_time(const Document& document, const Attribution& attribution,
                                            const PastTimes& times) const {
  const TokenRange sentence = window(document, attribution);
  const UnitRange units = document.units_of(sentence);
  std::optional<PastTime> best;
  uint32_t nearest = kBesideCue + 1;
  for (uint32_t at = units.first; at < units.last; ++at) {
    const auto time = times.at(document, at, units.last, *document.published.date);
    if (!time || in_content(document, attribution, time->tokens) || is_quoted(document, time->tokens) ||
        in_aside(document, attribution, time->tokens))
      continue;
    // "Last month, two in three told the paper ...": at the head of the sentence it is that of all in it.
    const bool at_head = time->tokens.first == sentence.first;
    const uint32_t far = at_head ? kBesideCue
                                 : std::min(distance(time->tokens, anchor(attribution)),
                                            distance(time->tokens, attribution.source));
    if (far >= nearest) continue;
    best = time;
    nearest = far;
  }
  return best;
}

}  // namespace parley::when
