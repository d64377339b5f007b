#include "rules/read/speakers/resolver.h"

#include <algorithm>

namespace parley::speakers {
namespace {

constexpr uint32_t kLongestSource = 80;  // units that are looked at
constexpr uint32_t kOfficialStays = 4;   // sentences for which "the official" is the one spoken of before
constexpr size_t kThingStays = 30;       // sources for which "the ministry" is the one named before
constexpr uint32_t kSpeakerStays = 3;    // sentences for which "the politician" is whoever spoke last

constexpr double kByName = 0.95, kBySurname = 0.9, kByOffice = 0.8, kByHeldOffice = 0.85, kByEpithet = 0.85,
                 kByLastSpeaker = 0.6, kUnsureName = 0.6, kDescribed = 0.8;

bool is_unnamed(const Speaker& speaker) {
  return speaker.nature == SourceNature::kUnnamed;
}

}  // namespace

Resolver::Resolver(const Scene& scene) : scene_(scene), cast_(scene), trail_(scene, cast_), sides_(scene) {}

uint32_t Resolver::sentence_of(uint32_t unit) const {
  return scene_.document->sentence_of(scene_.unit(unit).first);
}

Speakers Resolver::resolve(TokenRange source) {
  if (source.empty()) return {Speaker{}};
  UnitRange units = scene_.document->units_of(source);
  units.last = std::min(units.last, units.first + kLongestSource);
  unit_ = units.first;
  sentence_ = sentence_of(unit_);
  trail_.advance(unit_);
  const Phrase phrase = phrase_of(scene_, cast_, units);
  Said said;
  said.unit = unit_;
  said.sentence = sentence_;
  if (phrase.joint) {
    said.speakers = joint();
    said.several = true;
  } else {
    std::vector<One> ones;
    for (const Head& head : phrase.heads) ones.push_back(resolve_head(head, phrase));
    share_nouns(phrase, ones);
    said.several = ones.size() > 1 || (ones.size() == 1 && ones[0].several);
    for (const One& one : ones)
      if (one.figure >= 0) trail_.spoke(static_cast<uint32_t>(one.figure), unit_, sentence_);
    if (ones.size() == 1) said.office = ones[0].office;
    said.speakers = merged(std::move(ones));
  }
  said.unnamed = is_unnamed(said.speakers.front());
  Speakers out = said.speakers;
  said_.push_back(std::move(said));
  return out;
}

// "Veldanian and Sarmondian bloggers": the adjective by itself is of the noun behind the other one.
void Resolver::share_nouns(const Phrase& phrase, std::vector<One>& ones) const {
  for (size_t i = 0; i + 1 < ones.size(); ++i) {
    const Head& head = phrase.heads[i];
    const Head& next = phrase.heads[i + 1];
    if (head.kind != HeadKind::kActor || next.kind == HeadKind::kActor || next.kind == HeadKind::kFigure)
      continue;
    if (!scene_.identity(head.units.first)->people) continue;
    ones[i].speaker.nature = ones[i + 1].speaker.nature;
    const bool alone = standing_in(scene_, next.described).alone;
    ones[i].speaker.party = alone ? ActorId{} : scene_.actor(head.units.first)->id;
  }
}

Resolver::One Resolver::resolve_head(const Head& head, const Phrase& phrase) {
  switch (head.kind) {
    case HeadKind::kNone:
      return {};
    case HeadKind::kFigure:
      return name_or_thing(head, phrase);
    case HeadKind::kPronoun:
      return pronoun(head);
    case HeadKind::kActor:
      return actor(head);
    case HeadKind::kOffice:
      return office(head);
    case HeadKind::kPeople:
      return described(head, SourceNature::kUnnamed);
    case HeadKind::kThing:
      return described(head, SourceNature::kBody);
    case HeadKind::kName:
      return unknown_name(head, phrase);
  }
  return {};
}

ActorId Resolver::party_of(const Figure& figure) const {
  if (figure.actor != nullptr) return scene_.party_of(*figure.actor);
  return figure.stands_alone ? ActorId{} : figure.party;
}

Resolver::One Resolver::figure(uint32_t id, double confidence) {
  const Figure& who = cast_.figures()[id];
  One one;
  one.figure = static_cast<int>(id);
  one.speaker.nature = SourceNature::kPerson;
  one.speaker.name = who.name;
  if (who.actor != nullptr) one.speaker.person = who.actor->id;
  one.speaker.party = party_of(who);
  one.speaker.confidence = confidence;
  return one;
}

// A name that nothing shows to be a person's is one unless an article or capitals only say otherwise: "the
// Pentagon".
Resolver::One Resolver::name_or_thing(const Head& head, const Phrase& phrase) {
  Figure& who = cast_.figures()[head.figure];
  if (who.confirmed) {
    if (who.actor == nullptr) {
      const Standing standing = standing_in(scene_, head.described);
      who.stands_alone = who.stands_alone || standing.alone;
      if (!who.party) who.party = standing.party;
    }
    return figure(head.figure, who.full() ? kByName : kBySurname);
  }
  const bool article =
      phrase.units.first < head.units.first && scene_.has(head.units.first - 1, kDefinite | kIndefinite);
  const bool capitals = who.shouted && who.words.size() == 1;
  if (article || capitals || scene_.has(head.units.first, kPlaceName))
    return described(head, SourceNature::kBody);
  who.confirmed = who.words.size() > 1;
  return figure(head.figure, kUnsureName);
}

Resolver::One Resolver::unknown_name(const Head& head, const Phrase& phrase) {
  const bool article = scene_.has(phrase.units.first, kDefinite | kIndefinite);
  bool common = false;
  for (uint32_t at = head.units.first; at < head.units.last; ++at)
    common = common || scene_.has(at, kOrganisation | kPlaceName | kMedia | kDocument | kHuman);
  const bool whole = head.units == phrase.units && head.units.last - head.units.first == 1 &&
                     !scene_.has(head.units.first, kGivenName);
  if (article || common || whole || scene_.has(head.units.first, kAllCapitals))
    return described(head, SourceNature::kBody);
  return figure(cast_.add_source(head.units), kUnsureName);
}

Resolver::One Resolver::pronoun(const Head& head) {
  const uint32_t at = head.units.first;
  const KindMarks& marks = scene_.marks_of(at);
  std::optional<Found> found;
  if (marks.pronoun != 0 || (marks.shows != 0 && (marks.pronoun_of & (kThing | kSeveral)) == 0)) {
    found = trail_.person(marks.pronoun | marks.shows, unit_, sentence_);
    if (found) {
      Figure& who = cast_.figures()[found->figure];
      if (who.gender == 0) who.gender = marks.pronoun | marks.shows;
      return figure(found->figure, found->confidence);
    }
    return {};
  }
  if ((marks.marks & kRelative) != 0 && (found = trail_.just_before(unit_, sentence_)))
    return figure(found->figure, found->confidence);
  One one;
  if ((marks.pronoun_of & kSeveral) != 0 || (marks.joint & kQuantifier) != 0) {
    const Speakers speakers = several_said();
    if (!speakers.empty()) one.speaker = speakers.front();
    one.several = true;
    if (one.speaker.nature != SourceNature::kNobody) {
      one.speaker.confidence = kByLastSpeaker;
      return one;
    }
  }
  if ((marks.pronoun_of & (kThing | kSeveral)) == 0) return one;
  if (const Actor* thing = trail_.thing(unit_, sentence_)) {
    one.speaker.nature = SourceNature::kBody;
    one.speaker.body = thing->id;
    one.speaker.party = scene_.party_of(*thing);
    one.speaker.confidence = kByLastSpeaker;
  }
  return one;
}

// The last plural source nearby.
Speakers Resolver::several_said() const {
  if (said_.empty()) return {};
  const Said& last = said_.back();
  if (!last.several || last.sentence + kSpeakerStays < sentence_) return {};
  return last.speakers;
}

Resolver::One Resolver::actor(const Head& head) {
  const Actor& who = *scene_.actor(head.units.first);
  One one;
  one.speaker.confidence = kByName;
  if (scene_.identity(head.units.first)->people) {
    one.speaker.nature = SourceNature::kUnnamed;
    one.several = true;
    // "the Veldanians" are their state; "Veldanians" are those who live in it.
    const bool definite =
        head.units.first > head.described.first && scene_.has(head.units.first - 1, kDefinite);
    if (definite) one.speaker.party = who.id;
    return one;
  }
  if (who.kind == ActorKind::kOutlet) {
    one.speaker.nature = SourceNature::kMedia;
    return one;
  }
  one.speaker.nature = SourceNature::kBody;
  one.speaker.body = who.id;
  one.speaker.party = scene_.party_of(who);
  if (who.kind == ActorKind::kBody) one.office = normal_form(scene_.word(head.units.first));
  return one;
}

Resolver::One Resolver::described(const Head& head, SourceNature nature) {
  const Standing standing = standing_in(scene_, head.described);
  One one;
  one.speaker.nature = standing.media ? SourceNature::kMedia : nature;
  one.speaker.confidence = kDescribed;
  one.speaker.party = standing.party;
  one.several = scene_.has(head.units.last - 1, kPlural);
  one.office = normal_form(scene_.word(head.units.last - 1));
  if (!one.speaker.party && !standing.alone) one.speaker.party = owner_party(head.described);
  const bool definite = scene_.has(head.described.first, kDefinite);
  if (!one.speaker.party && !standing.alone && definite) one.speaker.party = party_said_before(one.office);
  return one;
}

// "the air force", of one that was "Veldany's air force" before.
ActorId Resolver::party_said_before(const std::string& word) const {
  for (size_t i = said_.size(), looked = 0; i > 0 && looked < kThingStays; --i, ++looked)
    if (said_[i - 1].office == word && said_[i - 1].speakers.size() == 1)
      return said_[i - 1].speakers.front().party;
  return {};
}

// "his spokesman", "its military": the party of whoever "his" means.
ActorId Resolver::owner_party(UnitRange units) {
  const KindMarks& marks = scene_.marks_of(units.first);
  if ((marks.marks & kPossessiveWord) == 0) return {};
  if (const auto owner = marks.shows != 0 ? trail_.person(marks.shows, units.first, sentence_) : std::nullopt)
    return party_of(cast_.figures()[owner->figure]);
  const Actor* thing = trail_.thing(units.first, sentence_);
  return thing == nullptr ? ActorId{} : scene_.party_of(*thing);
}

Resolver::One Resolver::office(const Head& head) {
  const bool several = scene_.has(head.units.first, kPlural);
  const bool somebody_new = scene_.has(head.described.first, kIndefinite);
  Standing standing = standing_in(scene_, head.described);
  const bool owned = !standing.party && !standing.alone;
  if (owned) standing.party = owner_party(head.described);
  const std::string word = normal_form(scene_.word(head.units.first));
  if (!several && !somebody_new) {
    if (auto one = by_epithet(head)) return *one;
    const bool generic = scene_.has(head.units.first, kGeneric);
    if (generic && !said_.empty()) {
      const Said& last = said_.back();
      if (last.unnamed && !last.several && last.office == word &&
          last.sentence + kOfficialStays >= sentence_) {
        One again;
        again.speaker = last.speakers.front();
        again.office = word;
        return again;
      }
    }
    if (generic && !standing.party)
      if (auto one = by_last_speaker(head)) return *one;
    if (auto one = by_office(head, standing)) return *one;
    if (generic && standing.party)
      if (auto one = by_last_speaker(head); one && one->speaker.party == standing.party) return *one;
  }
  One one;
  one.speaker.nature = standing.media ? SourceNature::kMedia : SourceNature::kUnnamed;
  one.speaker.party = standing.party;
  one.speaker.confidence = kDescribed;
  one.several = several;
  one.office = word;
  return one;
}

std::optional<Resolver::One> Resolver::by_epithet(const Head& head) {
  if (head.described.last - head.described.first > scene_.roster->longest_epithet() + 1) return std::nullopt;
  std::string words;
  for (uint32_t at = head.described.first; at < head.described.last; ++at)
    for (uint32_t token = scene_.unit(at).first; token < scene_.unit(at).last; ++token)
      words += (words.empty() ? "" : " ") + normal_form(scene_.document->text_of(token));
  const std::vector<ActorId>& ids = scene_.roster->with_epithet(words);
  if (ids.empty()) return std::nullopt;
  // Of several, the one named last.
  const auto last = trail_.last_figure(unit_, [&](const Figure& who) {
    return who.actor != nullptr && std::find(ids.begin(), ids.end(), who.actor->id) != ids.end();
  });
  if (last) return figure(*last, kByEpithet);
  if (ids.size() > 1) return std::nullopt;
  const Actor* who = scene_.roster->catalogue().actor(ids.front());
  if (who == nullptr) return std::nullopt;
  if (who->kind == ActorKind::kPerson) return figure(cast_.figure_of(*who), kByEpithet);
  One one;
  one.speaker.nature = SourceNature::kBody;
  one.speaker.body = who->id;
  one.speaker.party = scene_.party_of(*who);
  one.speaker.confidence = kByEpithet;
  return one;
}

// Whoever has held the office or was introduced with it in the article, the last one named first.
std::optional<Resolver::One> Resolver::by_office(const Head& head, const Standing& standing) {
  const auto offices = offices_in(scene_.document->text(), scene_.document->tokens, scene_.units(),
                                  head.described.first, head.units.last, *scene_.marks);
  if (offices.empty()) return std::nullopt;
  const Office& asked = offices.back();
  const auto fits = [&](const Figure& who) {
    if (standing.party && party_of(who) != standing.party) return false;
    return std::any_of(who.offices.begin(), who.offices.end(),
                       [&](const Office& known) { return may_be_called(known, asked); });
  };
  if (const auto last = trail_.last_figure(unit_, fits)) return figure(*last, kByOffice);
  return by_held_office(asked, standing.party);
}

// The only one in the pack who holds it on the day.
std::optional<Resolver::One> Resolver::by_held_office(const Office& office, const ActorId& party) {
  const HeldOffice* found = nullptr;
  for (const HeldOffice& held : scene_.roster->offices()) {
    if (party && held.party != party) continue;
    if (office.former ? !held.over_by(scene_.day()) : !held.held_on(scene_.day())) continue;
    Office known = held.office;
    known.former = office.former;
    if (!may_be_called(known, office)) continue;
    if (found != nullptr && found->holder != held.holder) return std::nullopt;
    found = &held;
  }
  if (found == nullptr) return std::nullopt;
  const Actor* who = scene_.roster->catalogue().actor(found->holder);
  if (who == nullptr) return std::nullopt;
  return figure(cast_.figure_of(*who), kByHeldOffice);
}

// "the diplomat", of somebody known by name who has just spoken. Experts are not officials.
std::optional<Resolver::One> Resolver::by_last_speaker(const Head& head) {
  if (!scene_.has(head.described.first, kDefinite)) return std::nullopt;
  const auto last = trail_.last_speaker(unit_, sentence_, kSpeakerStays);
  if (!last) return std::nullopt;
  const Figure& who = cast_.figures()[*last];
  if (scene_.has(head.units.first, kPrivate) && party_of(who)) return std::nullopt;
  return figure(*last, kByLastSpeaker);
}

Speakers Resolver::joint() {
  Speakers out;
  for (const ActorId& party : sides_.two(unit_, sentence_)) {
    Speaker side;
    side.nature = SourceNature::kGroup;
    side.body = party;
    side.party = party;
    side.confidence = kByOffice;
    out.push_back(std::move(side));
  }
  if (out.empty()) {
    Speaker nobody;
    nobody.nature = SourceNature::kGroup;
    out.push_back(std::move(nobody));
  }
  return out;
}

// One speaker for each party; several people of one party have their names joined.
Speakers Resolver::merged(std::vector<One> ones) const {
  Speakers out;
  for (One& one : ones) {
    const auto same = std::find_if(out.begin(), out.end(),
                                   [&](const Speaker& known) { return known.party == one.speaker.party; });
    if (same == out.end()) {
      out.push_back(std::move(one.speaker));
      continue;
    }
    same->nature = SourceNature::kGroup;
    same->person = {};
    if (same->body != one.speaker.body) same->body = {};
    same->confidence = std::min(same->confidence, one.speaker.confidence);
    if (!one.speaker.name.empty()) same->name += (same->name.empty() ? "" : ", ") + one.speaker.name;
  }
  if (out.empty()) out.push_back(Speaker{});
  return out;
}

}  // namespace parley::speakers
