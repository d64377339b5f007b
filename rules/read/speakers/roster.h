// The pack's people: how they can be called besides their names, which the lexicon knows.
#pragma once

#include <map>
#include <optional>
#include <set>
#include <string>
#include <unordered_map>
#include <vector>

#include "core/catalogue.h"
#include "rules/lexicon/lexicon.h"
#include "rules/read/speakers/office.h"

namespace parley::speakers {

// An office of somebody in the pack, with its days.
struct HeldOffice {
  ActorId holder;
  ActorId party;
  Office office;
  std::optional<Date> from, to;

  bool held_on(std::optional<Date> day) const;
  bool over_by(std::optional<Date> day) const { return day && to && *to < *day; }
};

class Roster {
 public:
  Roster(const spec::Pack& pack, const Marks& marks, const Lexicon& lexicon);

  // "the top diplomat": whoever has it as an epithet. `words` are normal forms joined by spaces, without an
  // article.
  const std::vector<ActorId>& with_epithet(const std::string& words) const;
  // By the last word of a name, in normal form.
  const std::vector<ActorId>& with_surname(const std::string& surname) const;
  const std::vector<HeldOffice>& offices() const { return offices_; }
  Genders gender(const ActorId& id) const;
  // That goes with a given name in normal form; 0: either, or not known.
  Genders gender_of_name(const std::string& given) const;
  const Catalogue& catalogue() const { return *catalogue_; }
  // The longest epithet, in words.
  size_t longest_epithet() const { return longest_epithet_; }

 private:
  using ByWords = std::unordered_map<std::string, std::vector<ActorId>>;

  void add(const spec::ActorEntry& entry, const Marks& marks, const Lexicon& lexicon);
  void add_epithet(const std::string& epithet, const ActorId& id);

  const Catalogue* catalogue_;
  std::set<std::string> articles_;
  ByWords epithets_, surnames_;
  size_t longest_epithet_ = 0;
  std::vector<HeldOffice> offices_;
  std::map<ActorId, Genders> genders_;
  std::unordered_map<std::string, Genders> given_;
};

}  // namespace parley::speakers
