#include "rules/read/claim_finder.h"

#include <algorithm>
#include <cmath>

#include "rules/read/claims/candidate.h"
#include "rules/read/claims/merge.h"
#include "rules/read/claims/rule_layers.h"
#include "rules/read/claims/term_finder.h"

namespace parley {
namespace {

bool holds(const std::vector<std::string>& list, const std::string& item) {
  return std::find(list.begin(), list.end(), item) != list.end();
}

// A stretch in which some rule matched, with all that was seen in it.
struct ReadStretch {
  Units units;
  Context context;
  std::vector<RuleMatch> matches;  // whoever may say them
};

Spans spans_of(const Document& document, const Units& units, Range range) {
  Spans out;
  for (int at = range.begin; at < range.end; ++at) {
    const Unit& unit = units[static_cast<size_t>(at)];
    const Span span = document.span_of({unit.first, unit.last});
    if (at > range.begin && units[static_cast<size_t>(at - 1)].last == unit.first)
      out.back().end = span.end;
    else
      out.push_back(span);
  }
  return out;
}

TokenRange tokens_of(const Units& units, Range range) {
  return {units[static_cast<size_t>(range.begin)].first, units[static_cast<size_t>(range.end - 1)].last};
}

// A person or body stands for its party.
ActorId side_of(const ActorId& id, const Catalogue& catalogue) {
  const Actor* actor = catalogue.actor(id);
  if (actor == nullptr || actor->kind == ActorKind::kParty) return id;
  const ActorId party = actor->party_on(std::nullopt);
  return party ? party : id;
}

double rounded(double value) {
  return std::round(value * 1000) / 1000;
}

}  // namespace

struct ClaimFinder::Parts {
  Parts(const spec::Pack& p, const StancePatterns& patterns, const KindTable& kinds, const Lexicon& lexicon)
      : pack(p),
        cutter(kinds),
        rules(p, patterns.rules, kinds),
        contexts(p, patterns.frames, patterns.scopes, kinds),
        judge(p, patterns.frames, kinds, lexicon),
        terms(p, lexicon) {}

  const spec::StanceRule& rule(int index) const { return pack.stance_rules[static_cast<size_t>(index)]; }

  std::vector<Units> cut(RuleLayers::Place place, const Document& document,
                         const Attribution& attribution) const {
    switch (place) {
      case RuleLayers::kStatement:
        return cutter.statement(document, attribution);
      case RuleLayers::kSentence:
        return cutter.sentence(document, attribution);
      case RuleLayers::kContent:
      case RuleLayers::kPlaces:
        break;
    }
    return cutter.content(document, attribution);
  }

  std::vector<ReadStretch> stretches(const Document& document, const Attribution& attribution,
                                     const Units& cue) const {
    std::vector<bool> fitting;
    std::vector<ReadStretch> out;
    for (const auto place : {RuleLayers::kContent, RuleLayers::kStatement, RuleLayers::kSentence}) {
      if (rules.empty(place)) continue;
      for (Units& units : cut(place, document, attribution)) {
        std::vector<RuleMatch> matches = rules.find(place, units);
        if (matches.empty()) continue;
        if (fitting.empty()) fitting = judge.fitting(attribution.mode, cue);
        Context context = contexts.find(units, fitting);
        out.push_back({std::move(units), std::move(context), std::move(matches)});
      }
    }
    return out;
  }

  bool may_say(const spec::StanceRule& r, const Attribution& attribution, const Speaker& speaker) const {
    if (!r.modes.empty() && !holds(r.modes, attribution.mode)) return false;
    if (!r.parties.empty() && !holds(r.parties, speaker.party.value)) return false;
    return !speaker.party || !holds(r.not_parties, speaker.party.value);
  }

  static bool spared(const spec::StanceRule& r, const Verdict& verdict) {
    return (verdict.negated && holds(r.unless, "negated")) || (verdict.hedged && holds(r.unless, "hedged")) ||
           (verdict.question && holds(r.unless, "question")) ||
           (verdict.conditional && holds(r.unless, "conditional")) ||
           (!verdict.shown && holds(r.unless, "unshown"));
  }

  std::vector<Candidate> candidates(const std::vector<ReadStretch>& stretches, const Attribution& attribution,
                                    const Units& cue, const Speaker& speaker,
                                    const std::optional<Antecedent>& before) const {
    Setting setting;
    setting.speaker = &speaker;
    setting.frame = judge.mode_frame(attribution.mode, cue);
    setting.denied = attribution.denied;
    std::vector<Candidate> out;
    for (size_t i = 0; i < stretches.size(); ++i) {
      setting.units = &stretches[i].units;
      setting.context = &stretches[i].context;
      for (const RuleMatch& match : stretches[i].matches) {
        const spec::StanceRule& r = rule(match.rule);
        if (!may_say(r, attribution, speaker) || (points_back(r) && !before)) continue;
        const Verdict verdict = judge.verdict(setting, match.words, r);
        if (spared(r, verdict)) continue;
        out.push_back({match.rule, i, match.words, tokens_of(stretches[i].units, match.words), verdict});
      }
    }
    return without_pointers(standing(std::move(out), pack));
  }

  static bool points_back(const spec::StanceRule& r) { return r.proposition == kPreviousProposition; }

  // Where the words name a proposition themselves, they point back to none.
  std::vector<Candidate> without_pointers(std::vector<Candidate> candidates) const {
    const auto back = [&](const Candidate& candidate) { return points_back(rule(candidate.rule)); };
    if (!std::all_of(candidates.begin(), candidates.end(), back))
      candidates.erase(std::remove_if(candidates.begin(), candidates.end(), back), candidates.end());
    return candidates;
  }

  // The proposition that the condition is about: that of the match in it which would stand.
  PropositionId proposition_in(const ReadStretch& stretch, Range condition) const {
    std::vector<Candidate> inside;
    for (const RuleMatch& match : stretch.matches)
      if (condition.contains(match.words) && !points_back(rule(match.rule)))
        inside.push_back({match.rule, 0, match.words, tokens_of(stretch.units, match.words), {}});
    inside = standing(std::move(inside), pack);
    return inside.empty() ? PropositionId() : PropositionId(rule(inside.front().rule).proposition);
  }

  // The nearest condition that the words stand under: one behind them in the same clause, or one before them.
  std::optional<Condition> condition(const Document& document, const ReadStretch& stretch,
                                     Range words) const {
    constexpr int kFarthest = 30;
    const Hit* nearest = nullptr;
    int least = kFarthest;
    for (const Hit& hit : stretch.context.conditional) {
      if (hit.condition.overlaps(words)) continue;
      const bool behind = hit.condition.begin >= words.end;
      if (behind && stretch.context.edge_in(words.end, hit.condition.begin)) continue;
      const int gap = behind ? hit.condition.begin - words.end : words.begin - hit.condition.end;
      if (gap < least) nearest = &hit, least = gap;
    }
    if (nearest == nullptr) return std::nullopt;
    const Spans spans = spans_of(document, stretch.units, nearest->condition);
    return Condition{document.article->canonical.to_bytes(spans), joined_text(document.text(), spans),
                     proposition_in(stretch, nearest->condition)};
  }

  ClaimFound claim(const Document& document, const ReadStretch& stretch, const std::vector<TermFound>& found,
                   const Candidate& candidate, const Speaker& speaker,
                   const std::optional<Antecedent>& before) const {
    constexpr double kOnlyTheMode = 0.9, kHedged = 0.9;
    const spec::StanceRule& r = rule(candidate.rule);
    const Stance* stance = pack.catalogue.stance(candidate.verdict.stance);
    const Proposition* proposition = pack.catalogue.proposition(PropositionId(r.proposition));
    Claim out;
    out.proposition = PropositionId(r.proposition);
    if (proposition != nullptr) out.issue = proposition->issue;
    if (points_back(r)) {
      out.proposition = before->proposition;
      out.issue = before->issue;
    }
    out.stance = stance->id;
    out.axis = stance->axis;
    out.polarity = stance->polarity;
    out.strength = stance->strength;
    out.negated = candidate.verdict.negated;
    out.hedged = candidate.verdict.hedged;
    const Stance* told = pack.catalogue.stance(candidate.verdict.told);
    const ActorId told_of = side_of(candidate.verdict.told_of, pack.catalogue);
    if (told != nullptr && told_of && told_of != speaker.party)
      out.characterises = Characterised{told_of, told->id, told->polarity};
    if (!candidate.verdict.conditional) out.condition = condition(document, stretch, candidate.words);
    out.terms = terms_near(found, stretch.units, stretch.context, candidate.words);
    out.spans = document.article->canonical.to_bytes(spans_of(document, stretch.units, candidate.words));
    out.rule = r.id;
    out.confidence = rounded(r.confidence * speaker.confidence *
                             (candidate.verdict.shown ? 1 : kOnlyTheMode) * (out.hedged ? kHedged : 1));
    return {std::move(out), candidate.verdict.shown};
  }

  const spec::Pack& pack;
  StretchCutter cutter;
  RuleLayers rules;
  ContextFinder contexts;
  Judge judge;
  TermFinder terms;
};

ClaimFinder::ClaimFinder(const spec::Pack& pack, const StancePatterns& patterns, const KindTable& kinds,
                         const Lexicon& lexicon)
    : parts_(std::make_unique<Parts>(pack, patterns, kinds, lexicon)) {}
ClaimFinder::ClaimFinder(ClaimFinder&&) noexcept = default;
ClaimFinder::~ClaimFinder() = default;

std::vector<Claim> ClaimFinder::find(const Document& document, const Attribution& attribution,
                                     const Speaker& speaker, const std::optional<Antecedent>& before) const {
  const Parts& parts = *parts_;
  const UnitRange cue_range = document.units_of(attribution.cue);
  const Units cue(document.units.begin() + cue_range.first, document.units.begin() + cue_range.last);
  const std::vector<ReadStretch> stretches = parts.stretches(document, attribution, cue);
  if (stretches.empty()) return {};
  std::vector<std::vector<TermFound>> terms(stretches.size());
  std::vector<bool> read(stretches.size(), false);
  std::vector<ClaimFound> found;
  for (const Candidate& candidate : parts.candidates(stretches, attribution, cue, speaker, before)) {
    if (parts.pack.catalogue.stance(candidate.verdict.stance) == nullptr) continue;
    const size_t at = candidate.stretch;
    if (!read[at]) terms[at] = parts.terms.find(document, stretches[at].units), read[at] = true;
    found.push_back(parts.claim(document, stretches[at], terms[at], candidate, speaker, before));
  }
  return merged(std::move(found));
}

}  // namespace parley
