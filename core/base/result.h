// Errors are values: made where the fact is known, rendered only in cli.
#pragma once

#include <cstdint>
#include <string>
#include <tl/expected.hpp>
#include <utility>
#include <vector>

namespace parley {

// Who has to act; decides the exit code (docs/tour.md lists them).
enum class ErrorKind {
  kUsage,       // the caller's words, a setting, a pack: exit 2
  kUnreadable,  // one input could not be read or kept whole; the rest goes on: exit 3
  kIntegrity,   // what is stored is not what was stored: exit 4
};

// A place in a file. Lines and columns count from 1, columns in code points; 0 means "not known".
struct Place {
  std::string file;
  int line = 0;
  int column = 0;
  int length = 0;           // code points the caret underlines; 0 means one
  std::string source_line;  // the text of that line, without its line break
  bool operator==(const Place&) const = default;
};

// What is wrong, where, what to do next. `code` is stable and can be looked up ("pack/unknown-key").
struct Error {
  ErrorKind kind = ErrorKind::kUsage;
  std::string code;
  Place place;
  std::string what;  // one sentence, no full stop
  std::string next;  // what to do; may be empty
  bool operator==(const Error&) const = default;
};

template <class T>
using Result = tl::expected<T, Error>;

inline tl::unexpected<Error> fail(Error error) {
  return tl::unexpected<Error>(std::move(error));
}
inline tl::unexpected<Error> fail(ErrorKind kind, std::string code, std::string what, std::string next = {}) {
  return fail(Error{kind, std::move(code), {}, std::move(what), std::move(next)});
}

}  // namespace parley
