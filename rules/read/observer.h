// Told of what every layer sees and decides while an article is read: what `rules explain`, `rules test` and
// `rules profile` are made from. A layer is given one or none; without one, reading costs a null check.
//
// What is handed over is only looked at: it is gone when the call returns. Calls come in the order of
// reading, on the thread that reads. Rules are told by their index in the list of their kind in spec::Pack.
#pragma once

#include <vector>

#include "core/reading.h"
#include "rules/read/attribution.h"
#include "rules/read/candidates.h"
#include "rules/read/claims/context.h"
#include "rules/read/claims/judge.h"
#include "rules/read/document.h"
#include "rules/read/speaker.h"

namespace parley {

enum class AttributionFate {
  kStands,
  kLost,            // to `winner`
  kNoSharedSource,  // takes the source of a statement before it, and there is none
  kNoContent,       // nothing is left of what is said
};

// A match of an attribution rule in a chunked sentence.
struct AttributionSeen {
  uint32_t sentence = 0;
  const Units& chunks;
  const Candidate& candidate;
  AttributionFate fate = AttributionFate::kStands;
  int winner = -1;
};

enum class StanceFate {
  kNothingBefore,  // it points back, and no proposition was spoken of before it
  kPointsBack,     // it points back, and the words around it name a proposition themselves
  kStands,
  kLost,      // its words, to `winner`
  kParty,     // the rule is for what other parties say
  kMode,      // for statements of other modes
  kUnless,    // the words are negated, hedged, ... and the rule is not for that
  kNoStance,  // the words around it show none
};

// A match of a stance rule in a stretch of the statement told last.
struct StanceSeen {
  const Units& units;
  int rule = 0;
  Range words;
  const Verdict* verdict = nullptr;  // null: it did not come to that
  StanceFate fate = StanceFate::kStands;
  int winner = -1;
};

// A frame or scope that was found in a stretch.
struct ContextSeen {
  const Units& units;
  bool frame = false;  // else a scope
  const Hit& hit;
  bool winner_is_frame = false;
  int winner = -1;  // which takes its words; -1: it stands
};

enum class StatementFate {
  kPrinted,
  kMode,   // the pack prints no statements of this mode
  kRelay,  // it only relays a statement inside it, or is told by a named actor of another
};

class Observer {
 public:
  virtual ~Observer() = default;

  virtual void begin(const Document& /*document*/) {}
  // The units that the chunk rules of a stage look at.
  virtual void stage(int /*stage*/, const Units& /*units*/) {}
  // A chunk rule joined these tokens, or added classes to them.
  virtual void chunk(int /*rule*/, TokenRange /*tokens*/) {}
  // What the attribution rules see of a sentence.
  virtual void chunked(uint32_t /*sentence*/, const Units& /*chunks*/) {}
  virtual void stop(const Units& /*chunks*/, int /*rule*/, int /*place*/) {}
  virtual void attribution(const AttributionSeen& /*seen*/) {}

  // Whose statement it is; the stretches, contexts and stances told next are of it. `statement` is null where
  // it is not printed.
  virtual void statement(const Attribution& /*attribution*/, const Speaker* /*speaker*/,
                         const Statement* /*statement*/, StatementFate /*fate*/) {}
  // One inner sentence of it. `in` says where it is looked at: "content", "statement", "sentence".
  virtual void stretch(const char* /*in*/, const Units& /*units*/) {}
  virtual void context(const ContextSeen& /*seen*/) {}
  virtual void stance(const StanceSeen& /*seen*/) {}
  virtual void claims(const std::vector<Claim>& /*claims*/) {}
};

}  // namespace parley
