// Help as plain text, 100 columns at most.
#include <algorithm>
#include <ostream>

#include "cli/help/help.h"
#include "cli/text/width.h"

namespace parley::cli {
namespace {

constexpr int kWidth = 100;

void write_wrapped(std::ostream& out, std::string_view text, int indent) {
  for (const auto& line : wrapped(text, kWidth - indent))
    out << std::string(static_cast<size_t>(indent), ' ') << line << '\n';
}

// Two columns, the second one wrapped.
void write_pair(std::ostream& out, const std::string& left, std::string_view right, int at) {
  const auto lines = wrapped(right, kWidth - at);
  out << padded("  " + left, at - 2) << "  " << lines.front() << '\n';
  for (size_t i = 1; i < lines.size(); ++i)
    out << std::string(static_cast<size_t>(at), ' ') << lines[i] << '\n';
}

std::string left_of(const Option& option) {
  return std::string(option.name) + (option.value.empty() ? "" : " " + std::string(option.value));
}

std::string right_of(const Option& option) {
  std::string help(option.help);
  if (option.name != "--format") return help;
  const auto choices = split_choices(option.choices);
  for (size_t i = 0; i < choices.size(); ++i)
    help += (i == 0 ? ": " : ", ") + choices[i] + (i == 0 ? " (default)" : "");
  return help;
}

void write_options(std::ostream& out, const Command& command) {
  const auto options = all_options(command);
  int widest = 6;
  for (const Option& option : options) widest = std::max(widest, display_width(left_of(option)));
  out << "\nOptions:\n";
  for (const Option& option : options) write_pair(out, left_of(option), right_of(option), widest + 4);
  write_pair(out, "--help", "this text", widest + 4);
}

}  // namespace

std::string usage(const Command& command) {
  std::string line = "parley " + std::string(command.name);
  for (const Argument& argument : command.arguments) line += " " + written(argument);
  return line;
}

void write_help(std::ostream& out) {
  out << "parley - who said, demanded, offered or rejected what, from one round of talks to the next\n\n"
         "  parley COMMAND ...\n";
  std::string_view group;
  for (const Command& command : commands()) {
    if (command.group != group) out << '\n' << command.group << ":\n";
    group = command.group;
    write_pair(out, std::string(command.name), command.summary, 18);
  }
  out << "\n`parley COMMAND --help` says more and has an example.\n"
         "Exit codes: 0 complete, 1 findings, 2 a mistake in the command, a setting or a pack,\n"
         "            3 something was skipped, 4 what is stored is damaged.\n";
}

void write_help(std::ostream& out, const Command& command) {
  out << "parley " << command.name << " - " << command.summary << "\n\n  " << usage(command)
      << " [options]\n";
  if (!command.details.empty()) {
    out << '\n';
    write_wrapped(out, command.details, 0);
  }
  write_options(out, command);
  out << "\nExamples:\n";
  for (const Example& example : command.examples) {
    out << "  " << example.line << '\n';
    write_wrapped(out, example.what, 6);
  }
}

}  // namespace parley::cli
