#include "rules/read/speakers/office.h"

#include <algorithm>

#include "rules/lexicon/lexicon.h"

namespace parley::speakers {
namespace {

constexpr size_t kMostNarrowing = 4;

bool narrows(const Unit& unit, const Marks& marks) {
  constexpr uint32_t kNot = kPunctuation | kNumber | kFunction | kRank | kFormer | kTitle | kMedia |
                            kCalendarWord | kPossessiveWord | kDefinite | kIndefinite;
  return unit.mention < 0 && !marks.has(unit, kNot);
}

}  // namespace

bool may_be_called(const Office& known, const Office& asked) {
  if (asked.role >= 0 ? known.role != asked.role : known.word != asked.word) return false;
  if (asked.former && !known.former) return false;
  return std::all_of(asked.narrows.begin(), asked.narrows.end(), [&](const std::string& word) {
    return std::find(known.narrows.begin(), known.narrows.end(), word) != known.narrows.end();
  });
}

std::vector<Office> offices_in(std::string_view text, const Tokens& tokens, const Units& units,
                               uint32_t first, uint32_t last, const Marks& marks) {
  std::vector<Office> out;
  Office next;
  const auto word_at = [&](uint32_t at) { return normal_form(token_text(text, tokens[units[at].last - 1])); };
  for (uint32_t at = first; at < last; ++at) {
    const Unit& unit = units[at];
    if (marks.has(unit, kFormer)) next.former = true;
    if (marks.has(unit, kRole)) {
      next.role = marks.of(unit).role;
      next.word = word_at(at);
      out.push_back(next);
      next.narrows.clear();
    } else if (narrows(unit, marks)) {
      if (next.narrows.size() < kMostNarrowing) next.narrows.push_back(word_at(at));
    } else if (marks.has(unit, kPunctuation)) {
      next = {};
    }
  }
  return out;
}

}  // namespace parley::speakers
