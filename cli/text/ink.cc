#include "cli/text/ink.h"

namespace parley::cli {
namespace {

const char* code(Ink ink) {
  switch (ink) {
    case Ink::kPlain:
      return "";
    case Ink::kBold:
      return "1";
    case Ink::kDim:
      return "2";
    case Ink::kSource:
      return "1;36";
    case Ink::kCue:
      return "33";
    case Ink::kContent:
      return "32";
    case Ink::kClaim:
      return "35";
    case Ink::kGood:
      return "32";
    case Ink::kBad:
      return "1;31";
    case Ink::kWarn:
      return "33";
  }
  return "";
}

}  // namespace

std::string Look::ink(Ink ink, std::string_view text) const {
  if (!colour || ink == Ink::kPlain || text.empty()) return std::string(text);
  return std::string("\x1b[") + code(ink) + "m" + std::string(text) + "\x1b[0m";
}

}  // namespace parley::cli
