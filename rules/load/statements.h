// The lines of a TOML file cut into statements, headers and keys with their values, without understanding
// them: so that a statement with a mistake in its brackets or quotation marks can be told from those around
// it.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "rules/load/tree.h"

namespace parley::load {

struct Statement {
  int first = 0, last = 0;   // lines, from 1
  bool header = false;       // [table] or [[table]]
  std::optional<Spot> open;  // a bracket or quotation mark in it that is never closed: the innermost
  std::string mark;          // that mark: `[`, `{`, `"`, `'''`
};

// In order. A line inside brackets that begins like a key or a header begins a new statement.
std::vector<Statement> cut_statements(const std::vector<std::string>& lines);

// The key of a line `key = value`, or the words of a header; empty where it is neither.
std::string key_of(const std::string& line);
std::string header_of(const std::string& line);

int code_points(std::string_view text);

}  // namespace parley::load
