// The part of a statement's sentence that is looked at for days and rounds: a line without full stops stays
// linear.
#pragma once

#include <algorithm>

#include "rules/read/attribution.h"
#include "rules/read/document.h"

namespace parley::when {

// Where a statement has no cue, its source stands for it, and where it has neither, its content.
inline TokenRange anchor(const Attribution& attribution) {
  if (!attribution.cue.empty()) return attribution.cue;
  return attribution.source.empty() && !attribution.content.empty() ? attribution.content.front()
                                                                    : attribution.source;
}

inline TokenRange window(const Document& document, const Attribution& attribution) {
  constexpr uint32_t kReach = 150;  // tokens on both sides of the cue
  const TokenRange sentence = document.sentences[attribution.sentence].tokens;
  const TokenRange at = anchor(attribution);
  const uint32_t first = std::max(sentence.first, at.first - std::min(at.first, kReach));
  const uint32_t last = std::min(sentence.last, at.last + kReach);
  return first < last ? TokenRange{first, last} : TokenRange{};
}

}  // namespace parley::when
