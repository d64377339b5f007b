// A claim together with the statement and the article it stands on: what the store gives back and what
// positions are folded from.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "core/reading.h"

namespace parley {

// Taken out of all positions, by hand, until that is undone.
struct Exclusion {
  std::string reason;
  std::string by;    // who did it
  std::string made;  // ISO time, UTC
  bool operator==(const Exclusion&) const = default;
};

struct ArticleRef {
  std::string id;  // Article::sha256
  std::string path;
  std::string outlet;
  std::string title;
  std::string url;
  std::optional<Date> published;
  std::string published_from;
  std::string ingested;  // ISO time of the first observation, UTC
  RoundId round;
  std::string language;
  std::optional<Exclusion> excluded;
  bool operator==(const ArticleRef&) const = default;
};

struct ClaimRecord {
  Claim claim;
  Statement statement;  // its claims are left out
  ArticleRef article;
};

}  // namespace parley
