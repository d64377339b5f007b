// Inflected forms of a lemma, by the pack's own suffix rules and its list of irregular forms. No language in
// here.
#pragma once

#include <memory>
#include <string>
#include <vector>

#include "rules/spec/spec.h"

namespace parley {

struct Form {
  std::string text;
  std::vector<std::string> classes;  // "past", "plural": what the pack calls this form
};

class Inflector {
 public:
  explicit Inflector(const spec::Pack& pack);
  ~Inflector();

  // The lemma's forms, itself first. `part_of_speech` empty: those of every part of speech.
  std::vector<Form> forms(const std::string& lemma, const std::string& part_of_speech) const;

 private:
  struct Rules;
  std::unique_ptr<Rules> rules_;
};

}  // namespace parley
