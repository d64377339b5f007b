// Where a command reads and writes, so that tests can run whole commands in memory.
#pragma once

#include <iosfwd>

namespace parley::cli {

struct Streams {
  std::ostream& out;  // data
  std::ostream& err;  // messages
  bool out_is_terminal = false;
  bool err_is_terminal = false;
  int columns = 100;  // of the terminal; what is no terminal is laid out for 100
};

}  // namespace parley::cli
