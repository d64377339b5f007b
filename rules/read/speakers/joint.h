// Which two parties "both sides" are.
#pragma once

#include <map>
#include <optional>
#include <vector>

#include "rules/read/speakers/scene.h"

namespace parley::speakers {

class Sides {
 public:
  explicit Sides(const Scene& scene) : scene_(scene) {}

  // The two that this sentence speaks of, or it and the one before it; where those are not two, the two that
  // the article names most. Empty where it names fewer. In the order of their ids.
  std::vector<ActorId> two(uint32_t unit, uint32_t sentence);

 private:
  using Counts = std::map<ActorId, int>;

  void count(uint32_t first, uint32_t last, Counts& counts) const;
  static std::vector<ActorId> most(const Counts& counts);

  const Scene& scene_;
  std::optional<std::vector<ActorId>> of_article_;
};

}  // namespace parley::speakers
