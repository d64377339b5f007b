// Names of things in packs, wrapped so that a party never fits where an issue is asked for.
#pragma once

#include <compare>
#include <functional>
#include <string>
#include <string_view>

namespace parley {

template <class Tag>
struct Id {
  std::string value;  // kebab-case, as written in the pack; empty means "none"
  Id() = default;
  explicit Id(std::string_view v) : value(v) {}
  auto operator<=>(const Id&) const = default;
  explicit operator bool() const { return !value.empty(); }
};

using ActorId = Id<struct ActorTag>;  // a person, party, body or outlet
using RoundId = Id<struct RoundTag>;
using IssueId = Id<struct IssueTag>;
using PropositionId = Id<struct PropositionTag>;
using StanceId = Id<struct StanceTag>;

}  // namespace parley

template <class Tag>
struct std::hash<parley::Id<Tag>> {
  size_t operator()(const parley::Id<Tag>& id) const noexcept { return std::hash<std::string>()(id.value); }
};
