// Ids by their beginning, and what is said when several begin alike.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "core/base/result.h"

namespace parley::db {

// The beginning of an id in small letters; nullopt for what cannot be one. Everything with it sorts from it
// up to, and without, it + "g".
std::optional<std::string> id_prefix(const std::string& words);

// Twelve digits, as ids are shown.
std::string short_id(const std::string& id);

// Error store/ambiguous-id that names the first few.
tl::unexpected<Error> ambiguous(const std::string& words, const char* things,
                                const std::vector<std::string>& candidates);

}  // namespace parley::db
