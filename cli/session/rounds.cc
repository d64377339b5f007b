#include "cli/session/rounds.h"

#include <algorithm>

#include "cli/failure.h"
#include "cli/session/names.h"

namespace parley::cli {
namespace {

size_t place_of(const RoundId& id, const Catalogue& catalogue) {
  const auto at = std::find_if(catalogue.rounds.begin(), catalogue.rounds.end(),
                               [&](const Round& r) { return r.id == id; });
  return static_cast<size_t>(at - catalogue.rounds.begin());
}

std::string listed(const std::vector<RoundId>& rounds) {
  std::string out;
  for (const RoundId& round : rounds) out += (out.empty() ? "" : ", ") + round.value;
  return out.empty() ? "none" : out;
}

// The last of `read` before `limit`.
RoundId last_before(size_t limit, const std::vector<RoundId>& read, const Catalogue& catalogue,
                    const std::string& option) {
  RoundId last;
  for (const RoundId& round : read) {
    if (place_of(round, catalogue) < limit) last = round;
  }
  if (last) return last;
  give_up("usage/rounds", "there are no two rounds to compare: articles of these were read: " + listed(read),
          "read articles of another round, or name a round with " + option);
}

}  // namespace

std::vector<RoundId> rounds_read(const std::map<RoundId, int>& articles, const Catalogue& catalogue) {
  std::vector<RoundId> read;
  for (const Round& round : catalogue.rounds) {
    const auto found = articles.find(round.id);
    if (found != articles.end() && found->second > 0) read.push_back(round.id);
  }
  return read;
}

std::pair<RoundId, RoundId> rounds_between(const std::string& from_words, const std::string& to_words,
                                           const std::map<RoundId, int>& articles,
                                           const Catalogue& catalogue) {
  RoundId from = round_named(from_words, catalogue), to = round_named(to_words, catalogue);
  const std::vector<RoundId> read = rounds_read(articles, catalogue);
  if (!to) to = last_before(catalogue.rounds.size(), read, catalogue, "--to");
  if (!from) from = last_before(place_of(to, catalogue), read, catalogue, "--from");
  if (place_of(from, catalogue) < place_of(to, catalogue)) return {from, to};
  give_up("usage/rounds", "\"" + from.value + "\" is not before \"" + to.value + "\"",
          from == to ? "a diff needs two rounds" : "exchange --from and --to");
}

}  // namespace parley::cli
