// Which round of talks some words name: an alias of the pack, or "the second round", "the talks in Kirta last
// month".
#pragma once

#include <array>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "rules/lexicon/lexicon.h"
#include "rules/pattern/kinds.h"
#include "rules/read/document.h"
#include "rules/spec/spec.h"

namespace parley::when {

struct NamedRound {
  size_t round = 0;   // index into Catalogue::rounds
  TokenRange tokens;  // the words that name it
};

class RoundNames {
 public:
  RoundNames(const spec::Pack& pack, const KindTable& kinds, const Lexicon& lexicon);

  // The round that the tokens name, looked at on that day: one that had not begun then is none, and neither
  // is one that a text so much later can only remember. No day: all rounds had begun.
  std::optional<NamedRound> find(const Document& document, TokenRange tokens, std::optional<Date> day) const;

  const std::vector<Round>& rounds() const { return *rounds_; }
  // The latest one begun on or before the day.
  std::optional<size_t> latest(Date day) const;

 private:
  struct Alias {
    std::vector<std::string> words;  // normal forms
    size_t round = 0;
  };
  // What stands around a word for talks.
  struct Reference {
    int ordinal = 0;
    bool previous = false, next = false, background = false;
    int month = 0;
    std::string place;
    UnitRange units;  // the words that say so
  };

  void add_aliases(const spec::Pack& pack);
  void add_places(const spec::Pack& pack);
  std::optional<NamedRound> by_alias(const Document& document, TokenRange tokens,
                                     std::optional<Date> day) const;
  bool may_begin_alias(std::string_view word) const;
  bool matches(const Document& document, uint32_t at, uint32_t last, const Alias& alias) const;
  bool is_head(const Document& document, uint32_t unit, uint32_t first) const;
  bool has(const Document& document, uint32_t unit, int class_number) const;
  int ordinal(const Document& document, uint32_t unit) const;
  std::string place(const Document& document, uint32_t unit) const;
  int month(const Document& document, uint32_t unit) const;
  bool is_background(const Document& document, uint32_t unit, uint32_t first) const;
  Reference reference(const Document& document, uint32_t talks, UnitRange units) const;
  void take(const Document& document, uint32_t unit, bool before, Reference& reference) const;
  std::optional<size_t> meant(const Reference& reference, std::optional<Date> day) const;
  std::optional<size_t> nth(int ordinal, const std::string& place, std::optional<Date> day) const;
  std::optional<size_t> at_place(const Reference& reference, std::optional<Date> day) const;
  bool may_be_meant(size_t round, std::optional<Date> day) const;

  const KindTable* kinds_;
  const Lexicon* lexicon_;
  const std::vector<Round>* rounds_;
  std::vector<std::string> place_of_;                  // by round: the place's id
  std::map<std::string, std::vector<Alias>> aliases_;  // by first word; longest first
  std::array<uint64_t, 256> first_words_{};    // by first byte: which lengths a first word of an alias has
  std::map<std::string, std::string> places_;  // a name of a round's place, in normal form -> its id
  std::map<std::string, int> months_;
  int round_class_, talks_class_, previous_class_, next_class_, background_class_, month_class_,
      preposition_class_;
  std::vector<int> ordinal_classes_;  // of 1, 2, ...
};

}  // namespace parley::when
