#include "rules/read/claims/candidate.h"

#include <algorithm>
#include <tuple>

namespace parley {

std::vector<Candidate> standing(std::vector<Candidate> candidates, const spec::Pack& pack) {
  const auto rule = [&](const Candidate& c) -> const spec::StanceRule& {
    return pack.stance_rules[static_cast<size_t>(c.rule)];
  };
  std::sort(candidates.begin(), candidates.end(), [&](const Candidate& a, const Candidate& b) {
    return std::tuple(-rule(a).priority, -a.words.size(), a.rule, a.tokens, a.stretch) <
           std::tuple(-rule(b).priority, -b.words.size(), b.rule, b.tokens, b.stretch);
  });
  std::vector<Candidate> out;
  for (Candidate& candidate : candidates) {
    const bool loses = std::any_of(out.begin(), out.end(), [&](const Candidate& winner) {
      const bool overlap =
          winner.tokens.first < candidate.tokens.last && candidate.tokens.first < winner.tokens.last;
      return overlap && (rule(winner).proposition == rule(candidate).proposition ||
                         rule(winner).priority > rule(candidate).priority);
    });
    if (!loses) out.push_back(std::move(candidate));
  }
  std::sort(out.begin(), out.end(), [](const Candidate& a, const Candidate& b) {
    return std::tie(a.tokens, a.rule) < std::tie(b.tokens, b.rule);
  });
  return out;
}

}  // namespace parley
