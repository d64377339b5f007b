// What a stance turns into: negated, hedged, turned round, or told of somebody else. All of it follows from
// the pack's [stances], in the order they are written in.
#pragma once

#include "core/catalogue.h"

namespace parley {

class StanceTable {
 public:
  explicit StanceTable(const Catalogue& catalogue) : catalogue_(&catalogue) {}

  const Stance* find(const StanceId& id) const { return catalogue_->stance(id); }

  // What "does not STANCE it" amounts to; none: nothing.
  StanceId negated(const StanceId& id) const;
  // What it becomes as a mere possibility.
  StanceId hedged(const StanceId& id) const;
  // How one stands to a proposition who takes this stance to its opposite ("demands that it not be": reject):
  // the first stance of the other polarity on the same axis.
  StanceId opposite(const StanceId& id) const;
  // What the speaker states who says this of somebody else ("they refuse": deny): the first stance of the
  // same polarity on the axis `states`.
  StanceId told(const StanceId& id) const;

  // Whether it is against the proposition itself, not only wary of it.
  bool turns(const StanceId& id) const;

 private:
  StanceId first(Axis axis, int polarity) const;
  const Catalogue* catalogue_;
};

}  // namespace parley
