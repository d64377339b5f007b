// A compiled stance layer without the attribution layer: who says what is put in by hand.
#pragma once

#include <gtest/gtest.h>

#include <map>
#include <memory>
#include <string>
#include <vector>

#include "rules/lexicon/lexicon.h"
#include "rules/load/load.h"
#include "rules/read/claim_finder.h"
#include "rules/read/cutter.h"
#include "rules/read/patterns.h"
#include "tests/support/places.h"

namespace parley {

// Everything that reading claims needs of a pack.
struct StanceEngine {
  spec::Pack pack;
  Patterns patterns;
  KindTable kinds;
  std::unique_ptr<Lexicon> lexicon;
  std::unique_ptr<Cutter> cutter;
  std::unique_ptr<ClaimFinder> claims;
  std::vector<std::string> problems;

  explicit StanceEngine(const PackSource& source) {
    auto loaded = load_spec(source);
    if (!loaded) {
      note(loaded.error());
      return;
    }
    pack = std::move(*loaded);
    std::vector<Error> errors;
    patterns = parse_patterns(pack, errors);
    lexicon = std::make_unique<Lexicon>(Lexicon::build(pack, patterns.all(), kinds));
    // Chunks are another layer's: their classes are missing here.
    note(errors);
    cutter = std::make_unique<Cutter>(pack, *lexicon);
    claims = std::make_unique<ClaimFinder>(pack, patterns.stance, kinds, *lexicon);
  }

  void note(const std::vector<Error>& errors) {
    for (const Error& error : errors)
      problems.push_back(error.place.file + ":" + std::to_string(error.place.line) + " " + error.what);
  }
};

// A shipped pack, compiled once for all tests of a binary.
inline const StanceEngine& shipped_engine(const std::string& name) {
  static std::map<std::string, std::unique_ptr<StanceEngine>> known;
  auto& engine = known[name];
  if (engine) return *engine;
  const auto source = find_pack(packs_folder() + "/" + name, {packs_folder()});
  EXPECT_TRUE(source) << name;
  engine = std::make_unique<StanceEngine>(source ? *source : PackSource{});
  EXPECT_EQ(engine->problems, std::vector<std::string>{});
  return *engine;
}

// Who says it and how; the whole sentence is the content.
struct Saying {
  std::string party;
  std::string mode = "say";
  bool denied = false;
  SourceNature nature = SourceNature::kPerson;
};

inline std::vector<Claim> claims_in(const StanceEngine& engine, const std::string& words,
                                    const Saying& saying = {}) {
  Article article;
  article.raw = article.payload = words;
  article.canonical = canonical_text(words);
  article.body = {0, static_cast<uint32_t>(article.canonical.text.size())};
  const Document document = engine.cutter->cut(article);
  if (document.tokens.empty()) return {};
  Attribution attribution;
  attribution.content = {{0, static_cast<uint32_t>(document.tokens.size())}};
  attribution.mode = saying.mode;
  attribution.denied = saying.denied;
  Speaker speaker;
  speaker.nature = saying.nature;
  speaker.party = ActorId(saying.party);
  return engine.claims->find(document, attribution, speaker);
}

// "sarmond-leaves-port reject, ceasefire accept (P30D)"
inline std::string shown(const std::vector<Claim>& claims) {
  std::string out;
  for (const Claim& claim : claims) {
    out += (out.empty() ? "" : ", ") + claim.proposition.value + " " + claim.stance.value;
    std::string terms;
    for (const Term& term : claim.terms) terms += (terms.empty() ? "" : " ") + term.value;
    if (!terms.empty()) out += " (" + terms + ")";
    if (claim.condition) out += " [" + claim.condition->text + "]";
  }
  return out;
}

}  // namespace parley
