#include "rules/load/recorder.h"

#include <algorithm>

namespace parley::load {

const Value& Recorder::table() {
  return made_.emplace_back();
}

const Value& Recorder::table_of_any() {
  Value& out = made_.emplace_back();
  out.members.push_back({"*", {}, Value{}});
  return out;
}

const Value& Recorder::list_of_tables() {
  Value& out = made_.emplace_back();
  out.kind = ValueKind::kList;
  out.items.emplace_back();
  return out;
}

void Recorder::note(const Value* table, KeyShape shape) {
  note_table(table, std::move(shape), nullptr);
}

void Recorder::note_table(const Value* table, KeyShape shape, const Value* inner) {
  Noted& noted = at(table, shape.key);
  shape.required = shape.required || noted.shape.required;
  if (noted.known) shape = noted.shape;
  noted = {std::move(shape), inner != nullptr ? inner : noted.inner, true};
}

// A key may be missed before it is asked for.
void Recorder::require(const Value* table, const std::string& key) {
  at(table, key).shape.required = true;
}

Recorder::Noted& Recorder::at(const Value* table, const std::string& key) {
  auto& keys = noted_[table];
  const auto same =
      std::find_if(keys.begin(), keys.end(), [&](const Noted& one) { return one.shape.key == key; });
  if (same != keys.end()) return *same;
  keys.emplace_back();
  keys.back().shape.key = key;
  return keys.back();
}

std::vector<KeyShape> Recorder::keys_of(const Value& table, const std::string& path) const {
  std::vector<KeyShape> out;
  const auto noted = noted_.find(&table);
  if (noted != noted_.end())
    for (const Noted& one : noted->second) {
      KeyShape shape = one.shape;
      shape.path = path.empty() ? shape.key : path + "." + shape.key;
      if (one.inner != nullptr)
        shape.inner =
            keys_of(one.inner->kind == ValueKind::kList ? one.inner->items[0] : *one.inner, shape.path);
      shape.means = key_meaning(shape.path);
      out.push_back(std::move(shape));
    }
  // Entries by id: the converter of one noted its keys on the one that stands for all.
  for (const Member& member : table.members)
    if (member.key == "*" && noted_.count(&member.value) > 0) {
      KeyShape any;
      any.key = "*";
      any.path = path + ".*";
      any.type = KeyShape::Type::kTable;
      any.inner = keys_of(member.value, any.path);
      out.push_back(std::move(any));
    }
  return out;
}

}  // namespace parley::load
