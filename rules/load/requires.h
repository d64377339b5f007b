// requires = ">=0.2": the oldest parley that a pack can be read with.
#pragma once

#include <optional>
#include <string_view>

#include "rules/load/tree.h"

namespace parley::load {

// "pack/requires" where the pack needs a newer version, "pack/bad-requires" where it cannot be understood.
std::optional<Error> check_requires(const Tree& pack_toml, std::string_view version);

}  // namespace parley::load
