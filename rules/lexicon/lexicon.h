// The lexicon: every word and phrase that a pack names, with the classes that hold for it.
//
// Classes of a single word: the groups it stands in, the inflected form it is ("past"), the literal words of
// patterns, and its shape: word, number, punct; cap, lower, allcaps. A phrase of several words becomes one
// unit, longest first.
#pragma once

#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/id.h"
#include "rules/pattern/ast.h"
#include "rules/pattern/kinds.h"
#include "rules/pattern/unit.h"
#include "rules/spec/spec.h"
#include "rules/text/token.h"

namespace parley {

// What a lexicon entry stands for, where it stands for something in particular.
struct Identity {
  ActorId actor;         // or none
  std::string place;     // or empty
  bool surname = false;  // a bare surname: the article must confirm who it is
  bool people = false;   // "the Veldanians", "Veldanian"
  bool operator==(const Identity&) const = default;
};

class Lexicon {
 public:
  // Adds every class and kind of the pack to `kinds`. `trees` are all patterns, for their literal words.
  static Lexicon build(const spec::Pack& pack, const std::vector<Node>& trees, KindTable& kinds);
  Lexicon(Lexicon&&) noexcept;
  Lexicon& operator=(Lexicon&&) noexcept;
  ~Lexicon();

  // The units of tokens [first, last), phrases taken longest first from the left.
  Units units(std::string_view text, const std::vector<Token>& tokens, uint32_t first, uint32_t last) const;

  const Identity& identity(int mention) const;

 private:
  struct Parts;
  explicit Lexicon(std::unique_ptr<Parts> parts);
  std::unique_ptr<Parts> parts_;
};

// Lower case of ASCII, Latin, Greek and Cyrillic letters; typographic apostrophes become ASCII ones.
std::string normal_form(std::string_view word);
void append_normal_form(std::string_view word, std::string& out);

}  // namespace parley
