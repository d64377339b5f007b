// Which articles a report takes into account: none that is excluded, and with --as-of only what had been
// published by that day.
#pragma once

#include <map>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "core/record.h"

namespace parley::cli {

struct Considered {
  std::map<RoundId, int> by_round;  // articles taken into account
  std::set<std::string> left_out;   // ids of the others
  int taken = 0, excluded = 0, later = 0, undated = 0;

  // "2 articles are left out: 1 is excluded, 1 was published after 2031-02-04"; empty where all are taken.
  std::string left_out_words(const std::optional<Date>& as_of) const;
};

// Whether it had been published by that day; what has no day cannot be told to have been.
bool published_by(const ArticleRef& article, const std::optional<Date>& as_of);

Considered consider(const std::vector<ArticleRef>& articles, const std::optional<Date>& as_of);

}  // namespace parley::cli
