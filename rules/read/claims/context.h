// What stands around the words of a proposition: frames, scopes, conditions, and the edges that end their
// reach.
//
// After NegEx and ConText (Chapman et al. 2001, Harkema et al. 2009): words that change what a claim amounts
// to are found once for a stretch, whatever is claimed in it; each reaches over the words behind or before
// it, up to an edge. So negation is a matter of scope, and two of them cancel.
#pragma once

#include <memory>
#include <vector>

#include "rules/pattern/layer.h"
#include "rules/read/claims/stretch.h"
#include "rules/spec/spec.h"

namespace parley {

class Observer;

// A frame or scope that was found. Ranges are units of the stretch.
struct Hit {
  int rule = 0;     // index into spec::Pack::frames or scopes
  Range whole;      // with holder, auxiliaries and adverbs
  Range cue;        // the words that count; those of two hits never overlap
  Range holder;     // whose stance it is; may be empty
  Range condition;  // of a "conditional" scope
};

struct Context {
  std::vector<Hit> frames;  // Sorted by cue, as are all lists.
  std::vector<Hit> negated, hedged, question, conditional, subjects;
  std::vector<int> edges;

  // The condition that holds the words, or null.
  const Hit* condition_of(Range words) const;
  bool edge_in(int begin, int end) const;
  // Whether the hit's reach covers the words: on its side, near enough, no edge between, not across a
  // condition's border.
  bool covers(const Hit& hit, const spec::Reach& reach, Range words) const;
};

class ContextFinder {
 public:
  // Frames without a pattern have an empty tree. `pack` and `kinds` outlive the finder.
  ContextFinder(const spec::Pack& pack, const std::vector<Node>& frames, const std::vector<Node>& scopes,
                const KindTable& kinds, Matching matching);

  // `fitting` says by frame whether it may stand in this statement.
  Context find(const Units& units, const std::vector<bool>& fitting, Observer* observer = nullptr) const;

 private:
  struct Rule {
    bool frame = false;
    int index = 0;
  };
  Hit hit_of(const PatternMatch& match) const;
  bool competes(const Rule& rule) const;
  void put(Context& context, const Rule& rule, const Hit& hit) const;
  bool begins_anew(const Units& units, const Hit& frame) const;
  bool has(const Unit& unit, int number) const;

  const spec::Pack* pack_;
  const KindTable* kinds_;
  std::vector<Rule> rules_;  // by pattern of the layer
  std::unique_ptr<Layer> layer_;
  int cue_, holder_, condition_;                    // roles
  int coordinator_, past_, s_form_, gerund_, aux_;  // classes
};

}  // namespace parley
