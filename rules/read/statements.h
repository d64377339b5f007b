// From attributions and who their sources are to statements: which link of a chain is the source, on what the
// statement rests, and the words and bytes of its parts.
#pragma once

#include <string>
#include <vector>

#include "core/reading.h"
#include "rules/read/attribution.h"
#include "rules/read/document.h"
#include "rules/read/speaker_finder.h"
#include "rules/read/when.h"
#include "rules/spec/spec.h"

namespace parley {

// An attribution whose source is settled.
struct Sourced {
  Attribution attribution;
  Speakers speakers;
  std::vector<Speakers> relays;  // as many as attribution.via
  Speakers about;                // whose words or wishes the content tells; empty where it is no one's
};

// Chains are settled here. Of a statement inside another one's content the outer one alone is kept where a
// named actor is its source (it characterises), the inner one with the outer as its relay where unnamed
// people or media are.
std::vector<Sourced> one_source_each(const std::vector<Attribution>& attributions,
                                     const std::vector<ResolvedSources>& sources);

class StatementMaker {
 public:
  // All outlive the maker.
  StatementMaker(const spec::Pack& pack, const Document& document, const std::string& article);

  // Whether the pack prints statements of this mode.
  bool printed(const Attribution& attribution) const;
  Statement statement(const Sourced& sourced, const Speaker& speaker, const When& when) const;

 private:
  Evidence evidence(const Sourced& sourced, const Speaker& speaker) const;
  ByteSpans bytes(const std::vector<TokenRange>& ranges) const;
  std::string words(const std::vector<TokenRange>& ranges) const;
  Via via(const Relay& relay, const Speakers& speakers) const;

  const spec::Pack& pack_;
  const Document& document_;
  const std::string& article_;
};

}  // namespace parley
