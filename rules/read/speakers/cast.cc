#include "rules/read/speakers/cast.h"

#include <algorithm>

#include "rules/read/speakers/surroundings.h"

namespace parley::speakers {
namespace {

constexpr uint32_t kNone = UINT32_MAX;
constexpr size_t kMostOffices = 12;
constexpr size_t kMostNamesakes = 24;  // looked at for one name, so that a text of one surname stays linear

bool is_initial(const std::string& word) {
  return word.size() == 1 || (word.size() == 2 && word[1] == '.');
}

// The given names do not speak against one person: one is missing, one is the other's initial, or they share
// a word.
bool same_given(const std::vector<std::string>& a, const std::vector<std::string>& b) {
  if (a.size() < 2 || b.size() < 2) return true;
  if ((is_initial(a[0]) || is_initial(b[0])) && a[0][0] == b[0][0]) return true;
  for (size_t i = 0; i + 1 < a.size(); ++i)
    for (size_t k = 0; k + 1 < b.size(); ++k)
      if (a[i] == b[k] && !is_initial(a[i])) return true;
  return false;
}

}  // namespace

Cast::Cast(const Scene& scene) : scene_(scene) {
  const std::vector<NameRun> runs = name_runs(scene);
  for (const bool full_names : {true, false})
    for (const NameRun& run : runs) link(run, full_names);
  std::sort(mentions_.begin(), mentions_.end(),
            [](const Mention& a, const Mention& b) { return a.units < b.units; });
}

// Full names first, over the whole article; then the rest, which means those.
void Cast::link(const NameRun& run, bool full_names) {
  std::vector<std::string> words;
  std::string suffix;
  for (uint32_t at = run.units.first; at < run.units.last; ++at) {
    const Unit& unit = scene_.unit(at);
    const bool nickname = (unit.flags & kQuoted) != 0 && at > run.units.first &&
                          (scene_.unit(run.units.first).flags & kQuoted) == 0;
    if (nickname || scene_.has(at, kPunctuation)) continue;
    for (uint32_t token = unit.first; token < unit.last; ++token) {
      std::string word = normal_form(scene_.document->text_of(token));
      if (at > run.units.first && scene_.has(at, kSuffix))
        suffix = std::move(word);
      else
        words.push_back(std::move(word));
    }
  }
  if (words.empty() || (words.size() > 1) != full_names) return;
  const uint32_t figure = figure_for(run, words, suffix);
  if (figure == kNone) return;
  show_longer_name(figures_[figure], run.units, words);
  add_mention(run, figure);
  learn(run, figure);
}

uint32_t Cast::figure_for(const NameRun& run, const std::vector<std::string>& words,
                          const std::string& suffix) {
  if (const Actor* actor = actor_for(run, words)) return figure_of(*actor);
  const int known = known_by_surname(words, suffix, run.title_gender);
  if (known >= 0) return static_cast<uint32_t>(known);
  if (words.size() == 1) {
    const int given = known_by_given_name(words[0]);
    if (given >= 0) return static_cast<uint32_t>(given);
  }
  if (run.common || run.part) return kNone;
  return add_figure(run.units, words, suffix);
}

// The pack's person whose name this is. A bare surname that several people of the pack share is left to the
// article.
const Actor* Cast::actor_for(const NameRun& run, const std::vector<std::string>& words) const {
  const Identity* identity = scene_.identity(run.units.last - 1);
  const bool known = identity != nullptr && identity->actor;
  if (known && !identity->surname) return scene_.actor(run.units.last - 1);
  if (words.size() == 1 && by_surname_.count(words[0]) != 0) return nullptr;
  const Actor* found = nullptr;
  for (const ActorId& id : scene_.roster->with_surname(words.back())) {
    const Actor* actor = scene_.roster->catalogue().actor(id);
    if (actor == nullptr) continue;
    if (words.size() > 1 && normal_form(actor->name).front() != words[0].front()) continue;
    if (found != nullptr) return nullptr;
    found = actor;
  }
  return found;
}

int Cast::known_by_surname(const std::vector<std::string>& words, const std::string& suffix,
                           Genders gender) const {
  const auto found = by_surname_.find(words.back());
  if (found == by_surname_.end()) return -1;
  int best = -1;
  uint32_t best_at = 0;
  const size_t count = found->second.size();
  for (size_t i = count - std::min(count, kMostNamesakes); i < count; ++i) {
    const uint32_t id = found->second[i];
    const Figure& figure = figures_[id];
    if (words.size() > 1 && (!same_given(figure.words, words) || figure.suffix != suffix)) continue;
    if (words.size() == 1 && !suffix.empty() && figure.suffix != suffix) continue;
    if (gender != 0 && figure.gender != 0 && (gender & figure.gender) == 0) continue;
    // The one named most; between equals the one named last.
    const uint32_t weight = figure.mentions * 2 + (figure.actor != nullptr ? 1 : 0);
    if (best < 0 || weight >= best_at) {
      best = static_cast<int>(id);
      best_at = weight;
    }
  }
  return best;
}

int Cast::known_by_given_name(const std::string& word) const {
  const auto found = by_given_.find(word);
  return found != by_given_.end() && found->second.size() == 1 ? static_cast<int>(found->second[0]) : -1;
}

uint32_t Cast::add_figure(UnitRange units, std::vector<std::string> words, std::string suffix) {
  const auto id = static_cast<uint32_t>(figures_.size());
  Figure figure;
  figure.words = std::move(words);
  figure.suffix = std::move(suffix);
  figure.name = shown(units);
  figure.shouted = scene_.has(units.first, kAllCapitals);
  figure.gender = scene_.roster->gender_of_name(figure.words.front());
  by_surname_[figure.surname()].push_back(id);
  if (figure.words.size() > 1) by_given_[figure.words.front()].push_back(id);
  figures_.push_back(std::move(figure));
  return id;
}

uint32_t Cast::figure_of(const Actor& actor) {
  const auto [place, is_new] = by_actor_.try_emplace(actor.id.value, static_cast<uint32_t>(figures_.size()));
  if (!is_new) return place->second;
  Figure figure;
  figure.name = actor.name;
  figure.actor = &actor;
  figure.confirmed = true;
  figure.gender = scene_.roster->gender(actor.id);
  for (const Token& token : tokenise(actor.name, {0, static_cast<uint32_t>(actor.name.size())}))
    figure.words.push_back(normal_form(token_text(actor.name, token)));
  if (figure.words.empty()) figure.words.push_back(actor.name);
  for (const HeldOffice& held : scene_.roster->offices()) {
    if (held.holder != actor.id) continue;
    Office office = held.office;
    office.former = held.over_by(scene_.day());
    if (office.former || held.held_on(scene_.day())) figure.offices.push_back(std::move(office));
  }
  by_surname_[figure.surname()].push_back(place->second);
  figures_.push_back(std::move(figure));
  return place->second;
}

uint32_t Cast::add_source(UnitRange units) {
  std::vector<std::string> words;
  for (uint32_t at = units.first; at < units.last; ++at)
    for (uint32_t token = scene_.unit(at).first; token < scene_.unit(at).last; ++token)
      words.push_back(normal_form(scene_.document->text_of(token)));
  const uint32_t figure = add_figure(units, std::move(words), {});
  figures_[figure].confirmed = true;
  return figure;
}

void Cast::show_longer_name(Figure& figure, UnitRange units, const std::vector<std::string>& words) {
  if (figure.actor != nullptr) return;
  const bool shouted = scene_.has(units.first, kAllCapitals) && words.front().size() > 2;
  if (words.size() < figure.words.size() ||
      (words.size() == figure.words.size() && (shouted || !figure.shouted)))
    return;
  figure.name = shown(units);
  figure.words = words;
  figure.shouted = shouted;
}

// Without a nickname in quotation marks; white space folded.
std::string Cast::shown(UnitRange units) const {
  std::string out;
  const bool quoted = (scene_.unit(units.first).flags & kQuoted) != 0;
  for (uint32_t at = units.first; at < units.last; ++at) {
    const bool nickname = !quoted && (scene_.unit(at).flags & kQuoted) != 0;
    if (nickname || scene_.has(at, kPunctuation)) continue;
    for (uint32_t token = scene_.unit(at).first; token < scene_.unit(at).last; ++token) {
      if (!out.empty() && scene_.document->tokens[token].space_before()) out += ' ';
      out += scene_.document->text_of(token);
    }
  }
  return out;
}

void Cast::add_mention(const NameRun& run, uint32_t figure) {
  const Sentence& sentence = scene_.document->sentences[run.sentence];
  Mention mention;
  mention.units = run.units;
  mention.sentence = run.sentence;
  mention.figure = figure;
  mention.full = run.units.last - run.units.first > 1 || run.given;
  mention.quoted = (scene_.unit(run.units.first).flags & kQuoted) != 0;
  mention.possessive = run.units.last < sentence.units.last && scene_.is_possessive(run.units.last);
  uint32_t before = run.units.first;
  while (before > sentence.units.first && scene_.has(before - 1, kTitle | kRole | kDefinite | kFormer))
    --before;
  mention.oblique = before > sentence.units.first && scene_.has(before - 1, kPreposition);
  mention.modifier = run.units.last < sentence.units.last && !mention.possessive &&
                     scene_.has(run.units.last, kOrganisation | kHuman | kDocument) &&
                     !scene_.has(run.units.last, kFunction | kPunctuation | kVerb);
  mentions_.push_back(mention);
  ++figures_[figure].mentions;
}

void Cast::learn(const NameRun& run, uint32_t id) {
  Figure& figure = figures_[id];
  const UnitRange sentence = scene_.document->sentences[run.sentence].units;
  if (run.titled || run.given) figure.confirmed = true;
  if (figure.gender == 0) figure.gender = run.title_gender;
  const UnitRange before = description_before(scene_, run.units.first, sentence.first);
  const UnitRange behind = description_behind(scene_, run.units.last, sentence.last);
  for (const UnitRange units : {before, behind}) {
    if (units.empty()) continue;
    for (uint32_t at = units.first; at < units.last; ++at)
      if (figure.gender == 0 && figure.actor == nullptr) figure.gender = scene_.marks_of(at).gendered;
    for (Office& office : offices_in(scene_.document->text(), scene_.document->tokens, scene_.units(),
                                     units.first, units.last, *scene_.marks))
      if (figure.offices.size() < kMostOffices) figure.offices.push_back(std::move(office));
    if (figure.actor != nullptr) continue;
    const Standing standing = standing_in(scene_, units);
    figure.stands_alone = figure.stands_alone || standing.alone;
    if (!figure.party) figure.party = standing.party;
  }
  if (!behind.empty()) figure.confirmed = true;
}

size_t Cast::first_mention(uint32_t unit) const {
  return static_cast<size_t>(
      std::lower_bound(mentions_.begin(), mentions_.end(), unit,
                       [](const Mention& m, uint32_t u) { return m.units.first < u; }) -
      mentions_.begin());
}

}  // namespace parley::speakers
