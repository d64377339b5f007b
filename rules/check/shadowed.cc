// Rules that can never win: wherever their pattern matches, that of another rule does too, which goes first.
//
// One pattern covers another if everything that the other matches is matched by it. That is proved here part
// by part, on the trees; what cannot be proved is left alone, so that no rule is called shadowed that is not.
#include <algorithm>

#include "rules/check/material.h"
#include "rules/load/draft.h"

namespace parley::check {
namespace {

using Table = RulePattern::Table;
using Type = Node::Type;

// Every class that the wide one asks for, the narrow one asks for too.
bool covers_terms(const std::vector<ClassTerm>& wide, const std::vector<ClassTerm>& narrow) {
  return std::all_of(wide.begin(), wide.end(), [&](const ClassTerm& term) {
    return std::any_of(narrow.begin(), narrow.end(), [&](const ClassTerm& other) {
      return other.negated == term.negated && other.name == term.name;
    });
  });
}

using Parts = std::vector<const Node*>;

Parts parts_of(const Node& node) {
  if (node.type == Type::kCapture) return parts_of(node.children[0]);
  if (node.type != Type::kSequence) return {&node};
  Parts out;
  for (const Node& child : node.children)
    for (const Node* part : parts_of(child)) out.push_back(part);
  return out;
}

bool may_be_missing(const Node& node) {
  return node.type == Type::kRepeat && node.min == 0;
}

// Gives up, and says no, after a number of steps that no honest pattern needs.
class Cover {
 public:
  bool covers(const Node& wide, const Node& narrow) {
    const Parts a = parts_of(wide), b = parts_of(narrow);
    if (a.size() != 1 || b.size() != 1) return covers_parts(a, 0, b, 0);
    return covers_part(*a[0], *b[0]);
  }

 private:
  // Part by part from the left; parts of the wide one that may be missing are passed over.
  bool covers_parts(const Parts& wide, size_t i, const Parts& narrow, size_t j) {
    if (--left_ < 0) return false;
    if (i == wide.size()) return j == narrow.size();
    if (j < narrow.size() && covers(*wide[i], *narrow[j]) && covers_parts(wide, i + 1, narrow, j + 1))
      return true;
    return may_be_missing(*wide[i]) && covers_parts(wide, i + 1, narrow, j);
  }

  bool covers_part(const Node& wide, const Node& narrow) {
    const auto each = [&](const Node& one) { return covers(wide, one); };
    const auto any = [&](const Node& one) { return covers(one, narrow); };
    if (narrow.type == Type::kChoice)
      return std::all_of(narrow.children.begin(), narrow.children.end(), each);
    if (wide.type == Type::kChoice) return std::any_of(wide.children.begin(), wide.children.end(), any);
    if (wide.type == Type::kRepeat) return covers_repeat(wide, narrow);
    if (wide.type == Type::kAny) return narrow.type == Type::kAny || narrow.type == Type::kClass;
    if (wide.type == Type::kClass)
      return narrow.type == Type::kClass && covers_terms(wide.terms, narrow.terms);
    return wide.type == narrow.type;
  }

  bool covers_repeat(const Node& wide, const Node& narrow) {
    const auto reaches = [&](int max) { return wide.max == -1 || (max != -1 && max <= wide.max); };
    if (narrow.type == Type::kRepeat)
      return wide.min <= narrow.min && reaches(narrow.max) && covers(wide.children[0], narrow.children[0]);
    return wide.min <= 1 && reaches(1) && covers(wide.children[0], narrow);
  }

  int left_ = 20'000;
};

bool covers(const Node& wide, const Node& narrow) {
  return Cover().covers(wide, narrow);
}

bool within(const std::vector<std::string>& narrow, const std::vector<std::string>& wide) {
  return std::all_of(narrow.begin(), narrow.end(), [&](const std::string& item) {
    return std::find(wide.begin(), wide.end(), item) != wide.end();
  });
}

// Wherever `late` may stand, `early` may.
bool stands_where(const std::vector<std::string>& early, const std::vector<std::string>& late) {
  return early.empty() || (!late.empty() && within(late, early));
}

bool goes_first(const spec::StanceRule& early, const spec::StanceRule& late, bool is_before) {
  if (early.priority != late.priority) return early.priority > late.priority;
  return is_before && early.proposition == late.proposition;
}

bool stands_where(const spec::StanceRule& early, const spec::StanceRule& late) {
  return early.in == late.in && stands_where(early.parties, late.parties) &&
         within(early.not_parties, late.not_parties) && stands_where(early.modes, late.modes) &&
         within(early.unless, late.unless);
}

// Where a rule that always wins over this one stands, and its id; null: nowhere.
const spec::StanceRule* over(const Material& material, size_t index) {
  const auto& rules = material.pack.stance_rules;
  const auto& trees = material.patterns.stance.rules;
  const auto takes_all = [&](size_t other) {
    return std::all_of(trees[index].begin(), trees[index].end(), [&](const Node& narrow) {
      return std::any_of(trees[other].begin(), trees[other].end(),
                         [&](const Node& wide) { return covers(wide, narrow); });
    });
  };
  for (size_t other = 0; other < rules.size(); ++other)
    if (other != index && goes_first(rules[other], rules[index], other < index) &&
        stands_where(rules[other], rules[index]) && takes_all(other))
      return &rules[other];
  return nullptr;
}

template <class Rule>
void say(const Rule& rule, const Rule& winner, Report& out) {
  report(out, "rule/shadowed", rule.place,
         "\"" + rule.id + "\" never fires: \"" + winner.id + "\" takes all its words and goes first",
         "delete it, or give it a higher priority or narrower words; the other stands at " +
             load::shown(winner.place));
}

// Rules of these tables have no conditions that could tell them apart: the earlier of two takes all.
template <class Rule, class Same>
void check_twins(const std::vector<Rule>& rules, const std::vector<Node>& trees, const std::string& own,
                 Same same, Report& out) {
  for (size_t late = 0; late < rules.size(); ++late) {
    if (rules[late].pattern.value.empty() || rules[late].pack != own) continue;
    for (size_t early = 0; early < late; ++early)
      if (!rules[early].pattern.value.empty() && same(rules[early], rules[late]) &&
          covers(trees[early], trees[late]) && covers(trees[late], trees[early])) {
        say(rules[late], rules[early], out);
        break;
      }
  }
}

}  // namespace

void check_shadowed(const Material& material, Report& out) {
  const spec::Pack& pack = material.pack;
  for (size_t i = 0; i < pack.stance_rules.size(); ++i) {
    const spec::StanceRule& rule = pack.stance_rules[i];
    if (rule.pack != material.own || rule.patterns.empty()) continue;
    if (const spec::StanceRule* winner = over(material, i)) say(rule, *winner, out);
  }
  check_twins(
      pack.chunks, material.patterns.chunks, material.own,
      [](const auto& a, const auto& b) { return a.stage == b.stage && a.adds.empty() == b.adds.empty(); },
      out);
  check_twins(
      pack.attributions, material.patterns.attributions, material.own,
      [](const auto& a, const auto& b) { return a.priority >= b.priority; }, out);
  check_twins(
      pack.stops, material.patterns.stops, material.own,
      [](const auto& a, const auto& b) { return a.ends == b.ends; }, out);
  check_twins(
      pack.frames, material.patterns.stance.frames, material.own,
      [](const auto& a, const auto& b) {
        return stands_where(a.modes, b.modes) && stands_where(a.cues, b.cues) && a.reach.side == b.reach.side;
      },
      out);
  check_twins(
      pack.scopes, material.patterns.stance.scopes, material.own,
      [](const auto& a, const auto& b) { return a.kind == b.kind && a.reach.side == b.reach.side; }, out);
}

}  // namespace parley::check
