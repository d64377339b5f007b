// Who each source of an article is, source by source in the order of the text.
#pragma once

#include <vector>

#include "rules/read/speaker.h"
#include "rules/read/speakers/joint.h"
#include "rules/read/speakers/phrase.h"
#include "rules/read/speakers/surroundings.h"
#include "rules/read/speakers/trail.h"

namespace parley::speakers {

class Resolver {
 public:
  explicit Resolver(const Scene& scene);

  // `source` may be empty. Best called in the order of the text.
  Speakers resolve(TokenRange source);

 private:
  // What was said before, for "the official" and "they".
  struct Said {
    uint32_t unit = 0, sentence = 0;
    bool several = false;
    bool unnamed = false;
    std::string office;
    Speakers speakers;
  };
  struct One {
    Speaker speaker;
    int figure = -1;
    bool several = false;
    std::string office;
  };

  void share_nouns(const Phrase& phrase, std::vector<One>& ones) const;
  One resolve_head(const Head& head, const Phrase& phrase);
  One figure(uint32_t id, double confidence);
  One pronoun(const Head& head);
  One actor(const Head& head);
  One office(const Head& head);
  One described(const Head& head, SourceNature nature);
  One unknown_name(const Head& head, const Phrase& phrase);
  One name_or_thing(const Head& head, const Phrase& phrase);

  std::optional<One> by_epithet(const Head& head);
  std::optional<One> by_office(const Head& head, const Standing& standing);
  std::optional<One> by_held_office(const Office& office, const ActorId& party);
  std::optional<One> by_last_speaker(const Head& head);
  ActorId owner_party(UnitRange units);
  ActorId party_said_before(const std::string& word) const;
  ActorId party_of(const Figure& figure) const;
  Speakers several_said() const;
  Speakers joint();
  Speakers merged(std::vector<One> ones) const;

  uint32_t sentence_of(uint32_t unit) const;

  const Scene& scene_;
  Cast cast_;
  Trail trail_;
  Sides sides_;
  std::vector<Said> said_;
  uint32_t unit_ = 0, sentence_ = 0;  // where the source at hand stands
};

}  // namespace parley::speakers
