// Who has the store open for writing, for the message that it is busy.
#pragma once

#include <string>

namespace parley::db {

// " (process 4711)", or "" where the system does not tell. Reads /proc/locks: asking through a file
// descriptor of our own would drop our own locks when it is closed (POSIX).
std::string lock_holder(const std::string& path);

}  // namespace parley::db
