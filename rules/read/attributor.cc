#include "rules/read/attributor.h"

#include <algorithm>

#include "rules/read/candidates.h"
#include "rules/read/observer.h"
#include "rules/read/quote_runs.h"

namespace parley {
namespace {

// The mode that a class of cues stands for ("cue.say", "noun-cue.demand"), or "".
std::string mode_in(const std::string& name) {
  const std::string mark = "cue.";
  const size_t at = name.find(mark);
  if (at == std::string::npos || (at > 0 && name[at - 1] != '-') || name[0] == '\'') return {};
  return name.substr(at + mark.size());
}

std::vector<std::string> modes_of(const KindTable& kinds) {
  std::vector<std::string> out;
  for (const std::string& name : kinds.class_names()) out.push_back(mode_in(name));
  return out;
}

bool closes_quotation(const Document& document, uint32_t token) {
  return token > 0 && (document.units[document.unit_of[token - 1]].flags & kQuoted) != 0;
}

}  // namespace

Node mode_classes(const KindTable& kinds) {
  Node out;
  out.type = Node::Type::kClass;
  for (const std::string& name : kinds.class_names())
    if (!mode_in(name).empty()) out.terms.push_back({name, false, 0, 1});
  return out;
}

struct Attributor::Parts {
  const spec::Pack* pack;
  const KindTable* kinds;
  const Chunker* chunker;
  QuoteUnits quote_units;
  std::unique_ptr<Layer> rules, stops;
  AttributionRoles roles;
  int stop_role;
  std::vector<std::string> modes;
  int quote, denied, punctuation;

  // Where an observer is told of what is found: the sentence and what it is told with.
  struct Told {
    Observer* observer = nullptr;
    uint32_t sentence = 0;
    const Units& units;
    void operator()(const Candidate& candidate, AttributionFate fate, int winner = -1) const {
      if (observer) observer->attribution({sentence, units, candidate, fate, winner});
    }
  };

  std::vector<Candidate> candidates(const Units& units, const Told& told) const;
  void drop_sourceless(std::vector<Candidate>& candidates, const Told& told) const;
  void extend_clauses(std::vector<Candidate>& candidates, const Units& units, Observer* observer) const;
  void share_sources(std::vector<Candidate>& candidates) const;
  std::vector<Attribution> read_sentence(const Document& document, uint32_t index, Observer* observer) const;
  Attribution attribution(const Document& document, uint32_t sentence, const Units& units,
                          const std::vector<Candidate>& all, size_t index) const;
  void split_owned(Attribution& out, const Units& units, const Candidate& candidate) const;
  std::vector<TokenRange> content_of(const Document& document, const Units& units, const Candidate& c) const;
  TokenRange tokens_of(const Document& document, const Units& units, ChunkRange range,
                       bool clause = false) const;
  TokenRange trimmed(const Document& document, TokenRange range) const;
  TokenRange with_mark(const Document& document, TokenRange range) const;
  std::string mode_of(const Units& units, const Candidate& candidate) const;
  bool has(const Unit& unit, int class_number) const {
    return class_number >= 0 && kinds->has(unit.kind, static_cast<ClassNumber>(class_number));
  }
  const spec::AttributionRule& rule(const Candidate& c) const {
    return pack->attributions[static_cast<size_t>(c.rule)];
  }
};

Attributor::Attributor(const spec::Pack& pack, const std::vector<Node>& rules, const std::vector<Node>& stops,
                       const KindTable& kinds, QuoteKinds quote, const Chunker& chunker, Matching matching) {
  auto layer = Layer::build(rules, kinds, matching);
  auto stop_layer = Layer::build(stops, kinds, matching);
  const AttributionRoles roles(*layer);
  const int stop_role = stop_layer->role("stop");
  parts_.reset(new Parts{&pack, &kinds, &chunker, QuoteUnits(kinds, quote), std::move(layer),
                         std::move(stop_layer), roles, stop_role, modes_of(kinds), kinds.find_class("quote"),
                         kinds.find_class("denied"), kinds.find_class("punct")});
}

Attributor::Attributor(Attributor&&) noexcept = default;
Attributor::~Attributor() = default;

Units Attributor::chunks(const Document& document, const Sentence& sentence) const {
  return parts_->chunker->chunk(parts_->quote_units.of(document, sentence));
}

std::vector<Candidate> Attributor::Parts::candidates(const Units& units, const Told& told) const {
  std::vector<Candidate> out;
  for (const PatternMatch& match : rules->find(units)) out.push_back(candidate_of(match, roles));
  drop_sourceless(out, told);
  if (out.empty()) return out;
  extend_clauses(out, units, told.observer);
  std::vector<Loser> losers;
  out = select(std::move(out), pack->attributions, told.observer ? &losers : nullptr);
  for (const Loser& loser : losers) told(loser.candidate, AttributionFate::kLost, loser.winner);
  return out;
}

// A rule that shares a source needs a statement before it in the sentence that has one.
void Attributor::Parts::drop_sourceless(std::vector<Candidate>& candidates, const Told& told) const {
  int first_cue = INT32_MAX;  // where the first cue that can lend its source ends
  for (const Candidate& c : candidates)
    if (!rule(c).shares_source && !c.source.empty()) first_cue = std::min(first_cue, c.cue.end);
  const auto sourceless = [&](const Candidate& c) {
    const bool lacks = rule(c).shares_source && c.cue.begin < first_cue;
    if (lacks) told(c, AttributionFate::kNoSharedSource);
    return lacks;
  };
  candidates.erase(std::remove_if(candidates.begin(), candidates.end(), sourceless), candidates.end());
}

// A clause reaches to the first stop after its beginning, else to the end of the sentence.
void Attributor::Parts::extend_clauses(std::vector<Candidate>& candidates, const Units& units,
                                       Observer* observer) const {
  std::vector<int> clause_stops;
  std::vector<int> object_stops;  // an object ends where a clause would, and earlier
  for (const PatternMatch& match : stops->find(units)) {
    int place = match.begin;
    for (const Captured& captured : match.captures)
      if (captured.role == stop_role) place = captured.begin;
    if (observer) observer->stop(units, match.pattern, place);
    object_stops.push_back(place);
    if (pack->stops[static_cast<size_t>(match.pattern)].ends == "clause") clause_stops.push_back(place);
  }
  std::sort(clause_stops.begin(), clause_stops.end());
  std::sort(object_stops.begin(), object_stops.end());
  for (Candidate& candidate : candidates) {
    if (candidate.content.empty()) continue;
    const std::string& reach = rule(candidate).content;
    if (reach != "clause" && reach != "object") continue;
    const std::vector<int>& places = reach == "clause" ? clause_stops : object_stops;
    ChunkRange& last = candidate.content.back();
    const auto stop = std::upper_bound(places.begin(), places.end(), last.begin);
    last.end = stop == places.end() ? static_cast<int>(units.size()) : std::max(*stop, last.begin + 1);
  }
}

// "X said A and added B": the second cue has the first one's source.
void Attributor::Parts::share_sources(std::vector<Candidate>& all) const {
  for (size_t i = 0; i < all.size(); ++i) {
    if (!rule(all[i]).shares_source) continue;
    for (size_t j = 0; j < all.size(); ++j)
      if (j != i && !rule(all[j]).shares_source && all[j].inside == all[i].inside &&
          all[j].cue.begin < all[i].cue.begin && !all[j].source.empty())
        all[i].source = all[j].source;
  }
  // Nothing to share with: no statement. Indices in `inside` stay as they are, so that it is emptied, not
  // removed.
  for (Candidate& candidate : all)
    if (rule(candidate).shares_source && candidate.source.empty()) candidate.content.clear();
}

std::vector<Attribution> Attributor::Parts::read_sentence(const Document& document, uint32_t index,
                                                          Observer* observer) const {
  std::vector<Attribution> out;
  const Units units = chunker->chunk(quote_units.of(document, document.sentences[index]), observer);
  if (observer) observer->chunked(index, units);
  const Told told{observer, index, units};
  std::vector<Candidate> all = candidates(units, told);
  share_sources(all);
  for (size_t i = 0; i < all.size(); ++i) {
    const bool elsewhere = rule(all[i]).content == "next" || rule(all[i]).content == "previous";
    if (all[i].content.empty() && !elsewhere) {
      told(all[i],
           rule(all[i]).shares_source ? AttributionFate::kNoSharedSource : AttributionFate::kNoContent);
      continue;
    }
    Attribution made = attribution(document, index, units, all, i);
    const bool says = elsewhere || !made.content.empty();
    told(all[i], says ? AttributionFate::kStands : AttributionFate::kNoContent);
    if (says) out.push_back(std::move(made));
  }
  return out;
}

Attribution Attributor::Parts::attribution(const Document& document, uint32_t sentence, const Units& units,
                                           const std::vector<Candidate>& all, size_t index) const {
  const Candidate& candidate = all[index];
  Attribution out;
  out.sentence = sentence;
  out.content = content_of(document, units, candidate);
  out.source = tokens_of(document, units, candidate.source);
  out.cue = tokens_of(document, units, candidate.cue);
  split_owned(out, units, candidate);
  out.mode = mode_of(units, candidate);
  out.rule = candidate.rule;
  out.confidence = rule(candidate).confidence;
  for (int i = candidate.cue.begin; i < candidate.cue.end; ++i)
    out.denied = out.denied || has(units[static_cast<size_t>(i)], denied);
  if (!candidate.via_source.empty() || !candidate.via_cue.empty())
    out.via.push_back({tokens_of(document, units, candidate.via_source),
                       tokens_of(document, units, candidate.via_cue), out.content});
  // Outermost first.
  for (int holder = candidate.inside; holder >= 0 && out.via.size() < 8;
       holder = all[static_cast<size_t>(holder)].inside) {
    const Candidate& outer = all[static_cast<size_t>(holder)];
    out.via.insert(out.via.begin(),
                   {tokens_of(document, units, outer.source), tokens_of(document, units, outer.cue),
                    content_of(document, units, outer)});
  }
  return out;
}

// "Redl's claim that ...": one phrase holds both, the owner and the noun.
void Attributor::Parts::split_owned(Attribution& out, const Units& units, const Candidate& candidate) const {
  if (candidate.source.empty() || candidate.source.begin != candidate.cue.begin) return;
  const Unit& phrase = units[static_cast<size_t>(candidate.source.begin)];
  out.source = {phrase.first, phrase.owner};
  out.cue.first = phrase.head;
}

std::vector<TokenRange> Attributor::Parts::content_of(const Document& document, const Units& units,
                                                      const Candidate& candidate) const {
  // A clause that is all quotation ("said that "..."") keeps its marks, as any clause does.
  const bool clause = rule(candidate).content == "clause";
  std::vector<TokenRange> out;
  for (const ChunkRange& part : candidate.content) {
    const TokenRange range =
        trimmed(document, tokens_of(document, units, part, clause && &part == &candidate.content.back()));
    if (!range.empty()) out.push_back(with_mark(document, range));
  }
  return out;
}

TokenRange Attributor::Parts::tokens_of(const Document& document, const Units& units, ChunkRange range,
                                        bool clause) const {
  if (range.empty()) return {};
  const Unit& first = units[static_cast<size_t>(range.begin)];
  const Unit& last = units[static_cast<size_t>(range.end) - 1];
  if (range.end - range.begin == 1 && first.quotation >= 0 && !clause)
    return document.quotations[static_cast<size_t>(first.quotation)].inside();
  return {first.first, last.last};
}

// Words that begin with a quotation and go on after it keep its opening mark.
TokenRange Attributor::Parts::with_mark(const Document& document, TokenRange range) const {
  if (range.first == 0) return range;
  const auto found = std::lower_bound(document.quotations.begin(), document.quotations.end(), range.first - 1,
                                      [](const Quotation& q, uint32_t token) { return q.open < token; });
  const bool opens = found != document.quotations.end() && found->open + 1 == range.first;
  if (opens && found->close + 1 < range.last) --range.first;
  return range;
}

// Without marks at its ends, but for those that belong to a quotation inside.
TokenRange Attributor::Parts::trimmed(const Document& document, TokenRange range) const {
  const auto is_mark = [&](uint32_t token) { return document.tokens[token].punctuation(); };
  const auto is_outside = [&](uint32_t token) {
    return (document.units[document.unit_of[token]].flags & kQuoted) == 0 &&
           !closes_quotation(document, token);
  };
  while (!range.empty() && is_mark(range.last - 1) && is_outside(range.last - 1)) --range.last;
  while (!range.empty() && is_mark(range.first) && is_outside(range.first)) ++range.first;
  return range;
}

std::string Attributor::Parts::mode_of(const Units& units, const Candidate& candidate) const {
  if (!rule(candidate).mode.empty()) return rule(candidate).mode;
  for (int i = candidate.cue.end - 1; i >= candidate.cue.begin; --i)
    for (const ClassNumber number : kinds->classes(units[static_cast<size_t>(i)].kind))
      if (!modes[number].empty()) return modes[number];
  return {};
}

std::vector<Attribution> Attributor::find(const Document& document, Observer* observer) const {
  std::vector<Attribution> out;
  for (uint32_t i = 0; i < document.sentences.size(); ++i)
    for (Attribution& attribution : parts_->read_sentence(document, i, observer))
      out.push_back(std::move(attribution));
  out = continue_quotations(document, std::move(out), parts_->pack->attributions);
  for (Attribution& attribution : out) attribution.kind = kind_of(document, attribution.content);
  return out;
}

}  // namespace parley
