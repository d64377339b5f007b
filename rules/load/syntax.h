// What toml++ says of a syntax error, in words for people who have not read the TOML standard.
#pragma once

#include <string>
#include <string_view>

namespace parley::load {

struct Explained {
  std::string what, next;
};

// `description` as toml++ 3 gives it: "Error while parsing string: unknown escape sequence '\\q'".
Explained explain_syntax(std::string_view description);

}  // namespace parley::load
