#include "rules/read/speaker_finder.h"

#include "rules/read/speakers/resolver.h"

namespace parley {

struct SpeakerFinder::Parts {
  Parts(const spec::Pack& pack, const KindTable& kinds, const Lexicon& words)
      : marks(pack, kinds), lexicon(&words), roster(pack, marks, words) {}

  speakers::Marks marks;
  const Lexicon* lexicon;
  speakers::Roster roster;
};

SpeakerFinder::SpeakerFinder(const spec::Pack& pack, const KindTable& kinds, const Lexicon& lexicon)
    : parts_(std::make_unique<Parts>(pack, kinds, lexicon)) {}
SpeakerFinder::SpeakerFinder(SpeakerFinder&&) noexcept = default;
SpeakerFinder::~SpeakerFinder() = default;

std::vector<ResolvedSources> SpeakerFinder::resolve(const Document& document,
                                                    const std::vector<Attribution>& attributions) const {
  std::vector<ResolvedSources> out;
  if (attributions.empty()) return out;
  const speakers::Scene scene{&document, &parts_->marks, &parts_->roster, parts_->lexicon};
  speakers::Resolver resolver(scene);
  out.reserve(attributions.size());
  for (const Attribution& attribution : attributions) {
    ResolvedSources resolved;
    for (const Relay& relay : attribution.via) resolved.relays.push_back(resolver.resolve(relay.source));
    resolved.speakers = resolver.resolve(attribution.source);
    out.push_back(std::move(resolved));
  }
  return out;
}

}  // namespace parley
