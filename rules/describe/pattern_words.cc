#include "rules/describe/pattern_words.h"

#include <algorithm>

namespace parley {
namespace {

// More words of a group would hide the rule.
constexpr size_t kMostWords = 4;

std::string without_mark(std::string word) {
  word.erase(std::remove(word.begin(), word.end(), '~'), word.end());
  return word;
}

class Writer {
 public:
  explicit Writer(const spec::Pack& pack) : pack_(pack) {}

  std::string write(const Node& node) const {
    switch (node.type) {
      case Node::Type::kAny:
        return "any word";
      case Node::Type::kBegin:
        return "at the beginning:";
      case Node::Type::kEnd:
        return "at the end";
      case Node::Type::kClass:
        return all_of(node.terms);
      case Node::Type::kCapture:
        return write(node.children[0]);
      case Node::Type::kSequence:
        return joined(node, " + ");
      case Node::Type::kChoice:
        return "(" + joined(node, " or ") + ")";
      case Node::Type::kRepeat:
        return repeated(node);
    }
    return {};
  }

 private:
  std::string joined(const Node& node, const char* between) const {
    std::string out;
    for (const Node& child : node.children) out += (out.empty() ? "" : between) + write(child);
    return out;
  }

  std::string repeated(const Node& node) const {
    const Node& inner = node.children[0];
    if (node.min == 0 && node.max == 1) return "perhaps " + write(inner);
    const std::string what = inner.type == Node::Type::kAny ? "words" : write(inner);
    if (node.max == -1) return (node.min == 0 ? "any number of " : "one or more of ") + what;
    if (node.min == node.max) return std::to_string(node.min) + " " + what;
    if (node.min == 0) return "up to " + std::to_string(node.max) + " " + what;
    return std::to_string(node.min) + " to " + std::to_string(node.max) + " " + what;
  }

  std::string all_of(const std::vector<ClassTerm>& terms) const {
    std::string out;
    for (const ClassTerm& term : terms)
      out += (out.empty() ? "" : " and ") + std::string(term.negated ? "not " : "") + name(term.name);
    return out;
  }

  std::string name(const std::string& name) const {
    switch (word_class_kind(name)) {
      case 0:
        return named(name);
      case 'i':
        return "“" + word_class_text(name) + "” in any form";
      case 'r':
        return "a word like " + word_class_text(name);
      default:
        return "“" + word_class_text(name) + "”";
    }
  }

  // An actor, a place, a word group, or a class that the language pack explains.
  std::string named(const std::string& name) const {
    if (const Actor* actor = pack_.catalogue.actor(ActorId(name))) return actor->name;
    for (const spec::PlaceEntry& place : pack_.places)
      if (place.id == name && !place.names.empty()) return place.names.front().value;
    const std::string words = group(name);
    return words.empty() ? "{" + name + "}" : words;
  }

  std::string group(const std::string& name) const {
    std::string out;
    size_t count = 0;
    for (const spec::WordGroup& one : pack_.words) {
      if (one.name != name) continue;
      for (const spec::Text& word : one.words)
        if (count++ < kMostWords) out += (out.empty() ? "“" : ", ") + without_mark(word.value);
    }
    if (out.empty()) return {};
    return out + (count > kMostWords ? ", ...”" : "”");
  }

  const spec::Pack& pack_;
};

}  // namespace

std::string pattern_in_words(const Node& pattern, const spec::Pack& pack) {
  return Writer(pack).write(pattern);
}

}  // namespace parley
