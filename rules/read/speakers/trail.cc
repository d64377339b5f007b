#include "rules/read/speakers/trail.h"

#include <algorithm>

namespace parley::speakers {
namespace {

constexpr uint32_t kFarthestSentence = 8;
constexpr uint32_t kNextTo = 2;        // units between a name and its "who"
constexpr size_t kMostSteps = 40;      // looked back on for one pronoun
constexpr size_t kMostCandidates = 8;  // told apart for one pronoun

struct Candidate {
  uint32_t figure = 0;
  double best = 0;
};

}  // namespace

void Trail::advance(uint32_t unit) {
  const auto& sentences = scene_.document->sentences;
  const auto& mentions = cast_.mentions();
  for (; next_unit_ < unit && next_unit_ < scene_.units().size(); ++next_unit_) {
    while (next_sentence_ + 1 < sentences.size() && next_unit_ >= sentences[next_sentence_].units.last)
      ++next_sentence_;
    while (next_mention_ < mentions.size() && mentions[next_mention_].units.first < next_unit_)
      ++next_mention_;
    if (next_mention_ < mentions.size() && mentions[next_mention_].units.first == next_unit_)
      take_name(mentions[next_mention_]);
    else
      take_unit(next_unit_, next_sentence_);
  }
}

void Trail::take_name(const Mention& mention) {
  Step step{mention.figure, mention.units.first, mention.units.last, mention.sentence};
  step.quoted = mention.quoted;
  step.possessive = mention.possessive;
  step.oblique = mention.oblique;
  step.modifier = mention.modifier;
  step.subject =
      subject_in_ != mention.sentence && !step.quoted && !step.possessive && !step.oblique && !step.modifier;
  if (step.subject) subject_in_ = mention.sentence;
  steps_.push_back(step);
}

// Pronouns outside quotations keep whom they mean in mind; parties and bodies are noted for "it".
void Trail::take_unit(uint32_t at, uint32_t sentence) {
  if ((scene_.unit(at).flags & kQuoted) != 0) return;
  const KindMarks& marks = scene_.marks_of(at);
  const Genders genders = marks.pronoun | marks.shows;
  if (genders != 0) {
    const auto found = person(genders, at, sentence);
    if (!found) return;
    Step step{found->figure, at, at + 1, sentence};
    step.pronoun = true;
    step.subject = marks.pronoun != 0 && subject_in_ != sentence;
    if (step.subject) subject_in_ = sentence;
    step.possessive = marks.pronoun == 0;
    Figure& figure = cast_.figures()[found->figure];
    if (figure.gender == 0) figure.gender = genders;
    steps_.push_back(step);
    return;
  }
  if (scene_.unit(at).mention < 0) return;
  const Actor* actor = scene_.actor(at);
  if (actor == nullptr || scene_.identity(at)->people) return;
  if (actor->kind == ActorKind::kParty || actor->kind == ActorKind::kBody) {
    const bool first = at == scene_.document->sentences[sentence].units.first || things_.empty() ||
                       things_.back().sentence != sentence;
    things_.push_back({actor, at, sentence, first && !scene_.is_possessive(at + 1)});
  }
}

void Trail::spoke(uint32_t figure, uint32_t unit, uint32_t sentence) {
  spoken_.push_back({figure, unit, sentence});
}

bool Trail::is_candidate(const Step& step, Genders genders) const {
  const Figure& figure = cast_.figures()[step.figure];
  return figure.confirmed && (figure.gender == 0 || (figure.gender & genders) != 0);
}

double Trail::weight(const Step& step, uint32_t sentence) const {
  const uint32_t far = sentence - std::min(sentence, step.sentence);
  double weight = 100.0 - 30.0 * std::min(far, 3U) - 5.0 * (far > 3 ? far - 3 : 0);
  if (step.subject) weight += 10;
  if (step.oblique) weight -= 15;
  if (step.possessive) weight -= step.pronoun ? 5 : 12;
  if (step.modifier) weight -= 20;
  if (step.quoted) weight -= 55;
  if (cast_.figures()[step.figure].gender == 0) weight -= 12;
  return weight;
}

std::optional<Found> Trail::person(Genders genders, uint32_t unit, uint32_t sentence) {
  Candidate candidates[kMostCandidates];
  size_t count = 0, looked = 0;
  const auto add = [&](uint32_t figure, double weight) {
    for (size_t i = 0; i < count; ++i)
      if (candidates[i].figure == figure) {
        // Named twice is a little likelier than named once.
        candidates[i].best = std::max(candidates[i].best, weight) + 2;
        return;
      }
    if (count < kMostCandidates) candidates[count++] = {figure, weight};
  };
  for (size_t i = steps_.size(); i > 0 && looked < kMostSteps; --i) {
    const Step& step = steps_[i - 1];
    if (step.unit >= unit) continue;
    if (step.sentence + kFarthestSentence < sentence) break;
    ++looked;
    if (is_candidate(step, genders)) add(step.figure, weight(step, sentence));
  }
  if (count == 0) return ahead(genders, unit, sentence);
  const auto speaker = last_speaker(unit, sentence, 3);
  for (size_t i = 0; i < count; ++i)
    if (speaker && candidates[i].figure == *speaker) candidates[i].best += 15;
  size_t best = 0;
  for (size_t i = 1; i < count; ++i)
    if (candidates[i].best > candidates[best].best) best = i;
  double second = 0;
  for (size_t i = 0; i < count; ++i)
    if (i != best) second = std::max(second, candidates[i].best);
  const double margin = (candidates[best].best - second) / 100;
  return Found{candidates[best].figure, std::clamp(0.6 + margin * 0.5, 0.5, 0.9)};
}

// "While she was away, Marend said": the next one in the sentence, where nobody was named before.
std::optional<Found> Trail::ahead(Genders genders, uint32_t unit, uint32_t sentence) const {
  const auto& mentions = cast_.mentions();
  const size_t first = cast_.first_mention(unit);
  for (size_t i = first;
       i < mentions.size() && mentions[i].sentence == sentence && i - first < kMostCandidates; ++i) {
    const Figure& figure = cast_.figures()[mentions[i].figure];
    const bool fits = figure.confirmed && (figure.gender == 0 || (figure.gender & genders) != 0);
    if (fits && !mentions[i].oblique && !mentions[i].modifier) return Found{mentions[i].figure, 0.55};
  }
  return std::nullopt;
}

std::optional<Found> Trail::just_before(uint32_t unit, uint32_t sentence) const {
  for (size_t i = steps_.size(); i > 0; --i) {
    const Step& step = steps_[i - 1];
    if (step.unit >= unit) continue;
    if (step.sentence != sentence) break;
    if (step.last + kNextTo < unit) break;
    if (!step.possessive && !step.modifier) return Found{step.figure, 0.8};
  }
  return std::nullopt;
}

const Actor* Trail::thing(uint32_t unit, uint32_t sentence) const {
  const Actor* best = nullptr;
  int best_weight = 0;
  for (size_t i = things_.size(), looked = 0; i > 0 && looked < kMostSteps; --i, ++looked) {
    const Thing& thing = things_[i - 1];
    if (thing.unit >= unit) continue;
    if (thing.sentence + 2 < sentence) break;
    const int weight =
        10 - 4 * static_cast<int>(sentence - std::min(sentence, thing.sentence)) + (thing.subject ? 3 : 0);
    if (weight > best_weight) {
      best = thing.actor;
      best_weight = weight;
    }
  }
  return best;
}

std::optional<uint32_t> Trail::last_speaker(uint32_t unit, uint32_t sentence, uint32_t farthest) const {
  for (size_t i = spoken_.size(); i > 0; --i) {
    const Spoken& spoken = spoken_[i - 1];
    if (spoken.unit >= unit) continue;
    if (spoken.sentence + farthest < sentence) return std::nullopt;
    return spoken.figure;
  }
  return std::nullopt;
}

}  // namespace parley::speakers
