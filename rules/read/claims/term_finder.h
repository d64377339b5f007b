// Terms: the typed values that stand by a proposition's words: how long, how far, how many, when, where.
#pragma once

#include <string>
#include <unordered_map>
#include <vector>

#include "core/reading.h"
#include "rules/lexicon/lexicon.h"
#include "rules/read/claims/context.h"
#include "rules/read/claims/number_reader.h"
#include "rules/read/document.h"
#include "rules/text/dates.h"

namespace parley {

struct TermFound {
  Term term;
  TokenRange tokens;
};

class TermFinder {
 public:
  // `lexicon` outlives the finder.
  TermFinder(const spec::Pack& pack, const Lexicon& lexicon);

  // All terms of a stretch, in the order of the text.
  std::vector<TermFound> find(const Document& document, const Units& units) const;

 private:
  const spec::MeasureUnit* unit_named(const std::string& word) const;
  std::optional<TermFound> measure(const Document& document, uint32_t token, uint32_t last) const;
  void dates(const Document& document, TokenRange range, std::vector<TermFound>& out) const;
  Term term(const Document& document, std::string type, std::string value, TokenRange tokens) const;

  std::vector<spec::MeasureUnit> units_;
  std::unordered_map<std::string, size_t> unit_of_;  // by the normal form of its words
  NumberReader numbers_;
  Calendar calendar_;
  const Lexicon* lexicon_;
};

// Those that belong to the words: near them, with no edge between, on the same side of a condition's border.
std::vector<Term> terms_near(const std::vector<TermFound>& terms, const Units& units, const Context& context,
                             Range words);

}  // namespace parley
