#include "rules/read/when/round_names.h"

#include <algorithm>

#include "rules/read/without_article.h"

namespace parley::when {
namespace {

using std::chrono::days;

constexpr int kMostOrdinals = 9;
constexpr uint32_t kBefore = 5, kBehind = 7;  // units around the word for talks
constexpr days kRemembered{180};              // a round that was over so long before is only remembered
constexpr days kSeriesGap{300};               // rounds at one place further apart are counted anew

TokenRange tokens_of(const Document& document, UnitRange units) {
  return {document.units[units.first].first, document.units[units.last - 1].last};
}

std::string joined(const std::vector<std::string>& words) {
  std::string out;
  for (const std::string& word : words) out += (out.empty() ? "" : " ") + word;
  return out;
}

}  // namespace

RoundNames::RoundNames(const spec::Pack& pack, const KindTable& kinds, const Lexicon& lexicon)
    : kinds_(&kinds),
      lexicon_(&lexicon),
      rounds_(&pack.catalogue.rounds),
      months_(pack.calendar.months),
      round_class_(kinds.find_class("round-of-talks.round")),
      talks_class_(kinds.find_class("round-of-talks.talks")),
      previous_class_(kinds.find_class("round-of-talks.previous")),
      next_class_(kinds.find_class("round-of-talks.next")),
      background_class_(kinds.find_class("round-of-talks.background")),
      month_class_(kinds.find_class("month")),
      preposition_class_(kinds.find_class("preposition")) {
  for (int i = 1; i <= kMostOrdinals; ++i)
    ordinal_classes_.push_back(kinds.find_class("ordinal." + std::to_string(i)));
  add_aliases(pack);
  add_places(pack);
}

void RoundNames::add_aliases(const spec::Pack& pack) {
  const std::set<std::string> articles = article_words(pack);
  for (const spec::RoundEntry& entry : pack.rounds) {
    const auto at =
        std::find_if(rounds_->begin(), rounds_->end(), [&](const Round& r) { return r.id == entry.id; });
    if (at == rounds_->end()) continue;
    const auto round = static_cast<size_t>(at - rounds_->begin());
    for (const spec::Text& text : entry.aliases) {
      Alias alias{without_article(text.value, articles), round};
      if (alias.words.empty()) continue;
      const std::string first = alias.words.front();
      if (first.empty()) continue;
      first_words_[static_cast<unsigned char>(first.front())] |= uint64_t{1} << (first.size() % 64);
      aliases_[first].push_back(std::move(alias));
    }
  }
  for (auto& [first, list] : aliases_)
    std::stable_sort(list.begin(), list.end(),
                     [](const Alias& a, const Alias& b) { return a.words.size() > b.words.size(); });
}

void RoundNames::add_places(const spec::Pack& pack) {
  const std::set<std::string> articles = article_words(pack);
  place_of_.resize(rounds_->size());
  for (const spec::RoundEntry& entry : pack.rounds)
    for (size_t i = 0; i < rounds_->size(); ++i)
      if ((*rounds_)[i].id == entry.id) place_of_[i] = entry.place;
  for (const spec::PlaceEntry& place : pack.places) {
    if (std::find(place_of_.begin(), place_of_.end(), place.id) == place_of_.end()) continue;
    for (const spec::Text& name : place.names)
      places_[joined(without_article(name.value, articles))] = place.id;
  }
}

std::optional<size_t> RoundNames::latest(Date day) const {
  std::optional<size_t> best;
  for (size_t i = 0; i < rounds_->size() && (*rounds_)[i].from <= day; ++i) best = i;
  return best;
}

bool RoundNames::may_be_meant(size_t round, std::optional<Date> day) const {
  if (!day) return true;
  return (*rounds_)[round].from <= *day && *day - (*rounds_)[round].to <= kRemembered;
}

std::optional<NamedRound> RoundNames::find(const Document& document, TokenRange tokens,
                                           std::optional<Date> day) const {
  if (rounds_->empty() || tokens.empty()) return std::nullopt;
  if (auto named = by_alias(document, tokens, day)) return named;
  const UnitRange units = document.units_of(tokens);
  for (uint32_t at = units.first; at < units.last; ++at) {
    if (!is_head(document, at, units.first)) continue;
    const Reference found = reference(document, at, units);
    if (found.next || found.background) continue;
    const auto round = meant(found, day);
    if (round && may_be_meant(*round, day)) return NamedRound{*round, tokens_of(document, found.units)};
  }
  return std::nullopt;
}

std::optional<NamedRound> RoundNames::by_alias(const Document& document, TokenRange tokens,
                                               std::optional<Date> day) const {
  if (aliases_.empty()) return std::nullopt;
  for (uint32_t at = tokens.first; at < tokens.last; ++at) {
    if (!may_begin_alias(document.text_of(at))) continue;
    const auto list = aliases_.find(normal_form(document.text_of(at)));
    if (list == aliases_.end()) continue;
    for (const Alias& alias : list->second) {
      if (!matches(document, at, tokens.last, alias) || !may_be_meant(alias.round, day)) continue;
      const uint32_t unit = document.unit_of[at];
      const UnitRange units = document.units_of(tokens);
      if (is_background(document, unit, units.first)) break;
      return NamedRound{alias.round, {at, at + static_cast<uint32_t>(alias.words.size())}};
    }
  }
  return std::nullopt;
}

// Without making a normal form; a word that is not all ASCII may have another length in it.
bool RoundNames::may_begin_alias(std::string_view word) const {
  const auto byte = static_cast<unsigned char>(word.front());
  if (std::any_of(word.begin(), word.end(), [](char c) { return static_cast<unsigned char>(c) >= 0x80; }))
    return true;
  const unsigned char small = byte >= 'A' && byte <= 'Z' ? byte + 32 : byte;
  return (first_words_[small] >> (word.size() % 64) & 1U) != 0;
}

bool RoundNames::matches(const Document& document, uint32_t at, uint32_t last, const Alias& alias) const {
  if (at + alias.words.size() > last) return false;
  for (size_t i = 1; i < alias.words.size(); ++i)
    if (normal_form(document.text_of(at + static_cast<uint32_t>(i))) != alias.words[i]) return false;
  return true;
}

// A word for talks, but for "talks" in "round of talks", which is the round's.
bool RoundNames::is_head(const Document& document, uint32_t unit, uint32_t first) const {
  if (has(document, unit, round_class_)) return true;
  if (!has(document, unit, talks_class_)) return false;
  constexpr uint32_t kLook = 5;
  for (uint32_t at = unit; at > first && unit - at < kLook; --at) {
    if (has(document, at - 1, round_class_)) return false;
    if (document.tokens[document.units[at - 1].first].punctuation()) break;
  }
  return true;
}

bool RoundNames::has(const Document& document, uint32_t unit, int class_number) const {
  return class_number >= 0 && kinds_->has(document.units[unit].kind, static_cast<ClassNumber>(class_number));
}

int RoundNames::ordinal(const Document& document, uint32_t unit) const {
  for (size_t i = 0; i < ordinal_classes_.size(); ++i)
    if (has(document, unit, ordinal_classes_[i])) return static_cast<int>(i) + 1;
  return 0;
}

std::string RoundNames::place(const Document& document, uint32_t unit) const {
  const Unit& found = document.units[unit];
  if (!document.tokens[found.first].capitalised()) return {};
  if (found.mention >= 0) {
    const std::string& id = lexicon_->identity(found.mention).place;
    if (!id.empty() && std::find(place_of_.begin(), place_of_.end(), id) != place_of_.end()) return id;
  }
  std::string name;
  for (uint32_t token = found.first; token < found.last; ++token)
    name += (name.empty() ? "" : " ") + normal_form(document.text_of(token));
  const auto known = places_.find(name);
  return known == places_.end() ? std::string{} : known->second;
}

int RoundNames::month(const Document& document, uint32_t unit) const {
  if (!has(document, unit, month_class_) || !document.tokens[document.units[unit].first].capitalised())
    return 0;
  std::string name = normal_form(document.text_of(document.units[unit].first));
  if (name.ends_with('.')) name.pop_back();
  const auto known = months_.find(name);
  return known == months_.end() ? 0 : known->second;
}

// "after the second round": looked for before the words that describe it.
bool RoundNames::is_background(const Document& document, uint32_t unit, uint32_t first) const {
  constexpr uint32_t kLook = 3;
  for (uint32_t at = unit; at > first && unit - at < kLook; --at)
    if (has(document, at - 1, background_class_)) return true;
  return false;
}

// Leftwards no further than a preposition: "the first day of the talks" is no first round.
RoundNames::Reference RoundNames::reference(const Document& document, uint32_t talks, UnitRange units) const {
  Reference out;
  out.units = {talks, talks + 1};
  for (uint32_t at = talks; at > units.first && talks - at < kBefore; --at) {
    if (has(document, at - 1, background_class_)) {
      out.background = true;
      break;
    }
    if (document.tokens[document.units[at - 1].first].punctuation() ||
        has(document, at - 1, preposition_class_))
      break;
    take(document, at - 1, true, out);
  }
  for (uint32_t at = talks + 1; at < units.last && at - talks <= kBehind; ++at) {
    if (document.tokens[document.units[at].first].punctuation()) break;
    take(document, at, false, out);
  }
  return out;
}

// An ordinal counts only before the word for talks; a place and a month on both sides.
void RoundNames::take(const Document& document, uint32_t unit, bool before, Reference& reference) const {
  const Reference known = reference;
  if (before) {
    if (const int number = ordinal(document, unit)) reference.ordinal = number;
    reference.previous = reference.previous || has(document, unit, previous_class_);
    reference.next = reference.next || has(document, unit, next_class_);
  }
  if (reference.place.empty()) reference.place = place(document, unit);
  if (reference.month == 0) reference.month = month(document, unit);
  const bool added = reference.ordinal != known.ordinal || reference.previous != known.previous ||
                     reference.place != known.place || reference.month != known.month;
  if (!added) return;
  reference.units.first = std::min(reference.units.first, unit);
  reference.units.last = std::max(reference.units.last, unit + 1);
}

std::optional<size_t> RoundNames::meant(const Reference& reference, std::optional<Date> day) const {
  if (reference.ordinal > 0) return nth(reference.ordinal, reference.place, day);
  if (reference.previous && reference.place.empty()) {
    const auto now = day ? latest(*day) : std::nullopt;
    return now && *now > 0 ? std::optional(*now - 1) : std::nullopt;
  }
  if (!reference.place.empty()) return at_place(reference, day);
  return std::nullopt;
}

// The nth of the rounds held there in one series; where no place is named, of the place of the latest one.
std::optional<size_t> RoundNames::nth(int ordinal, const std::string& place, std::optional<Date> day) const {
  const auto now = day ? latest(*day) : std::nullopt;
  if (place.empty() && !now) return std::nullopt;
  const std::string& where = place.empty() ? place_of_[*now] : place;
  std::vector<size_t> series;
  for (size_t i = 0; i < rounds_->size(); ++i) {
    if (place_of_[i] != where || where.empty()) continue;
    if (day && (*rounds_)[i].from > *day) break;
    if (!series.empty() && (*rounds_)[i].from - (*rounds_)[series.back()].to > kSeriesGap) series.clear();
    series.push_back(i);
  }
  const auto index = static_cast<size_t>(ordinal - 1);
  return index < series.size() ? std::optional(series[index]) : std::nullopt;
}

std::optional<size_t> RoundNames::at_place(const Reference& reference, std::optional<Date> day) const {
  std::optional<size_t> best;
  int fitting = 0;
  for (size_t i = 0; i < rounds_->size(); ++i) {
    if (place_of_[i] != reference.place || (day && (*rounds_)[i].from > *day)) continue;
    const std::chrono::year_month_day from((*rounds_)[i].from);
    if (reference.month != 0 && static_cast<int>(static_cast<unsigned>(from.month())) != reference.month)
      continue;
    best = i;
    ++fitting;
  }
  // Without a day, one of several is a guess.
  return !day && fitting > 1 ? std::nullopt : best;
}

}  // namespace parley::when
