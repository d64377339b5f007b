#include "cli/work/progress.h"

#include <fmt/format.h>

#include <algorithm>
#include <ostream>

namespace parley::cli {
namespace {

// "0:42", "1:02:03"
std::string clock_words(double seconds) {
  const auto whole = static_cast<long>(seconds + 0.5);
  if (whole >= 3600) return fmt::format("{}:{:02}:{:02}", whole / 3600, whole / 60 % 60, whole % 60);
  return fmt::format("{}:{:02}", whole / 60, whole % 60);
}

}  // namespace

Progress::Progress(std::ostream& out, bool terminal, int columns)
    : out_(out), terminal_(terminal), columns_(columns) {}

Progress::~Progress() {
  clear();
}

void Progress::clear() {
  if (shown_) out_ << "\r\x1b[K" << std::flush;
  shown_ = false;
}

void Progress::show(size_t done, size_t total, size_t articles) {
  const auto now = Clock::now();
  if (!terminal_ || total == 0 || now - last_ < std::chrono::milliseconds(100)) return;
  last_ = now;
  const double seconds = std::chrono::duration<double>(now - begun_).count();
  const double part = static_cast<double>(done) / static_cast<double>(total);
  const int width = std::clamp(columns_ - 62, 5, 40);
  const auto filled = static_cast<size_t>(part * width);
  out_ << "\r\x1b[K"
       << fmt::format("[{:<{}}] {}/{} files, {} articles, {:.0f} a second, {} left", std::string(filled, '='),
                      width, done, total, articles, static_cast<double>(articles) / seconds,
                      part > 0 ? clock_words(seconds / part - seconds) : "?")
       << std::flush;
  shown_ = true;
}

}  // namespace parley::cli
