// A bar for long work, on a terminal only: how far, how fast, how much longer.
#pragma once

#include <chrono>
#include <iosfwd>

namespace parley::cli {

class Progress {
 public:
  // `out` outlives this. Nothing is ever written if it is no terminal.
  Progress(std::ostream& out, bool terminal, int columns);
  ~Progress();
  Progress(const Progress&) = delete;
  Progress& operator=(const Progress&) = delete;

  // At most ten times a second. `total` counts what `done` counts; `articles` is only told.
  void show(size_t done, size_t total, size_t articles);
  // Takes the bar away, so that a message can be written.
  void clear();

 private:
  using Clock = std::chrono::steady_clock;
  std::ostream& out_;
  bool terminal_;
  int columns_;
  bool shown_ = false;
  Clock::time_point begun_ = Clock::now(), last_ = begun_;
};

}  // namespace parley::cli
