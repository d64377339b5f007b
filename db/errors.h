// Thrown inside, caught at the door: what SQLite and damaged rows throw becomes an Error where Store's
// methods begin.
#pragma once

#include <stdexcept>
#include <string>

#include "core/base/result.h"

namespace parley::db {

// A stored value that parley cannot have written: broken JSON, an unknown word, a row that should be there.
struct Damaged : std::runtime_error {
  using std::runtime_error::runtime_error;
};

// The error for the exception being handled. Needs: called inside a catch block.
Error current_error(const std::string& store_path);

// Runs `work`, which returns a Result, and turns what it throws into an error.
template <class Work>
auto guarded(const std::string& store_path, Work&& work) -> decltype(work()) {
  try {
    return work();
  } catch (const std::bad_alloc&) {
    throw;
  } catch (...) {
    return fail(current_error(store_path));
  }
}

}  // namespace parley::db
