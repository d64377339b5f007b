// The chunk rules, stage by stage: several units become one, so that the next stage sees a shorter sentence.
//
// Rules of one stage see the same sentence. Where their matches overlap the one that begins first wins, then
// the longest, then the one read first. The new unit has the classes the rule gives. The classes of its head
// show only together with one of those: {np&plural}, never {plural} alone. A rule that adds classes leaves
// its head as it is otherwise.
#pragma once

#include <memory>
#include <vector>

#include "rules/pattern/kinds.h"
#include "rules/pattern/layer.h"
#include "rules/pattern/unit.h"
#include "rules/spec/spec.h"

namespace parley {

class Observer;

class Chunker {
 public:
  // `trees` are those of the rules, in order; `later` the patterns that look at the chunks; classes that
  // `always` names are kept of every head. Adds the kinds of all chunks to `kinds`; call build_layers() when
  // all kinds are known.
  Chunker(const std::vector<spec::ChunkRule>& rules, std::vector<Node> trees, const std::vector<Node>& later,
          const Node& always, KindTable& kinds);
  Chunker(Chunker&&) noexcept;
  ~Chunker();

  // Needs: `kinds` is complete.
  void build_layers(const KindTable& kinds, Matching matching);

  Units chunk(Units units, Observer* observer = nullptr) const;

 private:
  struct Parts;
  std::unique_ptr<Parts> parts_;
};

}  // namespace parley
