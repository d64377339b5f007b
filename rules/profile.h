// How often every rule matches, what comes of it, and what it costs.
#pragma once

#include <memory>
#include <vector>

#include "core/article.h"
#include "rules/pack.h"

namespace parley {

struct RuleProfile {
  RuleInfo rule;
  int hits = 0;        // matches; of frames without a pattern: stances that they decided
  int kept = 0;        // of these: claims, printed statements, and for other layers matches that stand
  double seconds = 0;  // that its patterns take alone over the same text
  double share = 0;    // of the time of all rules, 0 to 1

  bool silent() const { return hits == 0; }
  // Matches often, and seldom yields what is kept. Only stance rules and attributions are there to yield
  // something.
  bool noisy() const;
  bool slow = false;  // takes more than five times what a rule takes on average
};

struct PackProfile {
  std::vector<RuleProfile> rules;  // in the pack's order
  int articles = 0, statements = 0, claims = 0;
  double seconds = 0;  // of reading all articles
};

// A rule's time is taken by running it by itself, as all rules of a layer are matched in one go when articles
// are read: it tells which rules are dear, and their sum is more than reading takes.
class Profiler {
 public:
  // `pack` outlives the profiler.
  explicit Profiler(const Pack& pack);
  ~Profiler();

  void add(const Article& article);
  PackProfile result() const;

 private:
  struct Parts;
  std::unique_ptr<Parts> parts_;
};

}  // namespace parley
