// parley(1), in the man(7) macros.
#include <ostream>

#include "cli/help/help.h"
#include "cli/version.h"

namespace parley::cli {
namespace {

// A line that begins with . or ' would be a request; a \ begins an escape; a plain - may become a hyphen.
std::string troff(std::string_view text) {
  std::string out;
  if (text.starts_with(".") || text.starts_with("'")) out += "\\&";
  for (const char c : text) {
    if (c == '\\') {
      out += "\\e";
    } else if (c == '-') {
      out += "\\-";
    } else {
      out += c;
    }
  }
  return out;
}

void write_command(std::ostream& out, const Command& command) {
  out << ".SS \"" << troff(usage(command)) << "\"\n" << troff(command.summary) << ".\n";
  if (!command.details.empty()) out << ".PP\n" << troff(command.details) << '\n';
  for (const Option& option : all_options(command)) {
    if (option.name == kColor.name) continue;
    out << ".TP\n.B " << troff(option.name) << ' ' << troff(option.value) << '\n' << troff(option.help);
    if (option.name == "--format") out << ": " << troff(option.choices);
    out << '\n';
  }
  for (const Example& example : command.examples) {
    out << ".PP\n.nf\n.B " << troff(example.line) << "\n.fi\n" << troff(example.what) << '\n';
  }
}

}  // namespace

void write_man_page(std::ostream& out) {
  out << ".TH PARLEY 1 \"\" \"parley " << version() << "\" \"User Commands\"\n.SH NAME\n"
      << "parley \\- who said, demanded, offered or rejected what, from one round of talks to the next\n"
      << ".SH SYNOPSIS\n.B parley\n.I command\n.RI [ options ]\n.SH DESCRIPTION\n"
      << "parley reads news articles about negotiations, finds who said, demanded, offered, accepted or "
         "rejected "
         "what, keeps it in a store, and shows how positions changed from one round of talks to the next, "
         "with the "
         "sentences that prove it.\n.SH COMMANDS\n";
  for (const Command& command : commands()) write_command(out, command);
  out << ".SH OPTIONS OF EVERY COMMAND\n.TP\n.B \\-\\-color WHEN\n"
      << troff(kColor.help) << "\n.TP\n.B \\-\\-help\nhelp, with an example\n.SH FILES\n.TP\n.B parley.toml\n"
      << "Settings (pack, db, color, jobs), looked for in the folder and those above it.\n.TP\n.B parley.db\n"
      << "The store: an SQLite file.\n.SH ENVIRONMENT\n.TP\n.B PARLEY_PACKS\nA folder of packs.\n.TP\n"
      << ".B NO_COLOR\nIf set, no colours.\n.SH EXIT STATUS\n.TP\n.B 0\ncomplete\n.TP\n.B 1\n"
      << "findings, or a difference with \\-\\-exit\\-code\n.TP\n.B 2\na mistake in the command, a setting "
         "or a pack\n"
      << ".TP\n.B 3\nincomplete: something was skipped, and named\n.TP\n.B 4\nwhat is stored is not what was "
         "stored\n";
}

}  // namespace parley::cli
