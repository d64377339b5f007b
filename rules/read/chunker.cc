#include "rules/read/chunker.h"

#include <algorithm>
#include <tuple>
#include <unordered_map>

#include "rules/read/observer.h"

namespace parley {
namespace {

constexpr KindNumber kNoKind = UINT32_MAX;

struct Rule {
  int stage = 0;
  Node tree;
  std::string head;               // role, or empty
  bool adds = false;              // keeps its head's classes whole
  ClassNumbers gives;             // with their prefixes
  KindNumber plain = 0;           // kind of a chunk without a head
  std::vector<KindNumber> kinds;  // by the head's kind; kNoKind where it can be no head
};

struct Stage {
  std::vector<size_t> rules;
  std::unique_ptr<Layer> layer;
  int unit_role = -1;
  int owner_role = -1;
  std::vector<int> head_roles;  // by rule of the stage
};

void collect_classes(const Node& node, const KindTable& kinds, std::vector<bool>& out) {
  for (const ClassTerm& term : node.terms) {
    const int number = kinds.find_class(term.name);
    if (number >= 0) out[static_cast<size_t>(number)] = true;
  }
  for (const Node& child : node.children) collect_classes(child, kinds, out);
}

// Classes that stand beside one of `given` in a term of the tree.
void collect_beside(const Node& node, const KindTable& kinds, const ClassNumbers& given,
                    std::vector<bool>& out) {
  const bool beside = std::any_of(node.terms.begin(), node.terms.end(), [&](const ClassTerm& term) {
    const int number = kinds.find_class(term.name);
    return number >= 0 && !term.negated &&
           std::binary_search(given.begin(), given.end(), static_cast<ClassNumber>(number));
  });
  if (beside)
    for (const ClassTerm& term : node.terms)
      if (const int number = kinds.find_class(term.name); number >= 0)
        out[static_cast<size_t>(number)] = true;
  for (const Node& child : node.children) collect_beside(child, kinds, given, out);
}

// What the head may be: the terms of its captures, where each of them is one class; with `anything`, any
// unit.
struct HeadTerms {
  bool anything = false;
  std::vector<const std::vector<ClassTerm>*> each;
};

void collect_head_terms(const Node& node, const std::string& role, HeadTerms& out) {
  if (node.type == Node::Type::kCapture && node.role == role && node.children.size() == 1) {
    const Node* inner = &node.children[0];
    while (inner->type == Node::Type::kSequence && inner->children.size() == 1) inner = &inner->children[0];
    if (inner->type == Node::Type::kClass)
      out.each.push_back(&inner->terms);
    else
      out.anything = true;
    return;
  }
  for (const Node& child : node.children) collect_head_terms(child, role, out);
}

// Which kinds may be the head of a rule: terms as numbers, so that they are looked up once and not for every
// kind.
class HeadTest {
 public:
  HeadTest(const KindTable& kinds, const HeadTerms& heads) : kinds_(kinds), anything_(heads.anything) {
    for (const auto* terms : heads.each) {
      ways_.emplace_back();
      for (const ClassTerm& term : *terms)
        ways_.back().push_back({kinds.find_class(term.name), term.negated});
    }
  }

  bool passed_by(KindNumber kind) const {
    return anything_ || std::any_of(ways_.begin(), ways_.end(), [&](const Terms& terms) {
             return std::all_of(terms.begin(), terms.end(), [&](const Terms::value_type& term) {
               return (term.first >= 0 && kinds_.has(kind, static_cast<ClassNumber>(term.first))) !=
                      term.second;
             });
           });
  }

 private:
  using Terms = std::vector<std::pair<int, bool>>;  // class number or -1, negated
  const KindTable& kinds_;
  bool anything_;
  std::vector<Terms> ways_;
};

}  // namespace

struct Chunker::Parts {
  std::vector<Rule> rules;
  std::vector<Stage> stages;  // Sorted by stage number.

  Units run(const Stage& stage, const Units& units, Observer* observer) const;
  Unit made(const Rule& rule, const Units& units, int begin, int end, int head) const;
};

Chunker::Chunker(Chunker&&) noexcept = default;
Chunker::~Chunker() = default;

namespace {

void add_kinds(Rule& rule, const std::vector<bool>& kept, KindTable& kinds) {
  rule.plain = kinds.intern(rule.gives);
  if (rule.head.empty()) return;
  HeadTerms terms;
  collect_head_terms(rule.tree, rule.head, terms);
  const HeadTest head(kinds, terms);
  const auto known = static_cast<KindNumber>(kinds.size());
  rule.kinds.assign(known, kNoKind);
  std::unordered_map<ClassNumbers, KindNumber, NumbersHash> made;  // by what is kept of the head
  ClassNumbers classes;
  for (KindNumber kind = 0; kind < known; ++kind) {
    if (!head.passed_by(kind)) continue;
    classes.clear();
    for (const ClassNumber number : kinds.classes(kind))
      if (kept[number]) classes.push_back(number);
    const auto [place, is_new] = made.try_emplace(classes, kNoKind);
    if (is_new) place->second = kinds.intern(merged(classes, rule.gives));
    rule.kinds[kind] = place->second;
  }
}

}  // namespace

Chunker::Chunker(const std::vector<spec::ChunkRule>& rules, std::vector<Node> trees,
                 const std::vector<Node>& later, const Node& always, KindTable& kinds)
    : parts_(std::make_unique<Parts>()) {
  for (size_t i = 0; i < rules.size(); ++i) {
    const bool adds = !rules[i].adds.empty();
    Rule rule{rules[i].stage, std::move(trees[i]), rules[i].head, adds, {}, 0, {}};
    for (const std::string& name : adds ? rules[i].adds : rules[i].gives)
      rule.gives = merged(rule.gives, kinds.closure(kinds.add_class(name)));
    parts_->rules.push_back(std::move(rule));
  }
  std::vector<size_t> order(parts_->rules.size());
  for (size_t i = 0; i < order.size(); ++i) order[i] = i;
  std::stable_sort(order.begin(), order.end(),
                   [&](size_t a, size_t b) { return parts_->rules[a].stage < parts_->rules[b].stage; });
  for (const size_t i : order) {
    const int number = parts_->rules[i].stage;
    if (parts_->stages.empty() || parts_->rules[parts_->stages.back().rules[0]].stage != number)
      parts_->stages.emplace_back();
    parts_->stages.back().rules.push_back(i);
  }
  for (size_t s = 0; s < parts_->stages.size(); ++s)
    for (const size_t i : parts_->stages[s].rules) {
      Rule& rule = parts_->rules[i];
      std::vector<bool> kept(kinds.class_count(), false);
      collect_classes(always, kinds, kept);
      const auto look_at = [&](const Node& tree) {
        if (rule.adds)
          collect_classes(tree, kinds, kept);
        else
          collect_beside(tree, kinds, rule.gives, kept);
      };
      for (const Node& tree : later) look_at(tree);
      for (size_t t = s + 1; t < parts_->stages.size(); ++t)
        for (const size_t other : parts_->stages[t].rules) look_at(parts_->rules[other].tree);
      add_kinds(rule, kept, kinds);
    }
}

void Chunker::build_layers(const KindTable& kinds, Matching matching) {
  for (Stage& stage : parts_->stages) {
    std::vector<Node> trees;
    for (const size_t i : stage.rules) trees.push_back(parts_->rules[i].tree);
    stage.layer = Layer::build(trees, kinds, matching);
    stage.unit_role = stage.layer->role("unit");
    stage.owner_role = stage.layer->role("owner");
    for (const size_t i : stage.rules)
      stage.head_roles.push_back(parts_->rules[i].head.empty() ? -1
                                                               : stage.layer->role(parts_->rules[i].head));
  }
}

Unit Chunker::Parts::made(const Rule& rule, const Units& units, int begin, int end, int head) const {
  const auto at = [&](int i) -> const Unit& { return units[static_cast<size_t>(i)]; };
  Unit unit = at(head >= 0 ? head : begin);
  uint8_t flags = at(begin).flags;
  for (int i = begin + 1; i < end; ++i) flags &= at(i).flags;
  unit.flags = flags;
  unit.quotation = -1;
  const KindNumber made = head >= 0 && unit.kind < rule.kinds.size() ? rule.kinds[unit.kind] : kNoKind;
  unit.kind = made != kNoKind ? made : rule.plain;
  if (at(begin).first != unit.first) unit.owner = 0;
  unit.first = at(begin).first;
  unit.last = at(end - 1).last;
  return unit;
}

Units Chunker::Parts::run(const Stage& stage, const Units& units, Observer* observer) const {
  if (observer) observer->stage(rules[stage.rules.front()].stage, units);
  struct Joined {
    int begin, end, head, owner;
    size_t rule;
  };
  std::vector<Joined> candidates;
  for (const PatternMatch& match : stage.layer->find(units)) {
    const auto position = static_cast<size_t>(match.pattern);
    Joined candidate{match.begin, match.end, -1, -1, stage.rules[position]};
    for (const Captured& captured : match.captures) {
      if (captured.role == stage.unit_role) candidate.begin = captured.begin, candidate.end = captured.end;
      if (captured.role == stage.head_roles[position]) candidate.head = captured.begin;
      if (captured.role == stage.owner_role) candidate.owner = captured.end - 1;
    }
    if (candidate.begin < candidate.end) candidates.push_back(candidate);
  }
  if (candidates.empty()) return units;
  std::sort(candidates.begin(), candidates.end(), [](const Joined& a, const Joined& b) {
    return std::tuple(a.begin, -a.end, a.rule) < std::tuple(b.begin, -b.end, b.rule);
  });
  Units out;
  int at = 0;
  const auto copy_to = [&](int end) {
    for (; at < end; ++at) out.push_back(units[static_cast<size_t>(at)]);
  };
  for (const Joined& candidate : candidates) {
    if (candidate.begin < at) continue;
    copy_to(candidate.begin);
    Unit unit = made(rules[candidate.rule], units, candidate.begin, candidate.end, candidate.head);
    if (candidate.owner >= 0) unit.owner = units[static_cast<size_t>(candidate.owner)].last;
    out.push_back(unit);
    if (observer) observer->chunk(static_cast<int>(candidate.rule), {unit.first, unit.last});
    at = candidate.end;
  }
  copy_to(static_cast<int>(units.size()));
  return out;
}

Units Chunker::chunk(Units units, Observer* observer) const {
  for (const Stage& stage : parts_->stages) units = parts_->run(stage, units, observer);
  return units;
}

}  // namespace parley
