// The pattern language as a tree. A pattern is a regular expression whose letters are units: words, numbers,
// punctuation marks, mentions, and chunks that lower layers built. docs/rules.md explains it to rule authors.
#pragma once

#include <string>
#include <vector>

namespace parley {

// One term of `{a&!b}`; all terms of a class must hold.
struct ClassTerm {
  std::string name;  // a class name as ClassTable knows it; words are spelled by word_class() and its kin
  bool negated = false;
  int offset = 0;  // code points from the start of the pattern
  int length = 1;
};

struct Node {
  enum class Type { kAny, kClass, kSequence, kChoice, kRepeat, kCapture, kBegin, kEnd };
  Type type = Type::kSequence;
  std::vector<ClassTerm> terms;  // kClass
  std::vector<Node> children;    // kSequence, kChoice; one child for kRepeat and kCapture
  int min = 0;                   // kRepeat
  int max = -1;                  // kRepeat; -1: no limit
  bool greedy = true;            // kRepeat
  std::string role;              // kCapture
};

// Whether it matches where there is nothing at all.
bool can_be_empty(const Node& node);

// Names under which the words of a pattern stand among the classes.
std::string word_class(const std::string& word);       // that word in any letter case
std::string cased_class(const std::string& word);      // that word in this case
std::string inflected_class(const std::string& word);  // that word and its inflections
std::string regex_class(const std::string& regex);     // words that an RE2 pattern matches whole

// What kind of word class a name is: 'w', 'c', 'i', 'r', or 0 for a named class.
char word_class_kind(const std::string& class_name);
// The word or RE2 pattern inside such a name.
std::string word_class_text(const std::string& class_name);

}  // namespace parley
