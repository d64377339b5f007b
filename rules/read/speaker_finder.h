// Resolves the sources of an article: full names first, surnames, titles, pronouns and epithets after them.
#pragma once

#include <memory>
#include <vector>

#include "rules/lexicon/lexicon.h"
#include "rules/pattern/kinds.h"
#include "rules/read/attribution.h"
#include "rules/read/document.h"
#include "rules/read/speaker.h"
#include "rules/spec/spec.h"

namespace parley {

struct ResolvedSources {
  Speakers speakers;             // of the attribution's source
  std::vector<Speakers> relays;  // of each link of Attribution::via
};

class SpeakerFinder {
 public:
  // Needs: `kinds` is complete. All arguments outlive the finder.
  SpeakerFinder(const spec::Pack& pack, const KindTable& kinds, const Lexicon& lexicon);
  SpeakerFinder(SpeakerFinder&&) noexcept;
  ~SpeakerFinder();

  // As many as attributions, which are in the order of the text.
  std::vector<ResolvedSources> resolve(const Document& document,
                                       const std::vector<Attribution>& attributions) const;

 private:
  struct Parts;
  std::unique_ptr<Parts> parts_;
};

}  // namespace parley
