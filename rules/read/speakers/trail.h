// The trail of who was spoken of, up to a place in the text: what pronouns look back on.
//
// A candidate is the better the nearer it is, and where it was a subject or has just spoken; what stands
// behind a preposition, before a noun it describes, or inside a quotation is the worse for it. The look back
// is bounded, so that the whole stays linear.
#pragma once

#include <optional>
#include <vector>

#include "rules/read/speakers/cast.h"

namespace parley::speakers {

struct Found {
  uint32_t figure = 0;
  double confidence = 0;
};

class Trail {
 public:
  Trail(const Scene& scene, Cast& cast) : scene_(scene), cast_(cast) {}

  // Takes in all names and pronouns before this unit.
  void advance(uint32_t unit);
  // The figure has spoken here: it is the likeliest to be meant next.
  void spoke(uint32_t figure, uint32_t unit, uint32_t sentence);

  // Whom a pronoun of these genders means.
  std::optional<Found> person(Genders genders, uint32_t unit, uint32_t sentence);
  // Whom "who" means: the name right before it.
  std::optional<Found> just_before(uint32_t unit, uint32_t sentence) const;
  // The party, body or state named last; null where none is near.
  const Actor* thing(uint32_t unit, uint32_t sentence) const;
  // The last of those for whom `fits` holds.
  template <class Fits>
  std::optional<uint32_t> last_figure(uint32_t unit, Fits fits) const {
    size_t looked = 0;
    for (size_t i = steps_.size(); i > 0 && looked < kFarthestOffice; --i) {
      if (steps_[i - 1].unit >= unit) continue;
      ++looked;
      if (fits(cast_.figures()[steps_[i - 1].figure])) return steps_[i - 1].figure;
    }
    return std::nullopt;
  }
  // Whoever spoke last; nothing where that was long ago.
  std::optional<uint32_t> last_speaker(uint32_t unit, uint32_t sentence, uint32_t farthest) const;

 private:
  static constexpr size_t kFarthestOffice = 200;

  struct Step {
    uint32_t figure = 0;
    uint32_t unit = 0;
    uint32_t last = 0;  // one past its units
    uint32_t sentence = 0;
    bool subject = false, quoted = false, possessive = false, oblique = false, modifier = false,
         pronoun = false;
  };
  struct Spoken {
    uint32_t figure, unit, sentence;
  };
  struct Thing {
    const Actor* actor;
    uint32_t unit, sentence;
    bool subject;
  };

  void take_name(const Mention& mention);
  void take_unit(uint32_t at, uint32_t sentence);
  std::optional<Found> ahead(Genders genders, uint32_t unit, uint32_t sentence) const;
  double weight(const Step& step, uint32_t sentence) const;
  bool is_candidate(const Step& step, Genders genders) const;

  const Scene& scene_;
  Cast& cast_;
  uint32_t next_unit_ = 0;
  uint32_t next_sentence_ = 0;
  size_t next_mention_ = 0;
  uint32_t subject_in_ = UINT32_MAX;  // the last sentence whose subject is known
  std::vector<Step> steps_;           // in the order of the text
  std::vector<Spoken> spoken_;
  std::vector<Thing> things_;
};

}  // namespace parley::speakers
