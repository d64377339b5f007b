// Stance rules over statements: which propositions the words of a statement express, and how its speaker
// stands to them.
#pragma once

#include <memory>
#include <vector>

#include "core/reading.h"
#include "rules/lexicon/lexicon.h"
#include "rules/pattern/kinds.h"
#include "rules/pattern/matching.h"
#include "rules/pattern/parse.h"
#include "rules/read/attribution.h"
#include "rules/read/claims/antecedent.h"
#include "rules/read/document.h"
#include "rules/read/speaker.h"
#include "rules/spec/spec.h"

namespace parley {

class Observer;

// The patterns of stance rules, frames and scopes as trees, in the pack's order.
struct StancePatterns {
  std::vector<std::vector<Node>> rules;  // by spec::Pack::stance_rules, then its patterns
  std::vector<Node> frames;              // by spec::Pack::frames; an empty tree where a frame has no pattern
  std::vector<Node> scopes;              // by spec::Pack::scopes
};

class ClaimFinder {
 public:
  // Needs: `kinds` is complete and holds every class the patterns name. All arguments outlive the finder.
  ClaimFinder(const spec::Pack& pack, const StancePatterns& patterns, const KindTable& kinds,
              const Lexicon& lexicon, Matching matching = Matching::kTogether);
  ClaimFinder(ClaimFinder&&) noexcept;
  ~ClaimFinder();

  // Claims of one speaker on one statement, sorted by place, then proposition; ids are left empty (they need
  // the whole statement). `before` is what its words may point back to.
  std::vector<Claim> find(const Document& document, const Attribution& attribution, const Speaker& speaker,
                          const std::optional<Antecedent>& before = std::nullopt,
                          Observer* observer = nullptr) const;

 private:
  struct Parts;
  std::unique_ptr<Parts> parts_;
};

}  // namespace parley
