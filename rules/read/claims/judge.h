// From the words around a proposition to the speaker's stance.
//
// The mode of the statement and the frames that reach over the proposition's words form a chain, from the
// outside in. Open frames (say, believe) let the next one decide; the first that is not open decides. A frame
// whose holder is not the speaker's side makes all it governs something that the speaker states of others.
// What stands inside the deciding frame can only turn the proposition round: a negation does, and so does a
// frame against it ("agreed to refuse"); two cancel. A negation of the deciding frame itself makes what the
// catalogue says ("did not demand": nothing), unless the frame raises it ("does not want" wants that not).
#pragma once

#include <string>
#include <vector>

#include "rules/read/claims/context.h"
#include "rules/read/claims/holder.h"
#include "rules/read/claims/stance_table.h"

namespace parley {

struct Verdict {
  StanceId stance;                                                              // none: no claim
  bool negated = false, hedged = false, question = false, conditional = false;  // what was seen
  bool shown = false;  // by a frame or the rule's own words, not only by the mode
  // Where the stance is that of others: it, and whose (none: nobody known is named).
  StanceId told;
  ActorId told_of;
  const spec::Frame* frame = nullptr;  // of the pack, that decided; null: none did
  bool of_others = false;              // it is somebody else's, which the speaker only states
  bool silenced = false;               // "did not say that"
};

// What a judge needs to know of the statement that holds a stretch.
struct Setting {
  const Units* units = nullptr;      // the stretch
  const Context* context = nullptr;  // of the stretch
  const Speaker* speaker = nullptr;
  const spec::Frame* frame = nullptr;  // of the mode; null: one that shows nothing
  bool denied = false;
};

class Judge {
 public:
  // `frames` are the trees of spec::Pack::frames. All arguments but they outlive the judge.
  Judge(const spec::Pack& pack, const std::vector<Node>& frames, const KindTable& kinds,
        const Lexicon& lexicon);

  // The frame of a mode: one that asks for words of the cue goes before one that does not. Null where there
  // is none.
  const spec::Frame* mode_frame(const std::string& mode, const Units& cue) const;

  // By frame: whether its words may stand in a statement of that mode.
  std::vector<bool> fitting(const std::string& mode, const Units& cue) const;

  Verdict verdict(const Setting& setting, Range words, const spec::StanceRule& rule) const;

 private:
  // A frame that governs the words; those of a chain go from the outside in.
  struct Link {
    const spec::Frame* frame = nullptr;
    const Hit* hit = nullptr;  // null: the mode
    bool own = true;           // the stance of the speaker's side
    bool behind = false;       // its words stand behind those that it governs
  };
  struct Chain {
    std::vector<Link> links;
    size_t decides = 0;  // index of the link that decides
  };
  struct Turns {
    int inside = 0;         // negations, and frames against it, inside the deciding frame
    int outside = 0;        // negations of the deciding frame
    bool silenced = false;  // "did not say that": nothing is claimed
  };

  bool fits(const spec::Frame& frame, const std::string& mode, const Units& cue) const;
  Chain chain(const Setting& setting, Range words) const;
  Range holder_of(const Setting& setting, const Hit& hit) const;
  bool own(const Setting& setting, const Hit& hit) const;
  bool has(const Unit& unit, int number) const;
  bool reaches(const Setting& setting, const Chain& chain, const Hit& scope, Range words) const;
  bool coordinated(const Setting& setting, const Link& outer, const Link& inner) const;

  void count_negation(const Chain& chain, const Hit& negation, Range words, Turns& turns) const;
  void count_denial(const Chain& chain, Turns& turns) const;
  Turns turns(const Setting& setting, const Chain& chain, Range words) const;

  StanceId shown_stance(const Chain& chain, const Turns& turns, const spec::StanceRule& rule) const;
  StanceId fixed_stance(const Setting& setting, const Chain& chain, const Turns& turns, Range words,
                        const spec::StanceRule& rule) const;
  StanceId condition_stance(const Turns& turns, const Hit& condition, const spec::StanceRule& rule) const;
  StanceId hedged_stance(const Setting& setting, const Chain& chain, Range words,
                         const StanceId& stance) const;
  bool told_of_others(const Setting& setting, const Chain& chain, Range words, bool all) const;
  ActorId whom_told(const Setting& setting, const Chain& chain) const;

  const spec::Pack* pack_;
  const KindTable* kinds_;
  StanceTable stances_;
  HolderFinder holders_;
  int coordinator_;
  std::vector<bool> held_;  // by frame: its pattern says whose stance it is
};

}  // namespace parley
