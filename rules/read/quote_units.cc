#include "rules/read/quote_units.h"

#include <algorithm>

namespace parley {

QuoteKinds QuoteKinds::make(KindTable& kinds) {
  const auto open = kinds.closure(kinds.add_class("quote"));
  const auto closed = kinds.closure(kinds.add_class("quote.closed"));
  return {kinds.intern(open), kinds.intern(closed)};
}

QuoteUnits::QuoteUnits(const KindTable& kinds, QuoteKinds quote)
    : kinds_(&kinds),
      quote_(quote),
      closer_(kinds.find_class("quote-closer")),
      introducer_(kinds.find_class("quote-introducer")),
      function_(kinds.find_class("function")) {}

bool QuoteUnits::has(const Document& document, uint32_t token, int class_number) const {
  return class_number >= 0 &&
         kinds_->has(document.units[document.unit_of[token]].kind, static_cast<ClassNumber>(class_number));
}

// Two words of weight or more, and all of them with capitals: the name of a film, a programme, a plan.
bool QuoteUnits::is_title(const Document& document, const Quotation& quotation) const {
  uint32_t weighty = 0;
  for (uint32_t token = quotation.open + 1; token < quotation.close; ++token) {
    if (!document.tokens[token].word() || has(document, token, function_)) continue;
    if (!document.tokens[token].capitalised()) return false;
    ++weighty;
  }
  return weighty >= 2;
}

// Speech ends in a mark of its own, or is introduced by one, or is all that the sentence holds.
bool QuoteUnits::is_speech(const Document& document, const Sentence& sentence,
                           const Quotation& quotation) const {
  if (quotation.unclosed || quotation.reopened) return true;
  if (quotation.open != sentence.tokens.first && is_title(document, quotation)) return false;
  if (has(document, quotation.close - 1, closer_)) return true;
  if (quotation.open == sentence.tokens.first) return quotation.close - quotation.open > 4;
  return has(document, quotation.open - 1, introducer_);
}

Units QuoteUnits::of(const Document& document, const Sentence& sentence) const {
  Units out;
  out.reserve(sentence.units.last - sentence.units.first);
  auto next = std::lower_bound(document.quotations.begin(), document.quotations.end(), sentence.tokens.first,
                               [](const Quotation& q, uint32_t token) { return q.open < token; });
  uint32_t skip_mark = UINT32_MAX;  // the closing mark of a quotation that is no speech
  for (uint32_t i = sentence.units.first; i < sentence.units.last;) {
    const Unit& unit = document.units[i];
    while (next != document.quotations.end() && (next->open < unit.first || next->depth > 0)) ++next;
    if (unit.first == skip_mark) {
      ++i;
      continue;
    }
    const bool opens = next != document.quotations.end() && next->open == unit.first &&
                       !next->inside().empty() && next->open < next->close;
    if (!opens) {
      out.push_back(unit);
      ++i;
      continue;
    }
    const Quotation& quotation = *next++;
    if (!is_speech(document, sentence, quotation)) {
      skip_mark = quotation.close;
      ++i;
      continue;
    }
    const uint32_t last =
        std::min(quotation.unclosed ? quotation.close : quotation.close + 1, sentence.tokens.last);
    Unit whole{quotation.open,
               last,
               quotation.open,
               0,
               kQuoted,
               -1,
               static_cast<int32_t>(&quotation - document.quotations.data())};
    whole.kind = has(document, quotation.close - 1, closer_) ? quote_.closed : quote_.open;
    out.push_back(whole);
    while (i < sentence.units.last && document.units[i].first < last) ++i;
  }
  return out;
}

}  // namespace parley
