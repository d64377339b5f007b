// Attribution rules over chunked sentences: source, cue and content of every statement of an article.
//
// Sentence by sentence all rules are matched at once; of overlapping matches the one of higher priority
// stands, then the one that begins first, then the longer, then the rule read first. A pattern says where the
// content begins (or what it is); how far a clause reaches is said by the stop rules. Quotations that follow
// without a cue of their own go on the statement before them.
#pragma once

#include <memory>
#include <vector>

#include "rules/pattern/kinds.h"
#include "rules/pattern/layer.h"
#include "rules/read/attribution.h"
#include "rules/read/chunker.h"
#include "rules/read/document.h"
#include "rules/read/quote_units.h"
#include "rules/spec/spec.h"

namespace parley {

class Observer;

// The classes that name modes ("cue.say", "noun-cue.demand"), as a tree: chunks have to keep them.
Node mode_classes(const KindTable& kinds);

class Attributor {
 public:
  // Needs: `kinds` is complete. `pack` and `chunker` outlive the attributor.
  Attributor(const spec::Pack& pack, const std::vector<Node>& rules, const std::vector<Node>& stops,
             const KindTable& kinds, QuoteKinds quote, const Chunker& chunker, Matching matching);
  Attributor(Attributor&&) noexcept;
  ~Attributor();

  // In the order of the text.
  std::vector<Attribution> find(const Document& document, Observer* observer = nullptr) const;

  // The sentence as the attribution rules see it.
  Units chunks(const Document& document, const Sentence& sentence) const;

 private:
  struct Parts;
  std::unique_ptr<Parts> parts_;
};

}  // namespace parley
