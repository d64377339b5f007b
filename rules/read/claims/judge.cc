#include "rules/read/claims/judge.h"

#include <algorithm>

namespace parley {
namespace {

bool has_role(const Node& node, const char* role) {
  if (node.type == Node::Type::kCapture && node.role == role) return true;
  return std::any_of(node.children.begin(), node.children.end(),
                     [&](const Node& child) { return has_role(child, role); });
}

bool holds(const std::vector<std::string>& list, const std::string& item) {
  return std::find(list.begin(), list.end(), item) != list.end();
}

bool odd(int count) {
  return count % 2 != 0;
}

}  // namespace

Judge::Judge(const spec::Pack& pack, const std::vector<Node>& frames, const KindTable& kinds,
             const Lexicon& lexicon)
    : pack_(&pack),
      kinds_(&kinds),
      stances_(pack.catalogue),
      holders_(kinds, lexicon),
      coordinator_(kinds.find_class("coordinator")) {
  for (const Node& tree : frames) held_.push_back(has_role(tree, "holder"));
}

bool Judge::has(const Unit& unit, int number) const {
  return number >= 0 && kinds_->has(unit.kind, static_cast<ClassNumber>(number));
}

bool Judge::fits(const spec::Frame& frame, const std::string& mode, const Units& cue) const {
  if (!frame.modes.empty() && !holds(frame.modes, mode)) return false;
  if (frame.cues.empty()) return true;
  return std::any_of(frame.cues.begin(), frame.cues.end(), [&](const std::string& group) {
    const int number = kinds_->find_class(group);
    return std::any_of(cue.begin(), cue.end(), [&](const Unit& unit) { return has(unit, number); });
  });
}

const spec::Frame* Judge::mode_frame(const std::string& mode, const Units& cue) const {
  const spec::Frame* general = nullptr;
  for (const spec::Frame& frame : pack_->frames) {
    if (!frame.pattern.value.empty() || !fits(frame, mode, cue)) continue;
    if (!frame.cues.empty()) return &frame;
    if (general == nullptr) general = &frame;
  }
  return general;
}

std::vector<bool> Judge::fitting(const std::string& mode, const Units& cue) const {
  std::vector<bool> out;
  for (const spec::Frame& frame : pack_->frames) out.push_back(fits(frame, mode, cue));
  return out;
}

// "Sarmond agreed to a truce and refused to leave": whose stance it is may have been said before.
Range Judge::holder_of(const Setting& setting, const Hit& hit) const {
  if (!hit.holder.empty()) return hit.holder;
  const Context& context = *setting.context;
  const Hit* nearest = nullptr;
  for (const auto* list : {&context.frames, &context.subjects})
    for (const Hit& before : *list)
      if (!before.holder.empty() && before.holder.end <= hit.cue.begin &&
          (nearest == nullptr || nearest->holder < before.holder) &&
          context.condition_of(before.holder) == context.condition_of(hit.cue))
        nearest = &before;
  return nearest == nullptr ? Range{} : nearest->holder;
}

bool Judge::own(const Setting& setting, const Hit& hit) const {
  if (!held_[static_cast<size_t>(hit.rule)]) return true;
  const bool unless_told = !(setting.frame != nullptr && setting.frame->of_others);
  const Range holder = holder_of(setting, hit);
  if (holder.empty()) return unless_told;
  return holders_.own(*setting.units, holder, *setting.speaker)
      .value_or(hit.holder.empty() ? unless_told : false);
}

// The holder of the outermost frame that is not the speaker's own.
ActorId Judge::whom_told(const Setting& setting, const Chain& chain) const {
  const size_t last = std::min(chain.decides + 1, chain.links.size());
  for (size_t i = 0; i < last; ++i) {
    const Link& link = chain.links[i];
    if (link.own || link.hit == nullptr || !held_[static_cast<size_t>(link.hit->rule)]) continue;
    const Range holder = holder_of(setting, *link.hit);
    if (!holder.empty()) return holders_.other(*setting.units, holder);
  }
  return {};
}

// From the outside in: the mode; what stands before the words; the nearest that stands behind them ("... is
// unacceptable"); and within its reach a noun before them ("their demand for ...").
Judge::Chain Judge::chain(const Setting& setting, Range words) const {
  std::vector<Link> verbs, nouns, behind;
  for (const Hit& hit : setting.context->frames) {
    const spec::Frame& frame = pack_->frames[static_cast<size_t>(hit.rule)];
    if (!setting.context->covers(hit, frame.reach, words)) continue;
    const bool is_behind = hit.cue.begin >= words.end;
    if (!is_behind)
      (frame.noun ? nouns : verbs).push_back({&frame, &hit, own(setting, hit), false});
    else if (behind.empty())
      behind.push_back({&frame, &hit, own(setting, hit), true});
  }
  Chain out;
  if (setting.frame != nullptr)
    out.links.push_back({setting.frame, nullptr, !setting.frame->of_others, false});
  for (const auto* list : {&verbs, &behind, &nouns})
    out.links.insert(out.links.end(), list->begin(), list->end());
  const auto first =
      std::find_if(out.links.begin(), out.links.end(), [](const Link& l) { return !l.frame->open; });
  const auto at = static_cast<size_t>(first - out.links.begin());
  out.decides = at < out.links.size() ? at : out.links.empty() ? 0 : out.links.size() - 1;
  return out;
}

// Whether a scope covers the words, or a frame that governs them.
bool Judge::reaches(const Setting& setting, const Chain& chain, const Hit& scope, Range words) const {
  const spec::Reach& reach = pack_->scopes[static_cast<size_t>(scope.rule)].reach;
  if (setting.context->covers(scope, reach, words)) return true;
  return std::any_of(chain.links.begin(), chain.links.end(), [&](const Link& link) {
    return link.hit != nullptr && setting.context->covers(scope, reach, link.hit->cue);
  });
}

// "rejects and refuses": one predicate, not one inside the other.
bool Judge::coordinated(const Setting& setting, const Link& outer, const Link& inner) const {
  if (outer.hit == nullptr || inner.behind || inner.hit->whole.begin == 0) return false;
  return has((*setting.units)[static_cast<size_t>(inner.hit->whole.begin - 1)], coordinator_);
}

// The negation belongs to the first frame behind it; with none behind it, to the proposition.
void Judge::count_negation(const Chain& chain, const Hit& negation, Range words, Turns& turns) const {
  for (size_t i = 0; i < chain.links.size() && i <= chain.decides; ++i) {
    const Link& link = chain.links[i];
    if (link.hit == nullptr || negation.cue.begin > link.hit->cue.begin) continue;
    if (link.behind && negation.cue.begin < words.end) continue;
    if (link.frame->raises) break;
    if (link.frame->open && link.frame->negated.empty())
      turns.silenced = true;
    else
      ++turns.outside;
    return;
  }
  ++turns.inside;
}

void Judge::count_denial(const Chain& chain, Turns& turns) const {
  const spec::Frame* mode = chain.links.empty() ? nullptr : chain.links.front().frame;
  if (mode == nullptr || (mode->open && !mode->raises && mode->negated.empty()))
    turns.silenced = true;
  else if (mode->raises || chain.decides > 0)
    ++turns.inside;
  else
    ++turns.outside;
}

Judge::Turns Judge::turns(const Setting& setting, const Chain& chain, Range words) const {
  Turns out;
  for (const Hit& negation : setting.context->negated)
    if (reaches(setting, chain, negation, words)) count_negation(chain, negation, words, out);
  if (setting.denied) count_denial(chain, out);
  for (size_t i = chain.decides + 1; i < chain.links.size(); ++i) {
    const Link& link = chain.links[i];
    if (stances_.turns(StanceId(link.frame->stance)) && !coordinated(setting, chain.links[i - 1], link))
      ++out.inside;
  }
  return out;
}

StanceId Judge::shown_stance(const Chain& chain, const Turns& turns, const spec::StanceRule& rule) const {
  if (chain.links.empty() || turns.silenced) return {};
  const spec::Frame& frame = *chain.links[chain.decides].frame;
  const bool turned = odd(turns.inside + (rule.inverse ? 1 : 0));
  const StanceId stance = turned ? stances_.opposite(StanceId(frame.stance)) : StanceId(frame.stance);
  if (!odd(turns.outside)) return stance;
  return !turned && !frame.negated.empty() ? StanceId(frame.negated) : stances_.negated(stance);
}

// Of a rule whose own words show the stance: what is negated in them is part of the wording.
StanceId Judge::fixed_stance(const Setting& setting, const Chain& chain, const Turns& turns, Range words,
                             const spec::StanceRule& rule) const {
  if (setting.denied && turns.silenced) return {};
  int turned = rule.inverse ? 1 : 0;
  for (const Hit& negation : setting.context->negated)
    if (!words.overlaps(negation.cue) && reaches(setting, chain, negation, words)) ++turned;
  for (const Link& link : chain.links)
    if (!link.frame->open && stances_.turns(StanceId(link.frame->stance)) &&
        (link.hit == nullptr || !words.overlaps(link.hit->cue)))
      ++turned;
  return odd(turned) ? stances_.opposite(StanceId(rule.stance)) : StanceId(rule.stance);
}

// "only after they leave" demands that they leave.
StanceId Judge::condition_stance(const Turns& turns, const Hit& condition,
                                 const spec::StanceRule& rule) const {
  const StanceId stance(pack_->scopes[static_cast<size_t>(condition.rule)].stance);
  if (!stance) return {};
  return odd(turns.inside + turns.outside + (rule.inverse ? 1 : 0)) ? stances_.opposite(stance) : stance;
}

// A hedge weakens what is stated, and a frame that it stands before; within a demand it changes nothing.
StanceId Judge::hedged_stance(const Setting& setting, const Chain& chain, Range words,
                              const StanceId& stance) const {
  const Link* decides = chain.links.empty() ? nullptr : &chain.links[chain.decides];
  for (const Hit& hedge : setting.context->hedged) {
    if (!reaches(setting, chain, hedge, words)) continue;
    const bool governs = decides == nullptr || decides->frame->open ||
                         (decides->hit != nullptr && (decides->behind || hedge.cue < decides->hit->cue));
    if (governs) return stances_.hedged(stance);
  }
  return stance;
}

bool Judge::told_of_others(const Setting& setting, const Chain& chain, Range words, bool all) const {
  const auto others = [](const Chain& links, size_t last) {
    return std::any_of(links.links.begin(),
                       links.links.begin() + static_cast<long>(std::min(last, links.links.size())),
                       [](const Link& link) { return !link.own; });
  };
  // What is made a condition is asked for by whoever sets it.
  const Hit* condition = setting.context->condition_of(words);
  if (condition == nullptr) return others(chain, all ? chain.links.size() : chain.decides + 1);
  const int before = condition->condition.begin;
  return before > 0 && others(this->chain(setting, {before - 1, before}), static_cast<size_t>(before));
}

Verdict Judge::verdict(const Setting& setting, Range words, const spec::StanceRule& rule) const {
  const Chain chain = this->chain(setting, words);
  const Turns turns = this->turns(setting, chain, words);
  const auto seen = [&](const std::vector<Hit>& hits) {
    return std::any_of(hits.begin(), hits.end(),
                       [&](const Hit& hit) { return reaches(setting, chain, hit, words); });
  };
  const auto negations = std::count_if(setting.context->negated.begin(), setting.context->negated.end(),
                                       [&](const Hit& hit) { return reaches(setting, chain, hit, words); });
  const Hit* condition = setting.context->condition_of(words);
  Verdict out;
  out.negated = odd(static_cast<int>(negations) + (setting.denied ? 1 : 0));
  out.hedged = seen(setting.context->hedged);
  out.question = seen(setting.context->question);
  out.conditional = condition != nullptr;
  out.shown = !rule.stance.empty() || (!chain.links.empty() && chain.links[chain.decides].hit != nullptr);
  out.frame = chain.links.empty() ? nullptr : chain.links[chain.decides].frame;
  out.silenced = turns.silenced;
  if (out.question) return out;
  const bool fixed = !rule.stance.empty();
  StanceId stance = condition != nullptr ? condition_stance(turns, *condition, rule)
                    : fixed              ? fixed_stance(setting, chain, turns, words, rule)
                                         : shown_stance(chain, turns, rule);
  if (condition == nullptr && !fixed) stance = hedged_stance(setting, chain, words, stance);
  // A rule for certain parties knows what its words mean in their mouths, whoever is named in them.
  const bool of_speaker = fixed && !rule.parties.empty();
  if (!of_speaker && told_of_others(setting, chain, words, fixed)) {
    out.stance = stances_.told(stance);
    out.of_others = true;
    if (!fixed) {
      out.told = stance;
      out.told_of = whom_told(setting, chain);
    }
    return out;
  }
  const auto mapped = rule.stances.find(stance.value);
  out.stance = mapped == rule.stances.end() ? stance : StanceId(mapped->second);
  return out;
}

}  // namespace parley
