// The people of one article: who is named in it, under which names, and where.
//
// All names are looked at before anybody is resolved: a headline's surname may be explained below it. A
// surname alone means the one who was named last under it.
#pragma once

#include <string>
#include <unordered_map>
#include <vector>

#include "rules/read/speakers/name_runs.h"
#include "rules/read/speakers/office.h"
#include "rules/read/speakers/scene.h"

namespace parley::speakers {

struct Figure {
  std::string name;                // as it is shown: the fullest that was seen
  std::vector<std::string> words;  // of the name, in normal form, without "Jr."
  std::string suffix;
  const Actor* actor = nullptr;  // of the pack
  Genders gender = 0;            // 0: not known
  std::vector<Office> offices;
  ActorId party;              // of somebody whom the pack does not know
  bool stands_alone = false;  // the words around the name say that nobody is spoken for
  bool confirmed = false;     // surely a person
  bool shouted = false;       // `name` was seen in capitals only
  uint32_t mentions = 0;

  const std::string& surname() const { return words.back(); }
  bool full() const { return words.size() > 1 || actor != nullptr; }
};

// A place where a figure is named, or a pronoun that means it.
struct Mention {
  UnitRange units;
  uint32_t sentence = 0;
  uint32_t figure = 0;
  bool full = false;  // by more than the surname
  bool quoted = false;
  bool possessive = false;  // "Marend's"
  bool oblique = false;     // behind a preposition
  bool modifier = false;    // "the Marend plan"
};

class Cast {
 public:
  explicit Cast(const Scene& scene);

  std::vector<Figure>& figures() { return figures_; }
  const std::vector<Figure>& figures() const { return figures_; }
  const std::vector<Mention>& mentions() const { return mentions_; }  // in the order of the text

  // The first mention at or behind this unit.
  size_t first_mention(uint32_t unit) const;
  // Somebody of the pack whom the article need not name.
  uint32_t figure_of(const Actor& actor);
  // A person nobody would have taken for one, but who speaks: "Petro, a resident". Needs: not empty.
  uint32_t add_source(UnitRange units);

 private:
  uint32_t figure_for(const NameRun& run, const std::vector<std::string>& words, const std::string& suffix);
  int known_by_surname(const std::vector<std::string>& words, const std::string& suffix,
                       Genders gender) const;
  int known_by_given_name(const std::string& word) const;
  const Actor* actor_for(const NameRun& run, const std::vector<std::string>& words) const;
  uint32_t add_figure(UnitRange units, std::vector<std::string> words, std::string suffix);
  void show_longer_name(Figure& figure, UnitRange units, const std::vector<std::string>& words);
  void link(const NameRun& run, bool full_names);
  void add_mention(const NameRun& run, uint32_t figure);
  void learn(const NameRun& run, uint32_t figure);
  std::string shown(UnitRange units) const;

  const Scene& scene_;
  std::vector<Figure> figures_;
  std::unordered_map<std::string, std::vector<uint32_t>> by_surname_, by_given_;
  std::unordered_map<std::string, uint32_t> by_actor_;
  std::vector<Mention> mentions_;
  std::vector<uint32_t> last_mention_;  // by figure: index into mentions_ while they are linked
};

}  // namespace parley::speakers
