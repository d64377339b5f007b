#include "rules/read/speakers/marks.h"

#include <algorithm>

namespace parley::speakers {
namespace {

constexpr size_t kMostGenders = 8;
constexpr const char* kEither = "they";  // names that go with any pronoun

struct MarkName {
  const char* word_class;
  uint32_t mark;
};

constexpr MarkName kMarkNames[] = {
    {"cap", kCapital},
    {"allcaps", kAllCapitals},
    {"punct", kPunctuation},
    {"number", kNumber},
    {"function", kFunction},
    {"title", kTitle},
    {"name-suffix", kSuffix},
    {"role", kRole},
    {"role.generic", kGeneric},
    {"unnamed", kUnnamed},
    {"former", kFormer},
    {"private", kPrivate},
    {"media", kMedia},
    {"human", kHuman},
    {"role", kHuman},
    {"private", kHuman},
    {"organisation", kOrganisation},
    {"document", kDocument},
    {"given-name", kGivenName},
    {"name-particle", kParticle},
    {"affiliation", kAffiliation},
    {"preposition", kPreposition},
    {"toward", kPreposition},
    {"and", kAnd},
    {"relative", kRelative},
    {"definite", kDefinite},
    {"indefinite", kIndefinite},
    {"rank", kRank},
    {"plural", kPlural},
    {"month", kCalendarWord},
    {"weekday", kCalendarWord},
    {"relative-day", kCalendarWord},
    {"time-word", kCalendarWord},
    {"verb", kVerb},
    {"adjective", kAdjective},
    {"place", kPlaceName},
    {"geography", kPlaceName},
    {"possessive", kPossessiveWord},
    // Known for something else than a name.
    {"human", kCommon},
    {"organisation", kCommon},
    {"document", kCommon},
    {"verb", kCommon},
    {"adjective", kCommon},
    {"adverb", kCommon},
    {"noun", kCommon},
    {"function", kCommon},
    {"time-word", kCommon},
    {"geography", kCommon},
    {"place", kCommon},
    {"role", kCommon},
    {"private", kCommon},
    {"media", kCommon},
};

struct SmallMark {
  const char* word_class;
  uint8_t mark;
};

constexpr SmallMark kJointNames[] = {
    {"joint.quantifier", kQuantifier}, {"joint.side", kSide}, {"joint.alone", kAlone}};
constexpr SmallMark kPronounNames[] = {{"pronoun.it", kThing},        {"contracted.it", kThing},
                                       {"contracted.they", kSeveral}, {"pronoun.they", kSeveral},
                                       {"pronoun.we", kSpeakers},     {"pronoun.i", kSpeakers},
                                       {"pronoun", kAnyPronoun}};

// What each class contributes, by class number.
class ByClass {
 public:
  ByClass(const KindTable& kinds, const std::vector<std::string>& genders)
      : kinds_(kinds), marks_(kinds.class_count()) {
    for (const MarkName& name : kMarkNames)
      if (KindMarks* at = find(name.word_class)) at->marks |= name.mark;
    for (const SmallMark& name : kJointNames)
      if (KindMarks* at = find(name.word_class)) at->joint |= name.mark;
    for (const SmallMark& name : kPronounNames)
      if (KindMarks* at = find(name.word_class)) at->pronoun_of |= name.mark;
    for (size_t i = 0; i < genders.size(); ++i) add_gender(genders[i], static_cast<Genders>(1U << i));
    add_offices();
  }

  KindMarks of(KindNumber kind) const {
    KindMarks out;
    for (const ClassNumber number : kinds_.classes(kind)) {
      const KindMarks& one = marks_[number];
      out.marks |= one.marks;
      out.joint |= one.joint;
      out.pronoun |= one.pronoun;
      out.shows |= one.shows;
      out.gendered |= one.gendered;
      out.pronoun_of |= one.pronoun_of;
      if (one.role >= 0) out.role = one.role;
    }
    return out;
  }

 private:
  KindMarks* find(const std::string& name) {
    const int number = kinds_.find_class(name);
    return number < 0 ? nullptr : &marks_[static_cast<size_t>(number)];
  }

  void add_gender(const std::string& key, Genders bit) {
    if (key == kEither) return;
    if (KindMarks* at = find("pronoun." + key)) at->pronoun |= bit;
    if (KindMarks* at = find("contracted." + key)) at->pronoun |= bit;
    if (KindMarks* at = find("gender." + key)) at->shows |= bit;
    if (KindMarks* at = find("gendered." + key)) at->gendered |= bit;
  }

  // role.X, but for the generic ones: all its words are one office.
  void add_offices() {
    for (size_t number = 0; number < marks_.size(); ++number) {
      const std::string& name = kinds_.class_name(static_cast<ClassNumber>(number));
      if (name.starts_with("role.") && !name.starts_with("role.generic"))
        marks_[number].role = static_cast<int32_t>(number);
    }
  }

  const KindTable& kinds_;
  std::vector<KindMarks> marks_;
};

std::vector<std::string> genders_of(const spec::Pack& pack) {
  std::vector<std::string> keys;
  for (const auto& [name, key] : pack.gender.given_names) keys.push_back(key);
  for (const spec::ActorEntry& actor : pack.actors)
    if (!actor.gender.empty()) keys.push_back(actor.gender);
  std::sort(keys.begin(), keys.end());
  keys.erase(std::unique(keys.begin(), keys.end()), keys.end());
  if (keys.size() > kMostGenders) keys.resize(kMostGenders);
  return keys;
}

}  // namespace

Marks::Marks(const spec::Pack& pack, const KindTable& kinds) : kinds_(&kinds), genders_(genders_of(pack)) {
  const ByClass by_class(kinds, genders_);
  by_kind_.reserve(kinds.size());
  for (size_t kind = 0; kind < kinds.size(); ++kind)
    by_kind_.push_back(by_class.of(static_cast<KindNumber>(kind)));
}

bool Marks::has_class(const Unit& unit, const std::string& name) const {
  const int number = kinds_->find_class(name);
  return number >= 0 && kinds_->has(unit.kind, static_cast<ClassNumber>(number));
}

Genders Marks::gender(const std::string& key) const {
  if (key.empty() || key == kEither) return 0;
  const auto at = std::lower_bound(genders_.begin(), genders_.end(), key);
  if (at == genders_.end() || *at != key) return 0;
  return static_cast<Genders>(1U << (at - genders_.begin()));
}

}  // namespace parley::speakers
