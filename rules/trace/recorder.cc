#include "rules/trace/recorder.h"

#include <algorithm>

#include "rules/read/claims/antecedent.h"
#include "rules/trace/words.h"

namespace parley {
namespace {

template <class Rule>
const Rule& at(const std::vector<Rule>& rules, int index) {
  return rules[static_cast<size_t>(index)];
}

TokenRange tokens_of(const Units& units) {
  return units.empty() ? TokenRange{} : TokenRange{units.front().first, units.back().last};
}

int line_of(const Article& article, Span span) {
  const ByteSpan bytes = article.canonical.to_bytes(span);
  const size_t end = std::min<size_t>(bytes.begin, article.payload.size());
  return 1 + static_cast<int>(std::count(article.payload.begin(),
                                         article.payload.begin() + static_cast<std::ptrdiff_t>(end), '\n'));
}

}  // namespace

Recorder::Recorder(const Pack& pack) : spec_(pack.spec()), kinds_(pack.reader().kinds()) {
  for (const spec::WordGroup& group : spec_.words)
    if (group.pack == pack.name()) own_.insert(group.name);
  for (const spec::ActorEntry& actor : spec_.actors) own_.insert(actor.id.value);
  for (const spec::PlaceEntry& place : spec_.places) own_.insert(place.id);
}

std::string Recorder::words(Span span) const {
  return joined_text(document_->text(), {span});
}

Span Recorder::span_of(const Units& units, int begin, int end) const {
  return document_->span_of(
      {units[static_cast<size_t>(begin)].first, units[static_cast<size_t>(end - 1)].last});
}

std::vector<TracedUnit> Recorder::units(const Units& units) const {
  std::vector<TracedUnit> out;
  for (const Unit& unit : units) {
    TracedUnit traced;
    traced.span = document_->span_of({unit.first, unit.last});
    traced.text = words(traced.span);
    for (const ClassNumber number : kinds_.classes(unit.kind))
      if (word_class_kind(kinds_.class_name(number)) == 0)
        traced.classes.push_back(kinds_.class_name(number));
    std::sort(traced.classes.begin(), traced.classes.end());
    for (const std::string& name : traced.classes)
      if (own_.count(name) > 0) traced.own.push_back(name);
    out.push_back(std::move(traced));
  }
  return out;
}

TracedRule Recorder::rule(const std::string& id, const char* layer, Span span) const {
  TracedRule out;
  out.rule = id;
  out.layer = layer;
  out.span = span;
  out.text = words(span);
  return out;
}

void Recorder::capture(TracedRule& rule, const char* role, const Units& units, int begin, int end) const {
  if (begin >= end) return;
  const Span span = span_of(units, begin, end);
  rule.captures.push_back({role, span, words(span)});
}

void Recorder::begin(const Document& document) {
  document_ = &document;
  for (const Sentence& sentence : document.sentences) {
    TracedSentence traced;
    traced.span = document.span_of(sentence.tokens);
    traced.text = words(traced.span);
    traced.line = line_of(*document.article, traced.span);
    traced.units = units(
        Units(document.units.begin() + sentence.units.first, document.units.begin() + sentence.units.last));
    result.sentences.push_back(std::move(traced));
  }
}

void Recorder::chunk(int index, TokenRange tokens) {
  pending_.push_back(rule(at(spec_.chunks, index).id, "chunk", document_->span_of(tokens)));
}

void Recorder::chunked(uint32_t sentence, const Units& chunks) {
  result.sentences[sentence].chunks = units(chunks);
  result.sentences[sentence].rules = std::move(pending_);
  pending_.clear();
}

void Recorder::stop(const Units& chunks, int index, int place) {
  const uint32_t sentence = document_->sentence_of(chunks.front().first);
  result.sentences[sentence].rules.push_back(
      rule(at(spec_.stops, index).id, "stop", span_of(chunks, place, place + 1)));
}

void Recorder::attribution(const AttributionSeen& seen) {
  const Candidate& c = seen.candidate;
  const spec::AttributionRule& found = at(spec_.attributions, c.rule);
  TracedRule traced = rule(found.id, "attribution", span_of(seen.chunks, c.match.begin, c.match.end));
  capture(traced, "source", seen.chunks, c.source.begin, c.source.end);
  capture(traced, "cue", seen.chunks, c.cue.begin, c.cue.end);
  capture(traced, "via_source", seen.chunks, c.via_source.begin, c.via_source.end);
  capture(traced, "via_cue", seen.chunks, c.via_cue.begin, c.via_cue.end);
  for (const ChunkRange& part : c.content) capture(traced, "content", seen.chunks, part.begin, part.end);
  traced.stands = seen.fate == AttributionFate::kStands;
  traced.why = why_attribution(spec_, seen);
  if (seen.winner >= 0) traced.winner = at(spec_.attributions, seen.winner).id;
  result.sentences[seen.sentence].rules.push_back(std::move(traced));
}

void Recorder::statement(const Attribution& attribution, const Speaker* speaker, const Statement* statement,
                         StatementFate fate) {
  TracedStatement traced;
  traced.sentence = attribution.sentence;
  traced.printed = fate == StatementFate::kPrinted;
  traced.why = why_statement(attribution.mode, fate);
  stretch_tokens_.clear();
  if (statement != nullptr) {
    traced.statement = *statement;
  } else {
    Spans content;
    for (const TokenRange part : attribution.content) content.push_back(document_->span_of(part));
    traced.statement.text = joined_text(document_->text(), content);
    traced.statement.mode = attribution.mode;
    traced.statement.rule = at(spec_.attributions, attribution.rule).id;
    if (!attribution.source.empty())
      traced.statement.source_text = words(document_->span_of(attribution.source));
    if (!attribution.cue.empty()) traced.statement.cue_text = words(document_->span_of(attribution.cue));
    if (speaker != nullptr) traced.statement.party = speaker->party;
  }
  result.statements.push_back(std::move(traced));
}

void Recorder::stretch(const char* in, const Units& seen) {
  TracedStretch traced;
  traced.in = in;
  traced.units = units(seen);
  traced.text = words(span_of(seen, 0, static_cast<int>(seen.size())));
  result.statements.back().stretches.push_back(std::move(traced));
  stretch_tokens_.push_back(tokens_of(seen));
}

// The last one told of with these tokens: contexts are told right after their stretch, stances later.
TracedStretch& Recorder::stretch_of(const Units& seen) {
  auto& stretches = result.statements.back().stretches;
  const auto found = std::find(stretch_tokens_.begin(), stretch_tokens_.end(), tokens_of(seen));
  return stretches[std::min(static_cast<size_t>(found - stretch_tokens_.begin()), stretches.size() - 1)];
}

void Recorder::context(const ContextSeen& seen) {
  const std::string& id =
      seen.frame ? at(spec_.frames, seen.hit.rule).id : at(spec_.scopes, seen.hit.rule).id;
  TracedRule traced =
      rule(id, seen.frame ? "frame" : "scope", span_of(seen.units, seen.hit.whole.begin, seen.hit.whole.end));
  capture(traced, "cue", seen.units, seen.hit.cue.begin, seen.hit.cue.end);
  capture(traced, "holder", seen.units, seen.hit.holder.begin, seen.hit.holder.end);
  traced.stance = seen.frame ? at(spec_.frames, seen.hit.rule).stance : at(spec_.scopes, seen.hit.rule).kind;
  traced.stands = seen.winner < 0;
  traced.why = why_context(spec_, seen);
  if (seen.winner >= 0)
    traced.winner =
        seen.winner_is_frame ? at(spec_.frames, seen.winner).id : at(spec_.scopes, seen.winner).id;
  result.statements.back().stretches.back().context.push_back(std::move(traced));
}

void Recorder::stance(const StanceSeen& seen) {
  const Statement& statement = result.statements.back().statement;
  TracedRule traced = rule(at(spec_.stance_rules, seen.rule).id, "stance",
                           span_of(seen.units, seen.words.begin, seen.words.end));
  traced.stands = seen.fate == StanceFate::kStands;
  traced.why = why_stance(spec_, seen, statement.mode, statement.party.value);
  if (seen.winner >= 0) traced.winner = at(spec_.stance_rules, seen.winner).id;
  if (seen.verdict != nullptr) {
    traced.stance = seen.verdict->stance.value;
    if (seen.verdict->frame != nullptr) traced.frame = seen.verdict->frame->id;
  }
  stretch_of(seen.units).stances.push_back(std::move(traced));
}

// Rules that stand may still have been joined into one claim, or have lost to a better stance.
void Recorder::claims(const std::vector<Claim>& claims) {
  TracedStatement& traced = result.statements.back();
  traced.statement.claims = claims;
  for (TracedStretch& stretch : traced.stretches)
    for (TracedRule& rule : stretch.stances) {
      if (!rule.stands) continue;
      const auto own = std::find_if(spec_.stance_rules.begin(), spec_.stance_rules.end(),
                                    [&](const spec::StanceRule& r) { return r.id == rule.rule; });
      const bool points_back = own->proposition == kPreviousProposition;
      const auto same = [&](const Claim& claim) {
        return points_back ? claim.rule == rule.rule : claim.proposition.value == own->proposition;
      };
      const auto kept = std::find_if(claims.begin(), claims.end(), [&](const Claim& claim) {
        return same(claim) && claim.stance.value == rule.stance;
      });
      if (kept != claims.end()) continue;
      rule.stands = false;
      const auto other = std::find_if(claims.begin(), claims.end(), same);
      if (other == claims.end()) continue;
      rule.winner = other->rule;
      rule.why = "a proposition gets one stance in a statement, and \"" + other->stance.value +
                 "\", found by " + other->rule + ", is the better shown or the stronger one";
    }
}

Trace trace(const Pack& pack, const Article& article) {
  Recorder recorder(pack);
  Reading reading = pack.reader().read(article, pack.digest(), &recorder);
  // As it is printed: with the ids of the claims, and what they settle of the statement.
  for (TracedStatement& traced : recorder.result.statements)
    for (const Statement& statement : reading.statements)
      if (traced.printed && traced.statement.id == statement.id && traced.statement.party == statement.party)
        traced.statement = statement;
  recorder.result.reading = std::move(reading);
  return std::move(recorder.result);
}

Article article_of(const std::string& text) {
  Article article;
  article.path = "-";
  article.raw = article.payload = text;
  article.canonical = canonical_text(text);
  article.body = {0, static_cast<uint32_t>(article.canonical.text.size())};
  return article;
}

}  // namespace parley
