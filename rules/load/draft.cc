#include "rules/load/draft.h"

#include <string_view>

namespace parley::load {
namespace {

constexpr size_t kMostListed = 8;

std::string defined_in(const Definition& first) {
  return "[" + first.table + "] at " + shown(first.place);
}

}  // namespace

void Draft::report(const char* code, Spot spot, std::string what, std::string next) {
  errors.push_back({ErrorKind::kUsage, code, place(spot), std::move(what), std::move(next)});
}

void Draft::lose(const Value& value, const std::string& prefix) {
  for (const Value& item : value.items) lose(item);
  for (const Member& member : value.members) {
    lost.insert(member.key);
    lost.insert(prefix + member.key);
    if (member.key == "id" && member.value.kind == ValueKind::kString) lost.insert(member.value.text);
    lose(member.value, prefix + member.key + ".");
  }
}

bool Draft::define(const Kind& kind, const spec::Text& id) {
  const auto [entry, is_new] =
      defined_.try_emplace({kind.family, id.value}, Definition{file->pack, kind.table, id.place});
  Definition& first = entry->second;
  if (is_new) return true;
  if (first.pack == file->pack || first.table != kind.table) {
    errors.push_back({ErrorKind::kUsage, "pack/duplicate-id", id.place,
                      "\"" + id.value + "\" is defined a second time; first in " + defined_in(first),
                      "give one of them another id, or delete it"});
    return false;
  }
  first = {file->pack, kind.table, id.place};
  return true;
}

const Definition* Draft::definition(const Kind& kind, const std::string& id) const {
  const auto found = defined_.find({kind.family, id});
  return found == defined_.end() ? nullptr : &found->second;
}

std::vector<std::string> Draft::ids(const Kind& kind) const {
  std::vector<std::string> out;
  for (const auto& [key, definition] : defined_)
    if (key.first == kind.family && (*kind.table == '\0' || definition.table == kind.table))
      out.push_back(key.second);
  return out;
}

std::string shown(const Place& place) {
  return place.file + ":" + std::to_string(place.line) + ":" + std::to_string(place.column);
}

std::string listed(const std::vector<std::string>& names) {
  std::string out;
  for (size_t i = 0; i < names.size() && i < kMostListed; ++i) out += (i ? ", \"" : "\"") + names[i] + "\"";
  return names.size() > kMostListed ? out + ", ..." : out;
}

}  // namespace parley::load
