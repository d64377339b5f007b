// What the words of a statement point back to: "rejected the proposal", "agreed to it". The proposition is
// that of the last claim before it on what somebody wants, if that stands near enough.
#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "core/reading.h"

namespace parley {

// Stands for a proposition in stance rules whose words only point back.
inline constexpr const char* kPreviousProposition = "previous";

struct Antecedent {
  PropositionId proposition;
  IssueId issue;
};

class Antecedents {
 public:
  // What a statement of this sentence may point back to.
  std::optional<Antecedent> before(uint32_t sentence) const {
    constexpr uint32_t kFarthest = 3;  // sentences
    if (!last_ || sentence < sentence_ || sentence - sentence_ > kFarthest) return std::nullopt;
    return last_;
  }

  // Needs: called in the order of the text.
  void note(const std::vector<Claim>& claims, uint32_t sentence) {
    for (const Claim& claim : claims) {
      if (claim.axis != Axis::kWants && !claim.characterises) continue;
      last_ = Antecedent{claim.proposition, claim.issue};
      sentence_ = sentence;
    }
  }

 private:
  std::optional<Antecedent> last_;
  uint32_t sentence_ = 0;
};

}  // namespace parley
