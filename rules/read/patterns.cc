#include "rules/read/patterns.h"

#include <functional>
#include <set>

#include "core/base/suggest.h"
#include "rules/pattern/alphabet.h"  // flag_class

namespace parley {
namespace {

// Literal strings begin one column after their quotation mark; an escape in another kind of string may shift
// the caret.
Place inside(const spec::Text& text, int offset, int length) {
  Place place = text.place;
  if (place.line > 0) place.column += 1 + offset;
  place.length = length;
  return place;
}

Error error_in(const spec::Text& text, const PatternError& problem) {
  return {ErrorKind::kUsage, problem.code, inside(text, problem.offset, problem.length), problem.what,
          problem.next};
}

class Reader {
 public:
  Reader(const spec::Pack& pack, std::vector<Error>& errors) : errors_(errors) {
    for (const spec::SubPattern& sub : pack.patterns) add_piece(sub, pack, 0);
  }

  Node parsed(const spec::Text& text) {
    auto tree = parse_pattern(text.value, known_);
    if (tree) return std::move(*tree);
    errors_.push_back(error_in(text, tree.error()));
    return {};
  }

  // A pattern that matches nothing at all would match everywhere.
  Node rule(const spec::Text& text) {
    Node tree = parsed(text);
    if (!text.value.empty() && can_be_empty(tree) &&
        (errors_.empty() || errors_.back().place.line != text.place.line))
      errors_.push_back({ErrorKind::kUsage, "pattern/matches-empty", inside(text, 0, 1),
                         "this pattern can match without a single word",
                         "make at least one of its parts necessary"});
    return tree;
  }

 private:
  // Pieces may stand in any order and file: those that this one uses come first. A piece that uses itself
  // finds nothing.
  void add_piece(const spec::SubPattern& sub, const spec::Pack& pack, size_t depth) {
    if (known_.count(sub.name) > 0 || depth > pack.patterns.size()) return;
    for (const spec::SubPattern& other : pack.patterns)
      if (other.name != sub.name && sub.pattern.value.find("{" + other.name + "}") != std::string::npos)
        add_piece(other, pack, depth + 1);
    known_[sub.name] = parsed(sub.pattern);
  }

  std::vector<Error>& errors_;
  SubPatterns known_;
};

// Calls `visit` with every pattern of the pack, sub-patterns included.
void each_pattern(const spec::Pack& pack, const std::function<void(const spec::Text&)>& visit) {
  for (const auto& sub : pack.patterns) visit(sub.pattern);
  for (const auto& rule : pack.chunks) visit(rule.pattern);
  for (const auto& rule : pack.attributions) visit(rule.pattern);
  for (const auto& rule : pack.stops) visit(rule.pattern);
  for (const auto& rule : pack.stance_rules)
    for (const spec::Text& pattern : rule.patterns) visit(pattern);
  for (const auto& rule : pack.frames)
    if (!rule.pattern.value.empty()) visit(rule.pattern);
  for (const auto& rule : pack.scopes) visit(rule.pattern);
}

void each_term(const Node& node, const std::function<void(const ClassTerm&)>& visit) {
  for (const ClassTerm& term : node.terms) visit(term);
  for (const Node& child : node.children) each_term(child, visit);
}

}  // namespace

std::vector<Node> Patterns::all() const {
  std::vector<Node> out = chunks;
  const auto add = [&](const std::vector<Node>& more) { out.insert(out.end(), more.begin(), more.end()); };
  add(attributions);
  add(stops);
  for (const auto& rule : stance.rules) add(rule);
  add(stance.frames);
  add(stance.scopes);
  return out;
}

Patterns parse_patterns(const spec::Pack& pack, std::vector<Error>& errors) {
  Reader read(pack, errors);
  Patterns out;
  for (const auto& rule : pack.chunks) out.chunks.push_back(read.rule(rule.pattern));
  for (const auto& rule : pack.attributions) out.attributions.push_back(read.rule(rule.pattern));
  for (const auto& rule : pack.stops) out.stops.push_back(read.rule(rule.pattern));
  for (const auto& rule : pack.stance_rules) {
    out.stance.rules.emplace_back();
    for (const spec::Text& pattern : rule.patterns) out.stance.rules.back().push_back(read.rule(pattern));
  }
  for (const auto& frame : pack.frames) out.stance.frames.push_back(read.rule(frame.pattern));
  for (const auto& scope : pack.scopes) out.stance.scopes.push_back(read.rule(scope.pattern));
  return out;
}

void check_classes(const spec::Pack& pack, const KindTable& kinds, std::vector<Error>& errors) {
  SubPatterns known;
  std::vector<std::string> names;
  for (const std::string& name : kinds.class_names())
    if (word_class_kind(name) == 0) names.push_back(name);
  for (const auto& sub : pack.patterns) {
    names.push_back(sub.name);
    if (auto tree = parse_pattern(sub.pattern.value, known)) known[sub.name] = Node{};
  }
  each_pattern(pack, [&](const spec::Text& text) {
    const auto tree = parse_pattern(text.value, known);
    if (!tree) return;
    each_term(*tree, [&](const ClassTerm& term) {
      if (kinds.find_class(term.name) >= 0 || flag_class(term.name) != 0) return;
      errors.push_back(
          {ErrorKind::kUsage, "pattern/unknown-class", inside(text, term.offset, term.length),
           "nothing is called {" + term.name + "}" + did_you_mean(term.name, names),
           "use a word group, an actor, a place or a chunk's class, or define [words." + term.name + "]"});
    });
  });
}

}  // namespace parley
