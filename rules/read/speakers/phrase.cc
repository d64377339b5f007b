#include "rules/read/speakers/phrase.h"

#include <algorithm>

namespace parley::speakers {
namespace {

constexpr uint32_t kNounMarks = kRole | kHuman | kOrganisation | kDocument | kMedia | kUnnamed | kPrivate;
constexpr size_t kMostHeads = 8;

// Reads one member of a source: up to a comma, a dash or an "and".
class PartReader {
 public:
  PartReader(const Scene& scene, const Cast& cast, UnitRange part)
      : scene_(scene), cast_(cast), part_(part) {}

  Head read() {
    Head head;
    head.described = part_;
    core_last_ = end_of_core();
    if (find_figure(head, false)) return head;
    if (is_owner_alone() && find_figure(head, true)) return head;
    find_other(head);
    return head;
  }

 private:
  // Where a relative clause or a preposition that says no "of whom" begins.
  uint32_t end_of_core() const {
    for (uint32_t at = part_.first + 1; at < part_.last; ++at)
      if (scene_.has(at, kRelative | kPreposition)) return at;
    return part_.last;
  }

  // The last name before any preposition that neither owns what follows nor describes it; else none.
  bool find_figure(Head& head, bool owners) const {
    bool found = false;
    for (size_t i = cast_.first_mention(part_.first); i < cast_.mentions().size(); ++i) {
      const Mention& mention = cast_.mentions()[i];
      if (mention.units.first >= part_.last) break;
      if (mention.units.first >= core_last_ && found) break;
      if (mention.units.first >= core_last_ && !follows_office(mention.units.first)) continue;
      if ((mention.possessive && !owners) || is_modifier(mention)) continue;
      head.kind = HeadKind::kFigure;
      head.units = mention.units;
      head.figure = mention.figure;
      found = true;
    }
    return found;
  }

  // "Marend's demand that" has the source "Marend's", or "Marend".
  bool is_owner_alone() const {
    return scene_.is_possessive(part_.last - 1) || scene_.is_possessive(part_.last);
  }

  // "Secretary of State NAME": there is a word of the office between the preposition and the name.
  bool follows_office(uint32_t name) const {
    if (core_last_ + 1 >= name || core_last_ == part_.first || !scene_.has(core_last_ - 1, kRole))
      return false;
    const bool thing = scene_.unit(name - 1).mention >= 0 ||
                       scene_.has(name - 1, kPlaceName | kOrganisation) ||
                       (scene_.has(name - 1, kCapital) && !scene_.has(name - 1, kHuman | kTitle | kFunction));
    return thing && no_other_link(core_last_ + 1, name);
  }
  bool no_other_link(uint32_t first, uint32_t last) const {
    for (uint32_t at = first; at < last; ++at)
      if (scene_.has(at, kPreposition | kRelative | kPunctuation)) return false;
    return true;
  }

  bool is_modifier(const Mention& mention) const {
    const uint32_t next = mention.units.last;
    if (next >= core_last_) return false;
    if (scene_.has(next, kFunction | kPunctuation | kAnd)) return false;
    return scene_.has(next, kNounMarks) || !scene_.has(next, kCapital | kVerb);
  }

  void find_other(Head& head) const {
    uint32_t noun = UINT32_MAX, name = UINT32_MAX, actor = UINT32_MAX;
    for (uint32_t at = part_.first; at < core_last_; ++at) {
      if (scene_.has(at, kPunctuation) || scene_.is_possessive(at)) continue;
      if (at + 2 < core_last_ && scene_.is_possessive(at + 1)) continue;
      if (is_pronoun(at) && noun == UINT32_MAX && name == UINT32_MAX)
        return set(head, HeadKind::kPronoun, at);
      if (scene_.has(at, kRelative) && at == part_.first) return set(head, HeadKind::kPronoun, at);
      if (scene_.actor(at) != nullptr) actor = at;
      if (scene_.has(at, kNounMarks) && !scene_.has(at, kFormer))
        noun = at;
      else if (scene_.has(at, kCapital) && !scene_.has(at, kFunction | kRank))
        name = at;
      else if (noun == UINT32_MAX && !scene_.has(at, kFunction | kRank | kAdjective | kNumber | kFormer))
        name = at;
    }
    choose(head, noun, name, actor);
  }

  // Possessive ones only by themselves: "his decision that ..." has the source "his". So are "many" and
  // "both", which stand before nouns as well.
  bool is_pronoun(uint32_t at) const {
    const KindMarks& marks = scene_.marks_of(at);
    if (marks.pronoun != 0 || (marks.pronoun_of & (kThing | kSeveral | kSpeakers)) != 0) return true;
    return (marks.pronoun_of != 0 || marks.shows != 0) && core_last_ - part_.first == 1;
  }

  void choose(Head& head, uint32_t noun, uint32_t name, uint32_t actor) const {
    const bool noun_last = noun != UINT32_MAX && (actor == UINT32_MAX || noun > actor);
    if (noun_last) {
      const HeadKind kind = scene_.has(noun, kRole | kUnnamed) && !scene_.has(noun, kMedia)
                                ? HeadKind::kOffice
                            : scene_.has(noun, kHuman | kPrivate | kMedia) ? HeadKind::kPeople
                                                                           : HeadKind::kThing;
      return set(head, kind, noun);
    }
    if (actor != UINT32_MAX && (name == UINT32_MAX || name <= actor))
      return set(head, HeadKind::kActor, actor);
    if (name != UINT32_MAX) return set_name(head, name);
    if (actor != UINT32_MAX) set(head, HeadKind::kActor, actor);
  }

  static void set(Head& head, HeadKind kind, uint32_t at) {
    head.kind = kind;
    head.units = {at, at + 1};
  }

  void set_name(Head& head, uint32_t name) const {
    if (!scene_.has(name, kCapital)) return set(head, HeadKind::kThing, name);
    set(head, HeadKind::kName, name);
    while (head.units.first > part_.first && scene_.has(head.units.first - 1, kCapital) &&
           !scene_.has(head.units.first - 1, kFunction | kTitle))
      --head.units.first;
  }

  const Scene& scene_;
  const Cast& cast_;
  UnitRange part_;
  uint32_t core_last_ = 0;
};

class PhraseReader {
 public:
  PhraseReader(const Scene& scene, const Cast& cast, UnitRange source) : scene_(scene), cast_(cast) {
    phrase_.units = source;
  }

  Phrase read() {
    phrase_.joint = is_joint();
    for (uint32_t at = phrase_.units.first; at < phrase_.units.last && phrase_.heads.size() < kMostHeads;)
      at = read_part(at);
    return std::move(phrase_);
  }

 private:
  bool is_joint() const {
    bool quantified = false, definite = false;
    for (uint32_t at = phrase_.units.first; at < phrase_.units.last; ++at) {
      const uint8_t joint = scene_.marks_of(at).joint;
      if ((joint & kSide) != 0 && quantified) return true;
      if ((joint & kAlone) != 0 && definite) return true;
      if (scene_.unit(at).mention >= 0 || scene_.has(at, kPunctuation)) return false;
      quantified = quantified || (joint & kQuantifier) != 0;
      definite = definite || scene_.has(at, kDefinite);
    }
    return quantified && phrase_.units.last - phrase_.units.first == 1;  // "both"
  }

  uint32_t read_part(uint32_t first) {
    uint32_t last = first;
    bool nested = false;
    for (; last < phrase_.units.last && !separates(last, first); ++last)
      nested = nested || scene_.has(last, kRelative);
    if (last > first) add({first, last}, first);
    if (last < phrase_.units.last && scene_.is_mark(last, "(")) last = behind_bracket(last);
    const bool more = last < phrase_.units.last && !nested;
    return more ? last + 1 : phrase_.units.last;
  }

  // At the closing bracket: what is in brackets is nobody.
  uint32_t behind_bracket(uint32_t at) const {
    while (at < phrase_.units.last && !scene_.is_mark(at, ")")) ++at;
    return at;
  }

  bool separates(uint32_t at, uint32_t first) const {
    if (scene_.has(at, kAnd)) return joins(at, first);
    if (!scene_.has(at, kPunctuation) || scene_.is_possessive(at)) return false;
    return (scene_.unit(at).flags & kQuoted) == 0;
  }

  // "Rubio and Lavrov", "Moscow and Kyiv", "Ukrainian and Russian officials".
  bool joins(uint32_t at, uint32_t first) const {
    return at > first && at + 1 < phrase_.units.last && begins_member(at + 1);
  }
  bool begins_member(uint32_t at) const {
    for (; at < phrase_.units.last; ++at) {
      if (scene_.unit(at).mention >= 0) return true;
      if (!scene_.has(at, kDefinite | kIndefinite | kTitle | kRole | kRank | kAdjective | kFormer)) break;
    }
    if (at >= phrase_.units.last) return false;
    const size_t mention = cast_.first_mention(at);
    return mention < cast_.mentions().size() && cast_.mentions()[mention].units.first == at;
  }

  // A part behind a comma is an apposition, unless all before it lacked a name.
  void add(UnitRange part, uint32_t first) {
    Head head = PartReader(scene_, cast_, part).read();
    if (head.kind == HeadKind::kNone) return;
    if (phrase_.heads.empty()) {
      phrase_.heads.push_back(head);
      return;
    }
    const bool listed = scene_.has(first - 1, kAnd);
    Head& last = phrase_.heads.back();
    const bool both_names = is_named(last) && is_named(head);
    if (listed && both_names && !in_apposition_) {
      phrase_.heads.push_back(head);
    } else if (!listed && head.kind == HeadKind::kFigure && last.kind != HeadKind::kFigure &&
               last.kind != HeadKind::kName) {
      head.described = {last.described.first, head.described.last};
      last = head;
    } else if (!listed && both_names && is_list_ahead(part.last) && plain(last) && plain(head)) {
      phrase_.heads.push_back(head);
    } else {
      last.described.last = part.last;
      in_apposition_ = true;
    }
  }

  static bool is_named(const Head& head) {
    return head.kind == HeadKind::kFigure || head.kind == HeadKind::kActor || head.kind == HeadKind::kName ||
           head.kind == HeadKind::kOffice;
  }
  // A name and nothing else, as in "Moscow, Kyiv and Brennick".
  static bool plain(const Head& head) {
    return head.kind == HeadKind::kActor || head.kind == HeadKind::kFigure;
  }
  bool is_list_ahead(uint32_t at) const {
    for (; at < phrase_.units.last; ++at)
      if (scene_.has(at, kAnd)) return true;
    return false;
  }

  const Scene& scene_;
  const Cast& cast_;
  Phrase phrase_;
  bool in_apposition_ = false;
};

}  // namespace

Phrase phrase_of(const Scene& scene, const Cast& cast, UnitRange source) {
  return PhraseReader(scene, cast, source).read();
}

}  // namespace parley::speakers
