// A pack file as a plain tree, in the order it was written, every key and value with its place. Knows nothing
// of what the tables mean; nothing outside tree.cc knows toml++.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/date.h"
#include "core/base/result.h"
#include "rules/pack.h"

namespace parley::load {

// Where something stands in a file: lines and columns from 1, columns and lengths in code points.
struct Spot {
  int line = 0;
  int column = 0;
  int length = 0;  // on the first line only
};

enum class ValueKind { kString, kInteger, kDecimal, kBoolean, kDate, kTime, kList, kTable };

struct Member;

// Only the fields of its kind are set.
struct Value {
  ValueKind kind = ValueKind::kTable;
  Spot spot;  // of a string with its quotes; of a table its header or braces
  std::string text;
  int64_t integer = 0;
  double number = 0;  // of integers too
  bool boolean = false;
  Date date{};
  std::vector<Value> items;     // kList
  std::vector<Member> members;  // kTable; sorted by place

  const Member* find(std::string_view key) const;
};

struct Member {
  std::string key;
  Spot spot;
  Value value;
};

struct Tree {
  std::string pack;   // PackFile::pack
  std::string name;   // PackFile::name
  std::string shown;  // how messages name the file: its path, or pack/name where it came from a store
  std::vector<std::string> lines;
  Value root;

  Place place(Spot spot) const;
};

// Fails at the first syntax error (toml++ goes no further); salvage.h reads on.
Result<Tree> parse_tree(const PackFile& file);

// The two steps of it: all but the values, and the values.
Tree bare_tree(const PackFile& file);
struct SyntaxProblem;
tl::expected<Value, SyntaxProblem> parse_values(std::string_view bytes, const std::string& shown);

// "a string", "a list": for messages.
const char* describe(ValueKind kind);

}  // namespace parley::load
