// The binary: arguments, streams, and what the terminal is like.
#include <sys/ioctl.h>
#include <unistd.h>

#include <algorithm>
#include <csignal>
#include <iostream>

#include "cli/run.h"

namespace {

int columns_of(int file) {
  winsize size{};
  if (ioctl(file, TIOCGWINSZ, &size) != 0 || size.ws_col == 0) return 100;
  return std::clamp(static_cast<int>(size.ws_col), 60, 160);
}

}  // namespace

int main(int count, char** words) {
  std::signal(SIGXFSZ, SIG_IGN);  // a file that may not grow is an error with a message, not a crash
  std::ios::sync_with_stdio(false);
  parley::cli::Streams streams{std::cout, std::cerr};
  streams.out_is_terminal = isatty(STDOUT_FILENO) == 1;
  streams.err_is_terminal = isatty(STDERR_FILENO) == 1;
  if (streams.out_is_terminal) streams.columns = columns_of(STDOUT_FILENO);
  return parley::cli::run({words + 1, words + count}, streams);
}
