// What an edited pack would change in a store: its articles are read anew, and compared with what is held of
// them.
#pragma once

#include <functional>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "cli/session/open.h"
#include "core/diff.h"

namespace parley::cli {

// Claims are the same when their ids are, whatever rule found them.
struct ClaimChange {
  enum class Kind { kComes, kGoes, kChanges } kind = Kind::kComes;
  // At least one is set. What people have judged hangs on before->claim.id: a review that would lose its
  // claim is one of a claim that goes or changes.
  std::optional<ClaimRecord> before, after;
  const std::string& rule() const { return after ? after->claim.rule : before->claim.rule; }
};

// A line of `parley diff` between two neighbouring rounds.
struct DiffLineChange {
  ActorId actor;
  RoundId from, to;
  std::optional<Change> before, after;  // at least one is set
};

struct Impact {
  int articles = 0;
  int same = 0;                       // claims
  int other_rule = 0;                 // of these: found by another rule than before
  std::vector<ClaimChange> claims;    // by rule, then as they stand in the articles
  std::vector<DiffLineChange> lines;  // by actor, rounds, then as the diff has them
  bool none() const { return claims.empty() && lines.empty(); }
};

// What is claimed, and in how many articles of each round.
struct Claimed {
  std::vector<ClaimRecord> claims;
  std::map<RoundId, int> articles;
};

// Reads every article of the store with the pack, on `jobs` threads. `take` gets them batch by batch, in the
// store's order, each with its reading.
void reread(const Store& store, const Pack& pack, int jobs,
            const std::function<void(const std::vector<Store::Item>&, const std::vector<ArticleRef>&)>& take);

// Claims of a reading, as the store would give them back.
void add_claims(Claimed& out, const ArticleRef& article, const Reading& reading);

Impact impact(const Claimed& before, const Catalogue& old_catalogue, const Claimed& now,
              const Catalogue& new_catalogue);

}  // namespace parley::cli
