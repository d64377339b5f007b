// Classes and kinds. A class is a name that holds for a unit or not (a word group, "np", an actor's id, a
// literal word). A kind is the set of all classes that hold for a unit; units of one kind look the same to
// every rule. All kinds that can occur are known when a pack has been compiled, which is what lets layers
// give each a code.
#pragma once

#include <cstdint>
#include <string>
#include <unordered_map>
#include <vector>

namespace parley {

using ClassNumber = uint16_t;
using KindNumber = uint32_t;
using ClassNumbers = std::vector<ClassNumber>;  // Sorted, each once.

struct NumbersHash {
  template <class Number>
  size_t operator()(const std::vector<Number>& numbers) const noexcept {
    uint64_t hash = numbers.size();
    for (const Number number : numbers) hash = (hash ^ number) * 0x9E3779B97F4A7C15ULL + (hash >> 32);
    return static_cast<size_t>(hash);
  }
};

class KindTable {
 public:
  KindTable() { intern({}); }  // kind 0: no class holds

  // The number of the class, made if it is new. A dotted class implies its prefixes: cue.say implies cue.
  ClassNumber add_class(const std::string& name);
  // -1 where no such class exists.
  int find_class(const std::string& name) const;
  const std::string& class_name(ClassNumber number) const { return names_[number]; }
  size_t class_count() const { return names_.size(); }
  std::vector<std::string> class_names() const { return names_; }

  // With its prefixes; sorted.
  ClassNumbers closure(ClassNumber number) const;

  KindNumber intern(ClassNumbers classes);
  KindNumber with(KindNumber kind, const ClassNumbers& added);
  // The same, for readers: kinds are complete then, so a kind that is not there is kind 0.
  KindNumber find_with(KindNumber kind, const ClassNumbers& added) const;
  const ClassNumbers& classes(KindNumber kind) const { return kinds_[kind]; }
  bool has(KindNumber kind, ClassNumber number) const;
  size_t size() const { return kinds_.size(); }

 private:
  std::vector<std::string> names_;
  std::unordered_map<std::string, ClassNumber> numbers_;
  std::vector<ClassNumbers> kinds_;
  std::unordered_map<ClassNumbers, KindNumber, NumbersHash> known_;
};

// Both sorted; the union, sorted.
ClassNumbers merged(const ClassNumbers& a, const ClassNumbers& b);

}  // namespace parley
