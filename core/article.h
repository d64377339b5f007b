// An article as it was retrieved: bytes that never change, and what its format says about it. What a pack
// reads in it is a Reading (core/reading.h).
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "core/base/date.h"
#include "core/base/span.h"
#include "core/text/canonical.h"

namespace parley {

// One step from the raw record to the payload ("line 3", "json field text"); walked backwards by audit.
struct RecipeStep {
  std::string step;    // "line", "json-string"
  std::string detail;  // "3", "text"
  bool operator==(const RecipeStep&) const = default;
};

// Facts that a format's own fields give (front matter, JSON fields) or that the caller declared
// (--published).
struct DeclaredFacts {
  std::optional<Date> published;
  std::string published_from;  // "front matter", "json field", "--published"; empty when published is not set
  std::string outlet;
  std::string title;
  std::string url;
  std::string language;
  bool operator==(const DeclaredFacts&) const = default;
};

struct Article {
  std::string path;    // as the caller named it; "-" for stdin; "file.ndjson:3" for a record in a container
  std::string raw;     // the file as it is on disk, or the record (an NDJSON line) of a container
  std::string sha256;  // of raw; the article's id
  std::vector<RecipeStep> recipe;  // from raw to payload; empty where they are the same
  std::string payload;             // the bytes that every ByteSpan counts in
  std::string payload_sha256;
  DeclaredFacts declared;
  CanonicalText canonical;  // of the whole payload
  Span body;                // what there is to read: the payload's text without front matter
  Spans title;              // where the title stands in the canonical text, if it stands there (front matter)
};

}  // namespace parley
