#include "rules/read/speakers/name_runs.h"

namespace parley::speakers {
namespace {

constexpr uint32_t kLongestName = 6;      // units
constexpr uint32_t kLongestNickname = 3;  // units between quotation marks inside a name

class RunFinder {
 public:
  explicit RunFinder(const Scene& scene) : scene_(scene) {}

  std::vector<NameRun> run() {
    const auto& sentences = scene_.document->sentences;
    for (uint32_t i = 0; i < sentences.size(); ++i) {
      sentence_ = i;
      last_ = sentences[i].units.last;
      first_ = sentences[i].units.first;
      for (uint32_t at = first_; at < last_;) at = from(at);
    }
    return std::move(runs_);
  }

 private:
  bool is_person(uint32_t at) const {
    const Identity* identity = scene_.identity(at);
    if (identity == nullptr || identity->actor.value.empty()) return false;
    const Actor* actor = scene_.actor(at);
    return actor != nullptr && actor->kind == ActorKind::kPerson;
  }

  bool names_other_thing(uint32_t at) const {
    constexpr uint32_t kNever = kPunctuation | kNumber | kFunction | kTitle | kCalendarWord | kPossessiveWord;
    return scene_.has(at, kNever) || (scene_.has(at, kPlaceName) && !scene_.has(at, kGivenName)) ||
           (scene_.unit(at).mention >= 0 && !is_person(at)) ||
           (scene_.has(at, kMedia) && scene_.unit(at).last - scene_.unit(at).first > 1);
  }
  // A capitalised word that may be a name by itself.
  bool may_be_name(uint32_t at) const {
    return is_person(at) || (scene_.has(at, kCapital) && !names_other_thing(at));
  }
  bool is_plain_name(uint32_t at) const {
    return is_person(at) || (may_be_name(at) && !scene_.has(at, kCommon));
  }

  // One past the run that begins at `at`, or one past `at`.
  uint32_t from(uint32_t at) {
    if (!may_be_name(at)) return at + 1;
    NameRun run;
    run.sentence = sentence_;
    look_before(at, run);
    run.given = scene_.has(at, kGivenName) || is_full_name(at);
    const bool behind_title = at > first_ && scene_.has(at - 1, kTitle) && !scene_.has(at, kRole);
    const bool plain = is_plain_name(at) || behind_title || (run.given && begins_full_name(at));
    if (!plain && scene_.has(at, kRole | kOrganisation) && !run.titled) return at + 1;
    run.part = !run.given && !run.titled && !is_person(at) && follows_capital(at);
    run.common = !plain;
    const uint32_t end = plain ? end_of(at) : at + 1;
    run.units = {at, end};
    if (end - at == 1 && run.common) run.given = false;
    runs_.push_back(run);
    return end;
  }

  // In the middle of a name of something else: "Supreme Court", "Green Bay".
  bool follows_capital(uint32_t at) const {
    constexpr uint32_t kNot = kRole | kHuman | kTitle | kPunctuation | kMedia | kOrganisation | kGivenName |
                              kFunction | kCalendarWord | kPlaceName;
    return at > first_ + 1 && scene_.has(at - 1, kCapital) && scene_.unit(at - 1).mention < 0 &&
           !scene_.has(at - 1, kNot);
  }

  // A given name that is a common word too: "Mark", "Will".
  bool begins_full_name(uint32_t at) const { return at + 1 < last_ && goes_on(at, at + 1); }

  bool is_full_name(uint32_t at) const { return is_person(at) && !scene_.identity(at)->surname; }

  void look_before(uint32_t at, NameRun& run) const {
    for (uint32_t before = at; before > first_ && at - before < 3; --before) {
      if (!scene_.has(before - 1, kTitle | kRole)) break;
      if (scene_.has(before - 1, kTitle) || scene_.has(before - 1, kCapital)) run.titled = true;
      run.title_gender |= scene_.marks_of(before - 1).gendered;
    }
  }

  uint32_t end_of(uint32_t first) const {
    uint32_t end = first + 1;
    const bool full = is_full_name(first);
    while (!full && end < last_ && end - first < kLongestName) {
      const uint32_t next = after_link(end);
      if (next >= last_ || !goes_on(first, next)) break;
      end = next + 1;
      if (is_person(end - 1)) break;
    }
    return end < last_ && scene_.has(end, kSuffix) ? end + 1 : end;
  }

  bool goes_on(uint32_t first, uint32_t next) const {
    if (is_full_name(next)) return false;
    if (is_plain_name(next)) return true;
    // "Tim Cook", "George R. Washington": a common word right behind a given name.
    constexpr uint32_t kNot = kOrganisation | kMedia | kFunction | kPunctuation | kTitle | kCalendarWord;
    if (!scene_.has(first, kGivenName) || !scene_.has(next, kCapital) || scene_.has(next, kNot)) return false;
    for (uint32_t at = first + 1; at < next; ++at)
      if (!is_initial(at)) return false;
    return true;
  }

  bool is_initial(uint32_t at) const {
    const std::string_view word = scene_.word(at);
    return word.size() == 1 || (word.size() == 2 && word.back() == '.');
  }

  // Over "von der", and over a nickname in quotation marks.
  uint32_t after_link(uint32_t at) const {
    uint32_t next = at;
    while (next < last_ && next - at < 3 && scene_.has(next, kParticle)) ++next;
    if (next != at) return next;
    if ((scene_.unit(at).flags & kQuoted) == 0 || !scene_.has(at, kPunctuation)) return at;
    if (at > first_ && (scene_.unit(at - 1).flags & kQuoted) != 0) return at;
    for (next = at + 1; next < last_ && next - at <= kLongestNickname + 1; ++next)
      if ((scene_.unit(next).flags & kQuoted) == 0) return scene_.has(next, kPunctuation) ? next + 1 : next;
    return at;
  }

  const Scene& scene_;
  uint32_t sentence_ = 0, first_ = 0, last_ = 0;
  std::vector<NameRun> runs_;
};

}  // namespace

std::vector<NameRun> name_runs(const Scene& scene) {
  return RunFinder(scene).run();
}

}  // namespace parley::speakers
