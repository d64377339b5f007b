#include "cli/session/filter.h"

#include <algorithm>

#include "cli/failure.h"
#include "cli/session/considered.h"
#include "cli/session/names.h"
#include "cli/session/open.h"
#include "core/base/suggest.h"

namespace parley::cli {
namespace {

// Whether a filter has to be looked up in a pack.
bool names_things(const Options& options) {
  const std::string* named[] = {&options.party,  &options.speaker,     &options.issue,
                                &options.stance, &options.proposition, &options.round};
  return std::any_of(std::begin(named), std::end(named),
                     [](const std::string* word) { return !word->empty(); });
}

void look_up(const Options& options, const Catalogue& catalogue, ClaimFilter& filter) {
  filter.party = actor_named(options.party, catalogue).value;
  filter.issue = issue_named(options.issue, catalogue).value;
  filter.proposition = proposition_named(options.proposition, catalogue).value;
  filter.stance = stance_named(options.stance, catalogue).value;
  filter.round = round_named(options.round, catalogue).value;
  if (const Actor* speaker = options.speaker.empty() ? nullptr : catalogue.find_actor(options.speaker)) {
    filter.speaker = speaker->id.value;
  }
}

// Keeps what somebody said whom the pack does not know. Nobody of that name is a mistake.
void keep_speaker(const std::string& name, const Catalogue& catalogue, std::vector<ClaimRecord>& records) {
  std::vector<std::string> names;
  for (const ClaimRecord& record : records) names.push_back(record.statement.speaker_name);
  std::erase_if(records, [&](const ClaimRecord& record) { return record.statement.speaker_name != name; });
  if (!records.empty()) return;
  for (const Actor& actor : catalogue.actors) names.push_back(actor.name);
  give_up("usage/unknown-speaker", "no claim is of a speaker \"" + name + "\"" + did_you_mean(name, names),
          "`parley claims` shows who speaks");
}

std::vector<ClaimRecord> known_by(const std::optional<Date>& as_of, std::vector<ClaimRecord> records) {
  std::erase_if(records, [&](const ClaimRecord& record) { return !published_by(record.article, as_of); });
  return records;
}

}  // namespace

std::vector<Option> filter_options() {
  return {kParty, kSpeaker, kIssue, kProposition, kStance, kRound, kSince, kUntil, kArticle, kAsOf};
}

std::vector<ClaimRecord> filtered_claims(const Session& session, const Store& store) {
  const Options& options = session.options;
  const auto as_of = day_named(options.as_of, "--as-of");
  ClaimFilter filter;
  filter.since = day_named(options.since, "--since");
  filter.until = day_named(options.until, "--until");
  filter.article = options.article;
  if (!names_things(options)) return known_by(as_of, need(store.claims(filter)));
  need_articles(store);
  const Catalogue catalogue = open_catalogue(session, store);
  look_up(options, catalogue, filter);
  std::vector<ClaimRecord> records = known_by(as_of, need(store.claims(filter)));
  if (!options.speaker.empty() && filter.speaker.empty()) keep_speaker(options.speaker, catalogue, records);
  return records;
}

}  // namespace parley::cli
