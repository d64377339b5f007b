// The only clock of parley. Nothing that is read or reported depends on it but the times of runs.
#pragma once

#include <string>

namespace parley::cli {

// "2031-02-04T08:00:00Z"
std::string now_utc();

}  // namespace parley::cli
