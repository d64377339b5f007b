// Listens to the converters instead of reading: run on empty tables, their getters tell which keys there are.
// So the description of a pack's files cannot differ from what the loader takes.
#pragma once

#include <deque>
#include <map>
#include <string>
#include <vector>

#include "rules/load/tree.h"
#include "rules/shape.h"

namespace parley::load {

class Recorder {
 public:
  // An empty table whose keys are `keys`, or one that has any ("*"); a list of one such table.
  const Value& table();
  const Value& table_of_any();
  const Value& list_of_tables();

  void note(const Value* table, KeyShape shape);
  // A table inside: what its own converter notes of `inner` belongs to it.
  void note_table(const Value* table, KeyShape shape, const Value* inner);
  void require(const Value* table, const std::string& key);

  // What was noted of the table, with all that is inside.
  std::vector<KeyShape> keys_of(const Value& table, const std::string& path) const;

 private:
  struct Noted {
    KeyShape shape;
    const Value* inner = nullptr;
    bool known = false;  // its type too
  };
  Noted& at(const Value* table, const std::string& key);

  std::map<const Value*, std::vector<Noted>> noted_;
  std::deque<Value> made_;  // owns what the converters look at
};

}  // namespace parley::load
