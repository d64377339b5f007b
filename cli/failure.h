// Thrown inside, caught at the door: a command that cannot go on throws its errors, and run() prints them.
#pragma once

#include <vector>

#include "core/base/result.h"

namespace parley::cli {

struct Failure {
  std::vector<Error> errors;  // at least one; the first decides the exit code
};

[[noreturn]] inline void give_up(Error error) {
  throw Failure{{std::move(error)}};
}
[[noreturn]] inline void give_up(std::string code, std::string what, std::string next = {}) {
  give_up(Error{ErrorKind::kUsage, std::move(code), {}, std::move(what), std::move(next)});
}

template <class T>
T need(Result<T> result) {
  if (!result) give_up(std::move(result.error()));
  return std::move(*result);
}
inline void need(Result<void> result) {
  if (!result) give_up(std::move(result.error()));
}

}  // namespace parley::cli
