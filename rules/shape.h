// What may stand in the files of a pack: every table and key with the type of its value, as the loader itself
// asks for them. JSON Schemas and the comments of a new pack are made from it.
#pragma once

#include <optional>
#include <string>
#include <vector>

namespace parley {

struct KeyShape {
  enum class Type { kText, kWhole, kDecimal, kFlag, kDate, kTable };
  std::string key = {};   // "*": any
  std::string path = {};  // "persons.*.speaks_for"
  Type type = Type::kText;
  bool list = false;  // of values of that type
  bool required = false;
  std::vector<std::string> choices = {};  // of texts; empty: any
  std::optional<double> lowest = {}, highest = {};
  std::vector<KeyShape> inner = {};  // kTable
  std::string means = {};            // one sentence for whoever writes it
};

// The tables of any file; of pack.toml its own keys too, which come first.
std::vector<KeyShape> file_shape(bool pack_toml);

// "" for what has no words of its own. `path` as of a KeyShape.
std::string_view key_meaning(std::string_view path);

}  // namespace parley
