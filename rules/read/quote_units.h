// A sentence as the chunk rules see it: a quotation that stands for speech becomes one unit, the marks of one
// that only sets words of the sentence in quotes are left out, so that the sentence parses as if they were
// not there.
#pragma once

#include "rules/pattern/kinds.h"
#include "rules/read/document.h"

namespace parley {

// The classes of a unit that stands for a whole quotation.
struct QuoteKinds {
  KindNumber open = 0;    // {quote}: what it says may go on after it
  KindNumber closed = 0;  // {quote.closed}: ends in a mark that closes a sentence or gives way to a cue
  static QuoteKinds make(KindTable& kinds);
};

class QuoteUnits {
 public:
  QuoteUnits(const KindTable& kinds, QuoteKinds quote);

  Units of(const Document& document, const Sentence& sentence) const;

 private:
  bool is_speech(const Document& document, const Sentence& sentence, const Quotation& quotation) const;
  bool is_title(const Document& document, const Quotation& quotation) const;
  bool has(const Document& document, uint32_t token, int class_number) const;

  const KindTable* kinds_;
  QuoteKinds quote_;
  int closer_, introducer_, function_;  // {quote-closer}: , . ! ?; {quote-introducer}: , :; {function}
};

}  // namespace parley
