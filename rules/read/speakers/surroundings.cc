#include "rules/read/speakers/surroundings.h"

#include <algorithm>

namespace parley::speakers {
namespace {

constexpr uint32_t kFarthestBefore = 10;
constexpr uint32_t kLongestApposition = 14;

constexpr uint32_t kPeople = kRole | kHuman;

// One more unit to the left may belong to the description of a name.
class LookBefore {
 public:
  LookBefore(const Scene& scene, uint32_t name) : scene_(scene), name_(name) {}

  bool takes(uint32_t at) {
    if (scene_.has(at, kAffiliation)) return takes_link(at);
    if (scene_.has(at, kRole)) return office_seen_ = true;
    if (scene_.is_possessive(at) || scene_.unit(at).mention >= 0) return true;
    if (scene_.has(at, kPunctuation | kRelative | kPreposition | kCalendarWord | kAnd)) return false;
    constexpr uint32_t kWelcome = kTitle | kFormer | kRank | kHuman | kOrganisation | kDefinite |
                                  kIndefinite | kPossessiveWord | kAdjective | kPlaceName | kMedia;
    if (scene_.has(at, kWelcome)) return true;
    if (scene_.has(at, kFunction | kVerb)) return false;
    if (scene_.has(at, kCapital)) return true;
    return office_seen_;  // "energy secretary": a word of no class before an office
  }

  bool office_seen() const { return office_seen_; }

 private:
  // "Secretary of State NAME": not "wife of NAME", nor "spokesman for President NAME".
  bool takes_link(uint32_t at) const {
    if (at + 1 == name_ || office_seen_ || at == 0) return false;
    return scene_.has(at - 1, kPeople) || (at > 1 && scene_.has(at - 1, kRank | kOrganisation));
  }

  const Scene& scene_;
  uint32_t name_;
  bool office_seen_ = false;
};

bool begins_apposition(const Scene& scene, uint32_t at) {
  constexpr uint32_t kStart =
      kDefinite | kIndefinite | kPossessiveWord | kFormer | kRank | kPeople | kOrganisation;
  return scene.has(at, kStart) || scene.unit(at).mention >= 0 ||
         (scene.has(at, kCapital | kAdjective) && !scene.has(at, kFunction));
}

bool ends_apposition(const Scene& scene, uint32_t at) {
  if (scene.has(at, kPunctuation | kRelative)) return true;
  constexpr uint32_t kNoun = kPeople | kOrganisation | kDocument | kAdjective | kCapital | kFormer | kRank;
  return scene.has(at, kVerb) && !scene.has(at, kNoun);
}

}  // namespace

UnitRange description_before(const Scene& scene, uint32_t name, uint32_t sentence_first) {
  uint32_t first = name;
  // "the party's secretary, NAME"
  const bool comma = name > sentence_first + 1 && scene.is_mark(name - 1, ",") && scene.has(name - 2, kRole);
  const uint32_t last = comma ? name - 1 : name;
  if (comma) --first;
  LookBefore look(scene, last);
  while (first > sentence_first && name - first < kFarthestBefore && look.takes(first - 1)) --first;
  // "ambassador to Sarmond NAME": what stands behind the preposition is of the office, not of the person.
  const bool object = first > sentence_first + 1 && scene.has(first - 1, kPreposition) &&
                      scene.has(first - 2, kPeople) && !look.office_seen();
  return object ? UnitRange{} : UnitRange{first, last};
}

UnitRange description_behind(const Scene& scene, uint32_t name_last, uint32_t sentence_last) {
  if (name_last + 1 >= sentence_last) return {};
  if (!scene.is_mark(name_last, ",") && !scene.is_mark(name_last, "(")) return {};
  const uint32_t first = name_last + 1;
  if (!begins_apposition(scene, first)) return {};
  uint32_t last = first;
  bool people = false;
  for (; last < sentence_last && last - first < kLongestApposition && !ends_apposition(scene, last); ++last)
    people = people || scene.has(last, kPeople);
  return people ? UnitRange{first, last} : UnitRange{};
}

namespace {

// Gathers who is named before the office and behind "of" and "for".
class PartySearch {
 public:
  PartySearch(const Scene& scene, UnitRange units) : scene_(scene), units_(units) {}

  ActorId run() {
    bool office = false, linked = false;
    for (uint32_t at = units_.first; at < units_.last; ++at) {
      if (scene_.has(at, kPreposition | kRelative) || scene_.is_mark(at, ",")) {
        if (!scene_.has(at, kAffiliation) || !office) {
          if (office || !near_.value.empty()) break;
          continue;
        }
        if (found()) break;
        linked = true;
      }
      if (ActorId party = scene_.party_of(at)) note(at, std::move(party), linked);
      office = office || scene_.has(at, kRole | kHuman | kOrganisation | kUnnamed);
    }
    return found() ? (near_ ? near_ : plain_) : ActorId{};
  }

 private:
  bool found() const { return near_ || plain_; }

  // Its people, or a possessive: the last one is nearest. Plain names ("US Ukraine envoy"): the first.
  void note(uint32_t at, ActorId party, bool linked) {
    const Identity& identity = *scene_.identity(at);
    const bool possessive = at + 1 < units_.last && scene_.is_possessive(at + 1);
    const Actor* actor = scene_.actor(at);
    const bool body = actor != nullptr && actor->kind == ActorKind::kBody;
    if (linked && found()) return;
    if (identity.people || possessive || body)
      near_ = std::move(party);
    else if (!plain_)
      plain_ = std::move(party);
  }

  const Scene& scene_;
  UnitRange units_;
  ActorId near_, plain_;
};

}  // namespace

Standing standing_in(const Scene& scene, UnitRange units) {
  Standing out;
  for (uint32_t at = units.first; at < units.last; ++at) {
    if (scene.has(at, kRelative)) break;
    out.former = out.former || scene.has(at, kFormer);
    out.alone = out.alone || scene.has(at, kPrivate);
    out.media = out.media || scene.has(at, kMedia);
  }
  out.alone = out.alone || out.former || out.media;
  if (!out.alone) out.party = PartySearch(scene, units).run();
  return out;
}

}  // namespace parley::speakers
