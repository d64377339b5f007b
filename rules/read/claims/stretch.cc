#include "rules/read/claims/stretch.h"

#include <algorithm>

namespace parley {
namespace {

bool begins_lower(const Document& document, const Unit& unit) {
  return document.tokens[unit.first].lower();
}

}  // namespace

StretchCutter::StretchCutter(const KindTable& kinds)
    : kinds_(&kinds), full_stop_(kinds.find_class("full-stop")) {}

// "We wait ... and see" goes on.
bool StretchCutter::stops(const Document& document, const Unit& unit, const Unit* next) const {
  if (full_stop_ < 0 || !kinds_->has(unit.kind, static_cast<ClassNumber>(full_stop_))) return false;
  return next == nullptr || !begins_lower(document, *next);
}

// Whether a sentence goes on from the end of one piece into the next.
bool StretchCutter::goes_on(const Document& document, const Unit& last, const Unit& next) const {
  return !stops(document, last, nullptr) && begins_lower(document, next);
}

std::vector<Units> StretchCutter::cut(const Document& document, const std::vector<UnitRange>& pieces) const {
  std::vector<Units> out(1);
  const auto close = [&] {
    if (!out.back().empty()) out.emplace_back();
  };
  for (const UnitRange& piece : pieces) {
    if (piece.empty()) continue;
    if (!out.back().empty() && !goes_on(document, out.back().back(), document.units[piece.first])) close();
    for (uint32_t at = piece.first; at < piece.last; ++at) {
      const Unit& unit = document.units[at];
      out.back().push_back(unit);
      const Unit* next = at + 1 < piece.last ? &document.units[at + 1] : nullptr;
      if ((next != nullptr && stops(document, unit, next)) || out.back().size() >= kLongest) close();
    }
  }
  if (out.back().empty()) out.pop_back();
  return out;
}

std::vector<Units> StretchCutter::content(const Document& document, const Attribution& attribution) const {
  std::vector<UnitRange> pieces;
  for (const TokenRange& range : attribution.content) pieces.push_back(document.units_of(range));
  return cut(document, pieces);
}

std::vector<Units> StretchCutter::statement(const Document& document, const Attribution& attribution) const {
  const UnitRange whole = document.sentences[attribution.sentence].units;
  UnitRange found{whole.last, whole.first};
  const auto take = [&](TokenRange range) {
    const UnitRange units = document.units_of(range);
    if (units.empty() || units.first < whole.first || units.last > whole.last) return;
    found.first = std::min(found.first, units.first);
    found.last = std::max(found.last, units.last);
  };
  take(attribution.source);
  take(attribution.cue);
  for (const TokenRange& range : attribution.content) take(range);
  return found.first < found.last ? cut(document, {found}) : std::vector<Units>{};
}

std::vector<Units> StretchCutter::sentence(const Document& document, const Attribution& attribution) const {
  return cut(document, {document.sentences[attribution.sentence].units});
}

}  // namespace parley
