#include "rules/read/claims/term_finder.h"

#include <algorithm>

namespace parley {
namespace {

constexpr int kNearTerm = 10;  // units between a proposition's words and a term of theirs
constexpr int kNearPlace = 4;  // places are named for many reasons

std::string filled(const std::string& form, double number) {
  std::string out = form;
  const size_t at = out.find("{n}");
  if (at != std::string::npos) out.replace(at, 3, plain_number(number));
  return out;
}

}  // namespace

TermFinder::TermFinder(const spec::Pack& pack, const Lexicon& lexicon)
    : units_(pack.units), numbers_(pack.numbers), calendar_(pack), lexicon_(&lexicon) {
  for (size_t i = 0; i < units_.size(); ++i)
    for (const spec::Text& word : units_[i].words) unit_of_.emplace(normal_form(word.value), i);
}

const spec::MeasureUnit* TermFinder::unit_named(const std::string& word) const {
  const auto found = unit_of_.find(word);
  return found == unit_of_.end() ? nullptr : &units_[found->second];
}

Term TermFinder::term(const Document& document, std::string type, std::string value,
                      TokenRange tokens) const {
  const Span span = document.span_of(tokens);
  return {std::move(type), std::move(value), folded(document.text_of(tokens)),
          document.article->canonical.to_bytes(span)};
}

// A number and what it counts.
std::optional<TermFound> TermFinder::measure(const Document& document, uint32_t token, uint32_t last) const {
  const auto number = numbers_.read(document, token, last);
  if (!number) return std::nullopt;
  const auto made = [&](const spec::MeasureUnit& unit, uint32_t end) {
    const TokenRange range{token, end};
    return TermFound{term(document, unit.type, filled(unit.value, number->value * unit.times), range), range};
  };
  if (!number->hyphened.empty()) {
    const spec::MeasureUnit* unit = unit_named(number->hyphened);
    return unit != nullptr ? std::optional(made(*unit, number->last)) : std::nullopt;
  }
  const uint32_t farthest = std::min(last, number->last + 6);
  for (uint32_t at = number->last; at < farthest && !document.tokens[at].number(); ++at) {
    const bool sign = document.tokens[at].punctuation();
    const spec::MeasureUnit* unit = unit_named(normal_form(document.text_of(at)));
    const int between = static_cast<int>(at - number->last);
    // "a new prisoner" counts nothing.
    if (unit != nullptr && between <= unit->between && (unit->least <= number->value)) {
      // The text of a count is the number; of all else the number with its unit.
      return made(*unit, between > 0 ? number->last : at + 1);
    }
    if (sign) break;
  }
  return std::nullopt;
}

void TermFinder::dates(const Document& document, TokenRange range, std::vector<TermFound>& out) const {
  const std::vector<DateMention> mentions = calendar_.find(document.text(), document.tokens, range);
  if (mentions.empty()) return;
  Tense tense = Tense::kPast;
  for (uint32_t at = range.first; at < range.last; ++at)
    if (calendar_.points_ahead(document.text_of(at))) tense = Tense::kFuture;
  for (const DateMention& mention : mentions)
    if (const auto day = resolve(mention, document.published.date, tense))
      out.push_back({term(document, "date", iso_date(*day), mention.tokens), mention.tokens});
}

std::vector<TermFound> TermFinder::find(const Document& document, const Units& units) const {
  std::vector<TermFound> out;
  // A stretch can have gaps, where the cue of a quote stood.
  for (size_t begin = 0; begin < units.size();) {
    size_t end = begin + 1;
    while (end < units.size() && units[end].first == units[end - 1].last) ++end;
    const TokenRange range{units[begin].first, units[end - 1].last};
    dates(document, range, out);
    const size_t dates_end = out.size();
    for (uint32_t at = range.first; at < range.last;) {
      const bool dated =
          std::any_of(out.begin(), out.begin() + static_cast<long>(dates_end),
                      [&](const TermFound& d) { return d.tokens.first <= at && at < d.tokens.last; });
      const auto found = dated ? std::nullopt : measure(document, at, range.last);
      at = found ? found->tokens.last : at + 1;
      if (found) out.push_back(*found);
    }
    begin = end;
  }
  for (const Unit& unit : units) {
    if (unit.mention < 0) continue;
    const std::string& place = lexicon_->identity(unit.mention).place;
    if (!place.empty())
      out.push_back({term(document, "place", place, {unit.first, unit.last}), {unit.first, unit.last}});
  }
  std::stable_sort(out.begin(), out.end(),
                   [](const TermFound& a, const TermFound& b) { return a.tokens < b.tokens; });
  return out;
}

std::vector<Term> terms_near(const std::vector<TermFound>& terms, const Units& units, const Context& context,
                             Range words) {
  std::vector<Term> out;
  for (const TermFound& found : terms) {
    const auto unit = std::upper_bound(units.begin(), units.end(), found.tokens.first,
                                       [](uint32_t token, const Unit& u) { return token < u.last; });
    const int at = static_cast<int>(unit - units.begin());
    const int gap = at < words.begin ? words.begin - at : at - words.end;
    if (gap > (found.term.type == "place" ? kNearPlace : kNearTerm)) continue;
    if (context.edge_in(std::min(at, words.end), std::max(at, words.begin))) continue;
    if (context.condition_of({at, at + 1}) != context.condition_of(words)) continue;
    const bool known = std::any_of(out.begin(), out.end(), [&](const Term& t) {
      return t.type == found.term.type && t.value == found.term.value;
    });
    if (!known) out.push_back(found.term);
  }
  return out;
}

}  // namespace parley
