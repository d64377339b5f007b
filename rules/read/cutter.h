// Cuts an article into a Document: lines, paragraphs, tokens, quotations, sentences, units.
#pragma once

#include "rules/lexicon/lexicon.h"
#include "rules/read/document.h"
#include "rules/spec/spec.h"
#include "rules/text/dates.h"
#include "rules/text/layout.h"
#include "rules/text/quotes.h"
#include "rules/text/sentence.h"

namespace parley {

class Cutter {
 public:
  // `lexicon` outlives the cutter.
  Cutter(const spec::Pack& pack, const Lexicon& lexicon);

  // The document refers to the article.
  Document cut(const Article& article) const;

  const Calendar& calendar() const { return calendar_; }

 private:
  void cut_paragraphs(Document& document) const;
  void cut_sentences(Document& document) const;
  void cut_units(Document& document) const;

  Abbreviations abbreviations_;
  LayoutRules layout_;
  Calendar calendar_;
  QuoteFinder quotes_;
  SentenceFinder sentences_;
  const Lexicon* lexicon_;
};

}  // namespace parley
