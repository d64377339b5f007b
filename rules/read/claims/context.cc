#include "rules/read/claims/context.h"

#include <algorithm>
#include <numeric>
#include <tuple>

#include "rules/read/observer.h"

namespace parley {
namespace {

bool by_cue(const Hit& a, const Hit& b) {
  return std::tie(a.cue, a.rule) < std::tie(b.cue, b.rule);
}

}  // namespace

const Hit* Context::condition_of(Range words) const {
  for (const Hit& hit : conditional)
    if (hit.condition.contains(words)) return &hit;
  return nullptr;
}

bool Context::edge_in(int begin, int end) const {
  const auto at = std::lower_bound(edges.begin(), edges.end(), begin);
  return at != edges.end() && *at < end;
}

bool Context::covers(const Hit& hit, const spec::Reach& reach, Range words) const {
  if (condition_of(hit.cue) != condition_of(words)) return false;
  if (reach.side != "before" && hit.cue.end < words.end) {
    const int first = std::max(words.begin, hit.cue.end);
    // Among the words themselves it reaches to the last of them: "was not easy but useful" is useful.
    const int last = hit.cue.begin >= words.begin ? words.end - 1 : first;
    if (first - hit.cue.end <= reach.words && !edge_in(hit.cue.end, last)) return true;
  }
  if (reach.side == "after" || hit.cue.begin < words.end) return false;
  return hit.cue.begin - words.end <= reach.words_before && !edge_in(words.end, hit.cue.begin);
}

ContextFinder::ContextFinder(const spec::Pack& pack, const std::vector<Node>& frames,
                             const std::vector<Node>& scopes, const KindTable& kinds, Matching matching)
    : pack_(&pack), kinds_(&kinds) {
  std::vector<Node> trees;
  for (size_t i = 0; i < frames.size(); ++i) {
    if (pack.frames[i].pattern.value.empty()) continue;
    rules_.push_back({true, static_cast<int>(i)});
    trees.push_back(frames[i]);
  }
  for (size_t i = 0; i < scopes.size(); ++i) {
    rules_.push_back({false, static_cast<int>(i)});
    trees.push_back(scopes[i]);
  }
  layer_ = Layer::build(trees, kinds, matching);
  cue_ = layer_->role("cue");
  holder_ = layer_->role("holder");
  condition_ = layer_->role("condition");
  coordinator_ = kinds.find_class("coordinator");
  past_ = kinds.find_class("past");
  gerund_ = kinds.find_class("gerund");
  s_form_ = kinds.find_class("s-form");
  aux_ = kinds.find_class("aux");
}

bool ContextFinder::has(const Unit& unit, int number) const {
  return number >= 0 && kinds_->has(unit.kind, static_cast<ClassNumber>(number));
}

Hit ContextFinder::hit_of(const PatternMatch& match) const {
  const Range whole{match.begin, match.end};
  Hit hit{rules_[static_cast<size_t>(match.pattern)].index, whole, whole, {}, whole};
  for (const Captured& captured : match.captures) {
    const Range range{captured.begin, captured.end};
    if (captured.role == cue_) hit.cue = range;
    if (captured.role == holder_) hit.holder = range;
    if (captured.role == condition_) hit.condition = range;
  }
  return hit;
}

// Edges, conditions and subjects stand beside the words they share; of all others only one can mean
// something.
bool ContextFinder::competes(const Rule& rule) const {
  if (rule.frame) return true;
  const std::string& kind = pack_->scopes[static_cast<size_t>(rule.index)].kind;
  return kind != "edge" && kind != "conditional" && kind != "subject";
}

void ContextFinder::put(Context& context, const Rule& rule, const Hit& hit) const {
  if (rule.frame) return context.frames.push_back(hit);
  const std::string& kind = pack_->scopes[static_cast<size_t>(rule.index)].kind;
  if (kind == "negated") context.negated.push_back(hit);
  if (kind == "hedged") context.hedged.push_back(hit);
  if (kind == "question") context.question.push_back(hit);
  if (kind == "conditional") context.conditional.push_back(hit);
  if (kind == "subject") context.subjects.push_back(hit);
  if (kind == "edge") context.edges.push_back(hit.cue.begin);
}

// "... and refused to": a new predicate, which what came before does not govern.
bool ContextFinder::begins_anew(const Units& units, const Hit& frame) const {
  const auto begin = static_cast<size_t>(frame.whole.begin);
  if (begin == 0 || !has(units[begin - 1], coordinator_)) return false;
  const Unit& verb = units[static_cast<size_t>(frame.cue.begin)];
  return !frame.holder.empty() || has(units[begin], aux_) || has(verb, past_) || has(verb, s_form_) ||
         has(verb, gerund_);
}

Context ContextFinder::find(const Units& units, const std::vector<bool>& fitting, Observer* observer) const {
  std::vector<PatternMatch> matches = layer_->find(units);
  const auto unfit = [&](const PatternMatch& match) {
    const Rule& rule = rules_[static_cast<size_t>(match.pattern)];
    return rule.frame && !fitting[static_cast<size_t>(rule.index)];
  };
  matches.erase(std::remove_if(matches.begin(), matches.end(), unfit), matches.end());
  std::vector<Hit> hits;
  for (const PatternMatch& match : matches) hits.push_back(hit_of(match));
  // The longest first; of equally long ones the rule read first.
  std::vector<size_t> order(hits.size());
  std::iota(order.begin(), order.end(), size_t{0});
  std::stable_sort(order.begin(), order.end(),
                   [&](size_t a, size_t b) { return hits[a].cue.size() > hits[b].cue.size(); });
  Context context;
  std::vector<int> taken(units.size(), -1);  // the hit that has the unit
  const auto rule_of = [&](size_t hit) -> const Rule& {
    return rules_[static_cast<size_t>(matches[hit].pattern)];
  };
  for (const size_t i : order) {
    const Rule& rule = rule_of(i);
    const auto begin = taken.begin() + hits[i].cue.begin;
    const auto end = taken.begin() + hits[i].cue.end;
    if (competes(rule)) {
      const auto other = std::find_if(begin, end, [](int hit) { return hit >= 0; });
      if (other != end) {
        const Rule& winner = rule_of(static_cast<size_t>(*other));
        if (observer) observer->context({units, rule.frame, hits[i], winner.frame, winner.index});
        continue;
      }
      std::fill(begin, end, static_cast<int>(i));
    }
    if (observer) observer->context({units, rule.frame, hits[i], false, -1});
    put(context, rule, hits[i]);
  }
  for (auto* list : {&context.frames, &context.negated, &context.hedged, &context.question,
                     &context.conditional, &context.subjects})
    std::sort(list->begin(), list->end(), by_cue);
  for (const Hit& frame : context.frames)
    if (begins_anew(units, frame)) context.edges.push_back(frame.whole.begin);
  std::sort(context.edges.begin(), context.edges.end());
  return context;
}

}  // namespace parley
