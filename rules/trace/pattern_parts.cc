#include "rules/trace/pattern_parts.h"

#include <algorithm>

#include "rules/pattern/parse.h"

namespace parley {
namespace {

constexpr int kDeepest = 20;

bool is_empty(const Node& node) {
  return node.type == Node::Type::kSequence && node.children.empty();
}

std::string text_of(const ClassTerm& term) {
  const std::string not_ = term.negated ? "!" : "";
  switch (word_class_kind(term.name)) {
    case 'w':
      return not_ + word_class_text(term.name);
    case 'c':
      return not_ + "=" + word_class_text(term.name);
    case 'i':
      return not_ + word_class_text(term.name) + "~";
    case 'r':
      return not_ + "/" + word_class_text(term.name) + "/";
    default:
      return not_ + term.name;
  }
}

std::string text_of(const Node& node);

std::string joined(const std::vector<Node>& nodes, const char* between) {
  std::string out;
  for (const Node& node : nodes) {
    const std::string text = text_of(node);
    out += (out.empty() || text.empty() ? "" : between) + text;
  }
  return out;
}

std::string repeat_mark(const Node& node) {
  std::string out;
  if (node.min == 0 && node.max == 1)
    out = "?";
  else if (node.max == -1 && node.min <= 1)
    out = node.min == 0 ? "*" : "+";
  else
    out = "{" + std::to_string(node.min) +
          (node.max == node.min ? "" : "," + (node.max < 0 ? "" : std::to_string(node.max))) + "}";
  return node.greedy ? out : out + "?";
}

std::string class_text(const Node& node) {
  if (node.terms.size() == 1 && word_class_kind(node.terms[0].name) != 0 && !node.terms[0].negated)
    return text_of(node.terms[0]);
  std::string out;
  for (const ClassTerm& term : node.terms) out += (out.empty() ? "" : "&") + text_of(term);
  return "{" + out + "}";
}

std::string text_of(const Node& node) {
  switch (node.type) {
    case Node::Type::kAny:
      return ".";
    case Node::Type::kBegin:
      return "^";
    case Node::Type::kEnd:
      return "$";
    case Node::Type::kClass:
      return class_text(node);
    case Node::Type::kSequence:
      return joined(node.children, " ");
    case Node::Type::kChoice:
      return "(" + joined(node.children, "|") + ")";
    case Node::Type::kCapture:
      return "<" + node.role + ": " + text_of(node.children[0]) + ">";
    case Node::Type::kRepeat: {
      const Node& inner = node.children[0];
      const bool many = inner.type == Node::Type::kSequence && inner.children.size() > 1;
      return (many ? "(" + text_of(inner) + ")" : text_of(inner)) + repeat_mark(node);
    }
  }
  return {};
}

// Replaces {piece} by what [patterns] says of it.
Node with_pieces(Node node, const spec::Pack& pack, int depth) {
  if (depth > kDeepest) return node;
  if (node.type == Node::Type::kClass && node.terms.size() == 1 && !node.terms[0].negated) {
    const auto piece =
        std::find_if(pack.patterns.begin(), pack.patterns.end(),
                     [&](const spec::SubPattern& sub) { return sub.name == node.terms[0].name; });
    if (piece == pack.patterns.end()) return node;
    auto tree = parse_pattern(piece->pattern.value, {});
    return tree ? with_pieces(std::move(*tree), pack, depth + 1) : node;
  }
  for (Node& child : node.children) child = with_pieces(std::move(child), pack, depth + 1);
  return node;
}

// Sequences inside sequences, and those of captures, as one list.
void flatten(const Node& node, std::vector<Node>& out) {
  const bool opens = node.type == Node::Type::kSequence || node.type == Node::Type::kCapture;
  if (!opens) return out.push_back(node);
  for (const Node& child : node.children) flatten(child, out);
}

const Node& innermost(const Node& node) {
  const bool wraps = node.type == Node::Type::kSequence || node.type == Node::Type::kCapture;
  return wraps && node.children.size() == 1 ? innermost(node.children[0]) : node;
}

void add_text(std::string& out, const std::string& more) {
  out += (out.empty() || more.empty() ? "" : " ") + more;
}

PatternPath path_of(const Node& tree, const spec::Pack& pack) {
  std::vector<Node> nodes;
  flatten(tree, nodes);
  PatternPath out;
  out.text = joined(nodes, " ");
  PatternPart part;
  for (const Node& node : nodes) {
    Node whole = with_pieces(node, pack, 0);
    if (can_be_empty(whole)) {
      part.before.push_back(std::move(whole));
      add_text(part.before_text, text_of(node));
      continue;
    }
    part.core = std::move(whole);
    part.text = text_of(node);
    out.parts.push_back(std::move(part));
    part = {};
  }
  if (!part.before.empty()) out.parts.push_back(std::move(part));
  return out;
}

void collect(const Node& node, std::vector<std::string>& out) {
  for (const ClassTerm& term : node.terms)
    if (!term.negated && word_class_kind(term.name) == 0) out.push_back(term.name);
  for (const Node& child : node.children) collect(child, out);
}

}  // namespace

Node PatternPath::prefix(size_t count) const {
  Node out;
  for (size_t i = 0; i < count && i < parts.size(); ++i) {
    out.children.insert(out.children.end(), parts[i].before.begin(), parts[i].before.end());
    if (!is_empty(parts[i].core)) out.children.push_back(parts[i].core);
  }
  return out;
}

Node PatternPath::alone(size_t part) const {
  return parts[part].core;
}

std::vector<PatternPath> paths_of(const std::string& pattern, const spec::Pack& pack) {
  std::vector<PatternPath> out;
  const auto tree = parse_pattern(pattern, {});
  if (!tree) return out;
  const Node& top = innermost(*tree);
  if (top.type != Node::Type::kChoice) return {path_of(*tree, pack)};
  for (const Node& way : top.children) out.push_back(path_of(way, pack));
  return out;
}

std::vector<std::string> classes_in(const Node& node) {
  std::vector<std::string> out;
  collect(node, out);
  std::sort(out.begin(), out.end());
  out.erase(std::unique(out.begin(), out.end()), out.end());
  return out;
}

}  // namespace parley
