// Input formats, behind one interface: bytes in, articles out. To add a format, write one file that defines a
// Format and add it to the table in registry.cc; found by content first and by name second.
#pragma once

#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "core/article.h"
#include "core/base/result.h"

namespace parley {

// A file (or stdin) as read from disk.
struct Source {
  std::string path;
  std::string bytes;
};

// What came out of one source. A source that holds several records may give both articles and errors.
struct Extracted {
  std::vector<Article> articles;
  std::vector<Error> errors;          // kUnreadable, with file and line: what could not be read
  std::vector<std::string> warnings;  // kept all the same ("line 3: empty"); without the path
};

struct Format {
  std::string_view name;              // "markdown"
  bool (*recognises)(const Source&);  // by content, then by the path's ending
  Extracted (*extract)(const Source&);
};

// In the order they are tried; the last one (plain text) recognises everything that is text.
const std::vector<Format>& formats();

// Finds the format and applies it. Binary bytes give an error, never an article.
Extracted extract(const Source& source);

}  // namespace parley
