#include "rules/read/patterns.h"

#include <functional>
#include <set>

#include "core/base/suggest.h"
#include "rules/load/regex.h"
#include "rules/pattern/alphabet.h"
#include "rules/spec/inside.h"

namespace parley {
namespace {

using spec::inside;

Error error_in(const spec::Text& text, const PatternError& problem) {
  return {ErrorKind::kUsage, problem.code, inside(text, problem.offset, problem.length), problem.what,
          problem.next};
}

void each_term(const Node& node, const std::function<void(const ClassTerm&)>& visit) {
  for (const ClassTerm& term : node.terms) visit(term);
  for (const Node& child : node.children) each_term(child, visit);
}

class Reader {
 public:
  Reader(const spec::Pack& pack, std::vector<Error>& errors) : errors_(errors) {
    for (const spec::SubPattern& sub : pack.patterns) add_piece(sub, pack, 0);
  }

  Node parsed(const spec::Text& text) {
    if (text.value.empty()) return {};
    auto tree = parse_pattern(text.value, known_);
    if (tree) {
      check_words(text);
      return std::move(*tree);
    }
    errors_.push_back(error_in(text, tree.error()));
    broken_ = true;
    return {};
  }

  // A pattern that matches nothing at all would match everywhere.
  Node rule(const spec::Text& text) {
    broken_ = text.value.empty();
    Node tree = parsed(text);
    if (!text.value.empty() && can_be_empty(tree) && !broken_)
      errors_.push_back({ErrorKind::kUsage, "pattern/matches-empty", inside(text, 0, 1),
                         "this pattern can match without a single word",
                         "make at least one of its parts necessary"});
    return tree;
  }

 private:
  // /.../ and {a&/.../}: expressions over the letters of one word. Those of pieces are checked in the piece.
  void check_words(const spec::Text& text) {
    if (text.value.find('/') == std::string::npos) return;
    const auto own = parse_pattern(text.value, {});
    if (own)
      each_term(*own, [&](const ClassTerm& term) {
        if (word_class_kind(term.name) != 'r') return;
        load::check_regex({word_class_text(term.name), inside(text, term.offset, term.length)}, {}, errors_);
      });
  }

  // Pieces may stand in any order and file: those that this one uses come first. A piece that uses itself
  // finds nothing.
  void add_piece(const spec::SubPattern& sub, const spec::Pack& pack, size_t depth) {
    if (known_.count(sub.name) > 0 || depth > pack.patterns.size()) return;
    open_.push_back(sub.name);
    for (const spec::SubPattern& other : pack.patterns) {
      const size_t at = sub.pattern.value.find("{" + other.name + "}");
      if (at == std::string::npos) continue;
      if (std::find(open_.begin(), open_.end(), other.name) != open_.end())
        report_circle(sub, other.name, at);
      else
        add_piece(other, pack, depth + 1);
    }
    open_.pop_back();
    if (known_.count(sub.name) == 0) known_[sub.name] = parsed(sub.pattern);
  }

  void report_circle(const spec::SubPattern& sub, const std::string& name, size_t at) {
    std::string way;
    for (auto step = std::find(open_.begin(), open_.end(), name); step != open_.end(); ++step)
      way += "{" + *step + "} -> ";
    const auto offset =
        std::count_if(sub.pattern.value.begin(), sub.pattern.value.begin() + static_cast<std::ptrdiff_t>(at),
                      [](char c) { return (c & 0xC0) != 0x80; });
    errors_.push_back({ErrorKind::kUsage, "pattern/circle",
                       inside(sub.pattern, static_cast<int>(offset), static_cast<int>(name.size()) + 2),
                       "pieces use one another in a circle: " + way + "{" + name + "}",
                       "write out the words in one of them"});
    known_[name].type = Node::Type::kAny;  // finds nothing, and is not missed
  }

  std::vector<Error>& errors_;
  SubPatterns known_;
  bool broken_ = false;            // the pattern just read has a mistake
  std::vector<std::string> open_;  // pieces whose pieces are being read
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
    known[sub.name] = Node{};  // also where it has a mistake of its own
  }
  std::map<std::string, Error> unknown;  // by class: one mistake, however often it is named
  std::map<std::string, int> places;
  each_pattern(pack, [&](const spec::Text& text) {
    const auto tree = parse_pattern(text.value, known);
    if (!tree) return;
    each_term(*tree, [&](const ClassTerm& term) {
      if (word_class_kind(term.name) != 0 || kinds.find_class(term.name) >= 0 || flag_class(term.name) != 0)
        return;
      if (++places[term.name] > 1) return;
      unknown[term.name] = {
          ErrorKind::kUsage, "pattern/unknown-class", inside(text, term.offset, term.length),
          "nothing is called {" + term.name + "}" + did_you_mean(term.name, names),
          "use a word group, an actor, a place or a chunk's class, or define [words." + term.name + "]"};
    });
  });
  for (auto& [name, error] : unknown) {
    if (places[name] > 1) error.next += "; it stands in " + std::to_string(places[name]) + " places";
    errors.push_back(std::move(error));
  }
}

}  // namespace parley
