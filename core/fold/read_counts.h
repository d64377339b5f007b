// How many articles of a round were read: tells "nothing read" from "not mentioned".
#pragma once

#include <map>

#include "core/base/id.h"

namespace parley {

inline int articles_read(const std::map<RoundId, int>& articles, const RoundId& round) {
  const auto found = articles.find(round);
  return found == articles.end() ? 0 : found->second;
}

}  // namespace parley
