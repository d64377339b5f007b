#include "rules/read/claims/candidate.h"

#include <algorithm>
#include <tuple>

namespace parley {

std::vector<StanceCandidate> standing(std::vector<StanceCandidate> candidates, const spec::Pack& pack,
                                      std::vector<StanceLoser>* losers) {
  const auto rule = [&](const StanceCandidate& c) -> const spec::StanceRule& {
    return pack.stance_rules[static_cast<size_t>(c.rule)];
  };
  std::sort(candidates.begin(), candidates.end(), [&](const StanceCandidate& a, const StanceCandidate& b) {
    return std::tuple(-rule(a).priority, -a.words.size(), a.rule, a.tokens, a.stretch) <
           std::tuple(-rule(b).priority, -b.words.size(), b.rule, b.tokens, b.stretch);
  });
  std::vector<StanceCandidate> out;
  for (StanceCandidate& candidate : candidates) {
    const auto winner = std::find_if(out.begin(), out.end(), [&](const StanceCandidate& stands) {
      const bool overlap =
          stands.tokens.first < candidate.tokens.last && candidate.tokens.first < stands.tokens.last;
      return overlap && (rule(stands).proposition == rule(candidate).proposition ||
                         rule(stands).priority > rule(candidate).priority);
    });
    if (winner == out.end())
      out.push_back(std::move(candidate));
    else if (losers != nullptr)
      losers->push_back({std::move(candidate), winner->rule});
  }
  std::sort(out.begin(), out.end(), [](const StanceCandidate& a, const StanceCandidate& b) {
    return std::tie(a.tokens, a.rule) < std::tie(b.tokens, b.rule);
  });
  return out;
}

}  // namespace parley
