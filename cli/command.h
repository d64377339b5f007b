// What a command is. The table of all of them is in commands.cc; each is made in a file of its own in
// commands/.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "cli/arguments/options.h"
#include "cli/exit.h"

namespace parley::cli {

struct Session;

// A word that stands after the command, no option.
struct Argument {
  std::string_view name;  // "PATH"
  bool required = true;
  bool many = false;
  Completes completes = Completes::kNothing;
};

struct Example {
  std::string_view line;  // "parley diff russia"
  std::string_view what;  // what that shows
};

struct Command {
  std::string_view name;     // "diff", "rules check"
  std::string_view group;    // under which heading the help lists it
  std::string_view summary;  // one line, for the list
  std::string_view details;  // sentences, for the command's own help
  std::vector<Argument> arguments;
  std::vector<Option> options;  // besides --format, --color and --help
  std::string_view formats;     // "table|json|csv", the first is the default; empty: no --format
  std::vector<Example> examples;
  Exit (*run)(Session& session);
};

// In the order of the help.
const std::vector<Command>& commands();

// The options of the command and those that every command has.
std::vector<Option> all_options(const Command& command);

// "[CLAIM]", "PATH...": how the arguments are written in help.
std::string written(const Argument& argument);

}  // namespace parley::cli
