// help: the list of commands, and what the build installs beside the program.
#include <algorithm>

#include "cli/command.h"
#include "cli/failure.h"
#include "cli/help/help.h"
#include "cli/session/session.h"
#include "core/base/suggest.h"

namespace parley::cli {
namespace {

constexpr Option kMan{"--man", "", "the manual page, in troff", &Options::man};
constexpr Option kCompletions{"--completions", "SHELL", "completions for bash, zsh or fish",
                              &Options::completions, "bash|zsh|fish"};

void help_on(const std::string& name, std::ostream& out) {
  std::vector<std::string> names;
  for (const Command& command : commands()) {
    if (command.name == name) return write_help(out, command);
    names.emplace_back(command.name);
  }
  give_up("usage/command", "there is no command \"" + name + "\"" + did_you_mean(name, names),
          "`parley help` lists them");
}

Exit run_help(Session& session) {
  const Options& options = session.options;
  std::string name;
  for (const auto& word : options.words) name += (name.empty() ? "" : " ") + word;
  if (options.man) {
    write_man_page(session.out());
  } else if (options.completions == "bash") {
    write_bash_completions(session.out());
  } else if (options.completions == "zsh") {
    write_zsh_completions(session.out());
  } else if (options.completions == "fish") {
    write_fish_completions(session.out());
  } else if (name.empty()) {
    write_help(session.out());
  } else {
    help_on(name, session.out());
  }
  return Exit::kComplete;
}

}  // namespace

Command help_command() {
  return {.name = "help",
          .group = "About",
          .summary = "what the commands are, and what each is for",
          .details = "",
          .arguments = {{"COMMAND", false, true}},
          .options = {kMan, kCompletions},
          .formats = "",
          .examples = {{"parley help diff", "the same as `parley diff --help`"},
                       {"parley help --completions bash > ~/.local/share/bash-completion/completions/parley",
                        "lets bash complete commands and options"}},
          .run = run_help};
}

}  // namespace parley::cli
