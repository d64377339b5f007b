#include "rules/read/claim_finder.h"

#include <algorithm>
#include <cmath>

#include "rules/read/claims/candidate.h"
#include "rules/read/claims/merge.h"
#include "rules/read/claims/rule_layers.h"
#include "rules/read/claims/term_finder.h"
#include "rules/read/observer.h"

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

const char* place_name(RuleLayers::Place place) {
  return place == RuleLayers::kStatement  ? "statement"
         : place == RuleLayers::kSentence ? "sentence"
                                          : "content";
}

double rounded(double value) {
  return std::round(value * 1000) / 1000;
}

}  // namespace

struct ClaimFinder::Parts {
  Parts(const spec::Pack& p, const StancePatterns& patterns, const KindTable& kinds, const Lexicon& lexicon,
        Matching matching)
      : pack(p),
        cutter(kinds),
        rules(p, patterns.rules, kinds, matching),
        contexts(p, patterns.frames, patterns.scopes, kinds, matching),
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
                                     const Units& cue, Observer* observer) const {
    std::vector<bool> fitting;
    std::vector<ReadStretch> out;
    for (const auto place : {RuleLayers::kContent, RuleLayers::kStatement, RuleLayers::kSentence}) {
      if (rules.empty(place)) continue;
      for (Units& units : cut(place, document, attribution)) {
        std::vector<RuleMatch> matches = rules.find(place, units);
        if (observer) observer->stretch(place_name(place), units);
        if (matches.empty() && !observer) continue;
        if (fitting.empty()) fitting = judge.fitting(attribution.mode, cue);
        Context context = contexts.find(units, fitting, observer);
        out.push_back({std::move(units), std::move(context), std::move(matches)});
      }
    }
    return out;
  }

  // Whether the rule is for what this speaker says in this way.
  static StanceFate may_say(const spec::StanceRule& r, const Attribution& attribution,
                            const Speaker& speaker) {
    if (!r.modes.empty() && !holds(r.modes, attribution.mode)) return StanceFate::kMode;
    if (!r.parties.empty() && !holds(r.parties, speaker.party.value)) return StanceFate::kParty;
    return speaker.party && holds(r.not_parties, speaker.party.value) ? StanceFate::kParty
                                                                      : StanceFate::kStands;
  }

  static bool spared(const spec::StanceRule& r, const Verdict& verdict) {
    return (verdict.negated && holds(r.unless, "negated")) || (verdict.hedged && holds(r.unless, "hedged")) ||
           (verdict.question && holds(r.unless, "question")) ||
           (verdict.conditional && holds(r.unless, "conditional")) ||
           (!verdict.shown && holds(r.unless, "unshown"));
  }

  std::vector<StanceCandidate> candidates(const std::vector<ReadStretch>& stretches,
                                          const Attribution& attribution, const Units& cue,
                                          const Speaker& speaker, const std::optional<Antecedent>& before,
                                          Observer* observer) const {
    Setting setting;
    setting.speaker = &speaker;
    setting.frame = judge.mode_frame(attribution.mode, cue);
    setting.denied = attribution.denied;
    std::vector<StanceCandidate> out;
    for (size_t i = 0; i < stretches.size(); ++i) {
      setting.units = &stretches[i].units;
      setting.context = &stretches[i].context;
      for (const RuleMatch& match : stretches[i].matches) {
        const spec::StanceRule& r = rule(match.rule);
        const auto tell = [&](const Verdict* verdict, StanceFate fate) {
          if (observer) observer->stance({stretches[i].units, match.rule, match.words, verdict, fate, -1});
        };
        if (const StanceFate fate = may_say(r, attribution, speaker); fate != StanceFate::kStands) {
          tell(nullptr, fate);
          continue;
        }
        if (points_back(r) && !before) {
          tell(nullptr, StanceFate::kNothingBefore);
          continue;
        }
        const Verdict verdict = judge.verdict(setting, match.words, r);
        if (spared(r, verdict)) {
          tell(&verdict, StanceFate::kUnless);
          continue;
        }
        out.push_back({match.rule, i, match.words, tokens_of(stretches[i].units, match.words), verdict});
      }
    }
    if (!observer) return without_pointers(standing(std::move(out), pack), nullptr);
    std::vector<StanceLoser> losers, pointers;
    out = without_pointers(standing(std::move(out), pack, &losers), &pointers);
    for (const StanceLoser& loser : losers)
      tell_outcome(*observer, stretches, loser.candidate, StanceFate::kLost, loser.winner);
    for (const StanceLoser& loser : pointers)
      tell_outcome(*observer, stretches, loser.candidate, StanceFate::kPointsBack, -1);
    for (const StanceCandidate& candidate : out) {
      const bool stands = pack.catalogue.stance(candidate.verdict.stance) != nullptr;
      tell_outcome(*observer, stretches, candidate, stands ? StanceFate::kStands : StanceFate::kNoStance, -1);
    }
    return out;
  }

  static void tell_outcome(Observer& observer, const std::vector<ReadStretch>& stretches,
                           const StanceCandidate& candidate, StanceFate fate, int winner) {
    observer.stance({stretches[candidate.stretch].units, candidate.rule, candidate.words, &candidate.verdict,
                     fate, winner});
  }

  static bool points_back(const spec::StanceRule& r) { return r.proposition == kPreviousProposition; }

  // Where the words name a proposition themselves, they point back to none. `left_out` may be null.
  std::vector<StanceCandidate> without_pointers(std::vector<StanceCandidate> candidates,
                                                std::vector<StanceLoser>* left_out) const {
    const auto back = [&](const StanceCandidate& candidate) { return points_back(rule(candidate.rule)); };
    if (std::all_of(candidates.begin(), candidates.end(), back)) return candidates;
    if (left_out != nullptr)
      for (const StanceCandidate& candidate : candidates)
        if (back(candidate)) left_out->push_back({candidate, -1});
    candidates.erase(std::remove_if(candidates.begin(), candidates.end(), back), candidates.end());
    return candidates;
  }

  // The proposition that the condition is about: that of the match in it which would stand.
  PropositionId proposition_in(const ReadStretch& stretch, Range condition) const {
    std::vector<StanceCandidate> inside;
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
                   const StanceCandidate& candidate, const Speaker& speaker,
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
                         const Lexicon& lexicon, Matching matching)
    : parts_(std::make_unique<Parts>(pack, patterns, kinds, lexicon, matching)) {}
ClaimFinder::ClaimFinder(ClaimFinder&&) noexcept = default;
ClaimFinder::~ClaimFinder() = default;

std::vector<Claim> ClaimFinder::find(const Document& document, const Attribution& attribution,
                                     const Speaker& speaker, const std::optional<Antecedent>& before,
                                     Observer* observer) const {
  const Parts& parts = *parts_;
  const UnitRange cue_range = document.units_of(attribution.cue);
  const Units cue(document.units.begin() + cue_range.first, document.units.begin() + cue_range.last);
  const std::vector<ReadStretch> stretches = parts.stretches(document, attribution, cue, observer);
  if (stretches.empty()) return {};
  std::vector<std::vector<TermFound>> terms(stretches.size());
  std::vector<bool> read(stretches.size(), false);
  std::vector<ClaimFound> found;
  for (const StanceCandidate& candidate :
       parts.candidates(stretches, attribution, cue, speaker, before, observer)) {
    if (parts.pack.catalogue.stance(candidate.verdict.stance) == nullptr) continue;
    const size_t at = candidate.stretch;
    if (!read[at]) terms[at] = parts.terms.find(document, stretches[at].units), read[at] = true;
    found.push_back(parts.claim(document, stretches[at], terms[at], candidate, speaker, before));
  }
  std::vector<Claim> claims = merged(std::move(found));
  if (observer) observer->claims(claims);
  return claims;
}

}  // namespace parley
