#include "rules/read/speakers/roster.h"

#include <algorithm>

#include "rules/read/without_article.h"

namespace parley::speakers {
namespace {

Tokens tokens_of(const std::string& text) {
  return tokenise(text, {0, static_cast<uint32_t>(text.size())});
}

std::string joined(const std::vector<std::string>& words) {
  std::string out;
  for (const std::string& word : words) out += (out.empty() ? "" : " ") + word;
  return out;
}

const std::vector<ActorId> kNobodyAtAll;

}  // namespace

bool HeldOffice::held_on(std::optional<Date> day) const {
  if (!day) return true;
  return (!from || *from <= *day) && (!to || *day <= *to);
}

Roster::Roster(const spec::Pack& pack, const Marks& marks, const Lexicon& lexicon)
    : catalogue_(&pack.catalogue), articles_(article_words(pack)) {
  for (const auto& [name, key] : pack.gender.given_names) given_[normal_form(name)] = marks.gender(key);
  for (const spec::ActorEntry& entry : pack.actors) add(entry, marks, lexicon);
}

void Roster::add(const spec::ActorEntry& entry, const Marks& marks, const Lexicon& lexicon) {
  for (const spec::Text& epithet : entry.epithets) add_epithet(epithet.value, entry.id);
  if (entry.kind != ActorKind::kPerson) return;
  genders_[entry.id] = marks.gender(entry.gender);
  if (entry.gender.empty() && !entry.names.empty())
    if (const auto words = normal_words(entry.names[0].value); !words.empty())
      genders_[entry.id] = gender_of_name(words[0]);
  for (const spec::Text& name : entry.names) {
    const std::vector<std::string> words = normal_words(name.value);
    if (words.empty()) continue;
    auto& holders = surnames_[words.back()];
    if (std::find(holders.begin(), holders.end(), entry.id) == holders.end()) holders.push_back(entry.id);
  }
  const Actor* actor = catalogue_->actor(entry.id);
  if (actor == nullptr) return;
  for (const Membership& membership : actor->memberships) {
    const Tokens tokens = tokens_of(membership.role);
    const auto count = static_cast<uint32_t>(tokens.size());
    const Units units = lexicon.units(membership.role, tokens, 0, count);
    for (Office& office :
         offices_in(membership.role, tokens, units, 0, static_cast<uint32_t>(units.size()), marks))
      offices_.push_back({entry.id, membership.party, std::move(office), membership.from, membership.to});
  }
}

// Found with and without its leading article.
void Roster::add_epithet(const std::string& epithet, const ActorId& id) {
  const std::vector<std::string> words = normal_words(epithet);
  const std::vector<std::string> bare = without_article(epithet, articles_);
  epithets_[joined(words)].push_back(id);
  if (bare.size() != words.size()) epithets_[joined(bare)].push_back(id);
  longest_epithet_ = std::max(longest_epithet_, words.size());
}

const std::vector<ActorId>& Roster::with_epithet(const std::string& words) const {
  const auto found = epithets_.find(words);
  return found == epithets_.end() ? kNobodyAtAll : found->second;
}

const std::vector<ActorId>& Roster::with_surname(const std::string& surname) const {
  const auto found = surnames_.find(surname);
  return found == surnames_.end() ? kNobodyAtAll : found->second;
}

Genders Roster::gender_of_name(const std::string& given) const {
  const auto found = given_.find(given);
  if (found != given_.end()) return found->second;
  // "Jean-Marc": its first part tells.
  const size_t hyphen = given.find('-');
  return hyphen == std::string::npos || hyphen == 0 ? Genders{0} : gender_of_name(given.substr(0, hyphen));
}

Genders Roster::gender(const ActorId& id) const {
  const auto found = genders_.find(id);
  return found == genders_.end() ? Genders{0} : found->second;
}

}  // namespace parley::speakers
