// From words to an exit code: parse, run the command, print what went wrong.
#include "cli/run.h"

#include <ostream>

#include "cli/arguments/parse.h"
#include "cli/failure.h"
#include "cli/help/help.h"
#include "cli/session/begin.h"
#include "cli/session/errors.h"
#include "cli/version.h"

namespace parley::cli {
namespace {

std::string command_line(const std::vector<std::string>& words) {
  std::string line = "parley";
  for (const auto& word : words)
    line += " " + (word.find(' ') == std::string::npos ? word : "'" + word + "'");
  return line;
}

Exit run_command(const std::vector<std::string>& words, Streams& streams) {
  Parsed parsed = parse(words);
  if (parsed.version) {
    streams.out << "parley " << version() << '\n';
  } else if (parsed.help || !parsed.command) {
    std::ostream& out = parsed.help ? streams.out : streams.err;
    parsed.command ? write_help(out, *parsed.command) : write_help(out);
    return parsed.help ? Exit::kComplete : Exit::kUsage;
  } else {
    const auto* command = parsed.command;
    Session session = begin_session(std::move(parsed), command_line(words), streams);
    return command->run(session);
  }
  return Exit::kComplete;
}

Exit report(const Failure& failure, Streams& streams) {
  const Look look{streams.err_is_terminal, streams.columns};
  for (const Error& error : failure.errors) write_error(streams.err, error, look);
  return exit_of(failure.errors.front().kind);
}

Exit guarded(const std::vector<std::string>& words, Streams& streams) {
  try {
    return run_command(words, streams);
  } catch (const Failure& failure) {
    return report(failure, streams);
  } catch (const std::bad_alloc&) {
    streams.err
        << "parley: there is not enough memory for this\n    try fewer articles at a time, or --jobs 1\n";
  } catch (const std::exception& error) {
    streams.err << "parley: a mistake of parley itself: " << error.what() << "\n    please report it\n";
  }
  return Exit::kIncomplete;
}

}  // namespace

int run(const std::vector<std::string>& words, Streams streams) {
  Exit exit = guarded(words, streams);
  streams.out.flush();
  if (!streams.out) {
    streams.err << "parley: the output could not be written whole\n    is the disk full?\n";
    if (exit == Exit::kComplete) exit = Exit::kIncomplete;
  }
  return static_cast<int>(exit);
}

}  // namespace parley::cli
