// What the system says of a file that cannot be opened or read, as an error that names the file.
#pragma once

#include <string>

#include "core/base/result.h"

namespace parley {

Error input_error(const char* code, const std::string& path, std::string what, std::string next = {});

// Of an errno.
Error system_error(const std::string& path, int number);

}  // namespace parley
