// Reads articles with one pack: the layers in their order, from bytes to a Reading.
#pragma once

#include <memory>
#include <string>

#include "core/article.h"
#include "core/reading.h"
#include "rules/read/attributor.h"
#include "rules/read/chunker.h"
#include "rules/read/claim_finder.h"
#include "rules/read/cutter.h"
#include "rules/read/patterns.h"
#include "rules/read/speaker_finder.h"
#include "rules/read/when.h"

namespace parley {

class Observer;

class ArticleReader {
 public:
  // `pack` outlives the reader. Adds to `errors` what is wrong with the patterns' classes; the reader must
  // not be used then.
  ArticleReader(const spec::Pack& pack, const Patterns& patterns, Matching matching,
                std::vector<Error>& errors);
  ~ArticleReader();

  // `digest` is the pack's.
  Reading read(const Article& article, const std::string& digest, Observer* observer = nullptr) const;

  // The layers, for what tries single rules.
  const KindTable& kinds() const { return kinds_; }
  const Lexicon& lexicon() const { return *lexicon_; }
  const Cutter& cutter() const { return *cutter_; }
  const Attributor& attributor() const { return *attributor_; }

 private:
  void read_statements(const Document& document, const When& when, Reading& reading,
                       Observer* observer) const;

  const spec::Pack* pack_;
  KindTable kinds_;
  std::unique_ptr<const Lexicon> lexicon_;
  std::unique_ptr<Chunker> chunker_;
  std::unique_ptr<const Cutter> cutter_;
  std::unique_ptr<const Attributor> attributor_;
  std::unique_ptr<const SpeakerFinder> speakers_;
  std::unique_ptr<const WhenFinder> when_;
  std::unique_ptr<const ClaimFinder> claims_;
};

}  // namespace parley
