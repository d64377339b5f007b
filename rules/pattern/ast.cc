#include "rules/pattern/ast.h"

namespace parley {
namespace {

// No class of a pack may begin with these characters, so the two kinds of names never meet.
constexpr char kMark = '\'';

std::string marked(char kind, const std::string& text) {
  return std::string{kMark, kind} + text;
}

}  // namespace

std::string word_class(const std::string& word) {
  return marked('w', word);
}
std::string cased_class(const std::string& word) {
  return marked('c', word);
}
std::string inflected_class(const std::string& word) {
  return marked('i', word);
}
std::string regex_class(const std::string& regex) {
  return marked('r', regex);
}

char word_class_kind(const std::string& name) {
  return name.size() > 1 && name[0] == kMark ? name[1] : '\0';
}
std::string word_class_text(const std::string& name) {
  return name.substr(2);
}

bool can_be_empty(const Node& node) {
  switch (node.type) {
    case Node::Type::kAny:
    case Node::Type::kClass:
      return false;
    case Node::Type::kBegin:
    case Node::Type::kEnd:
      return true;
    case Node::Type::kRepeat:
      return node.min == 0 || can_be_empty(node.children[0]);
    case Node::Type::kCapture:
      return can_be_empty(node.children[0]);
    case Node::Type::kSequence:
      for (const Node& child : node.children)
        if (!can_be_empty(child)) return false;
      return true;
    case Node::Type::kChoice:
      for (const Node& child : node.children)
        if (can_be_empty(child)) return true;
      return false;
  }
  return false;
}

}  // namespace parley
