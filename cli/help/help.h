// Help, man page and completions, all made from the command table.
#pragma once

#include <iosfwd>

#include "cli/command.h"

namespace parley::cli {

void write_help(std::ostream& out);                          // of the program
void write_help(std::ostream& out, const Command& command);  // of a command

void write_man_page(std::ostream& out);  // troff, man(7)
void write_bash_completions(std::ostream& out);
void write_zsh_completions(std::ostream& out);
void write_fish_completions(std::ostream& out);

// "parley diff ACTOR"
std::string usage(const Command& command);

}  // namespace parley::cli
