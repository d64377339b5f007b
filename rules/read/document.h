// An article cut up for reading: what every layer above the text looks at.
//
// Tokens, units and sentences are numbered over the whole article, so that a TokenRange or a unit's index
// means the same to every layer. Only lines that are printed (headline, standfirst, caption, body) are cut
// up.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/article.h"
#include "rules/pattern/unit.h"
#include "rules/text/dates.h"
#include "rules/text/layout.h"
#include "rules/text/quotes.h"
#include "rules/text/token.h"

namespace parley {

// Units [first, last) of a document.
struct UnitRange {
  uint32_t first = 0;
  uint32_t last = 0;
  auto operator<=>(const UnitRange&) const = default;
  bool empty() const { return first == last; }
};

struct Paragraph {
  uint32_t block = 0;  // index into Layout::blocks
  Section section = Section::kBody;
  TokenRange tokens;
  uint32_t first_sentence = 0, last_sentence = 0;
};

// An outer sentence: a quotation in it is taken as a whole, whatever full stops it holds
// (rules/text/sentence.h).
struct Sentence {
  uint32_t paragraph = 0;
  TokenRange tokens;
  UnitRange units;  // of Document::units
};

struct Document {
  const Article* article = nullptr;  // outlives the document
  Layout layout;
  PublishedDate published;
  Tokens tokens;
  std::vector<Paragraph> paragraphs;
  Quotations quotations;  // over all paragraphs; Quotation::paragraph is an index into paragraphs
  std::vector<Sentence> sentences;
  Units units;                    // one for each word, mark or lexicon phrase; none crosses a sentence
  std::vector<uint32_t> unit_of;  // by token: the unit that holds it

  std::string_view text() const { return article->canonical.text; }
  std::string_view text_of(uint32_t token) const { return token_text(text(), tokens[token]); }
  // Needs: not empty.
  Span span_of(TokenRange range) const { return {tokens[range.first].begin, tokens[range.last - 1].end}; }
  std::string_view text_of(TokenRange range) const {
    const Span span = span_of(range);
    return text().substr(span.begin, span.size());
  }
  UnitRange units_of(TokenRange range) const {
    if (range.empty()) return {};
    return {unit_of[range.first], unit_of[range.last - 1] + 1};
  }
  // The sentence that holds the token.
  uint32_t sentence_of(uint32_t token) const;
  Section section_of(uint32_t token) const {
    return paragraphs[sentences[sentence_of(token)].paragraph].section;
  }
};

}  // namespace parley
