// From words to a command and its options. Mistyped names are answered with the nearest that exists.
#pragma once

#include <string>
#include <vector>

#include "cli/command.h"

namespace parley::cli {

struct Parsed {
  const Command* command = nullptr;  // of commands(); null: the program itself
  Options options;
  bool help = false;
  bool version = false;
};

// Throws Failure, with code "usage/...".
Parsed parse(const std::vector<std::string>& words);

}  // namespace parley::cli
