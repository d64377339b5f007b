// Colours, for terminals. Nothing else in parley knows an escape sequence.
#pragma once

#include <string>
#include <string_view>

namespace parley::cli {

enum class Ink { kPlain, kBold, kDim, kSource, kCue, kContent, kClaim, kGood, kBad, kWarn };

// How output is to look.
struct Look {
  bool colour = false;
  int width = 100;

  // The text in that colour; as it is where there are no colours. Needs: the text is safe (escape.h).
  std::string ink(Ink ink, std::string_view text) const;
};

}  // namespace parley::cli
