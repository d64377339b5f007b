#include "core/formats/input_error.h"

#include <cerrno>
#include <system_error>

namespace parley {

Error input_error(const char* code, const std::string& path, std::string what, std::string next) {
  Error error{ErrorKind::kUnreadable, code, {}, std::move(what), std::move(next)};
  error.place.file = path;
  return error;
}

Error system_error(const std::string& path, int number) {
  if (number == ENOENT || number == ENOTDIR)
    return input_error("input/missing", path, "there is no such file or folder", "look at how it is spelled");
  if (number == ELOOP)
    return input_error("input/loop", path, "a symbolic link that leads back to itself", "remove the link");
  return input_error("input/unreadable", path, "cannot be read: " + std::generic_category().message(number));
}

}  // namespace parley
