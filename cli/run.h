// The whole program but for main(): words in, exit code out.
#pragma once

#include <string>
#include <vector>

#include "cli/streams.h"

namespace parley::cli {

// `words` are the arguments without the program's name. Never throws.
int run(const std::vector<std::string>& words, Streams streams);

}  // namespace parley::cli
