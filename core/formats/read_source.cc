// A file, or stdin, read whole.
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>

#include "core/formats/files.h"
#include "core/formats/input_error.h"

namespace parley {
namespace {

// The most that SQLite keeps in one piece, and far more than an article has.
constexpr size_t kMostBytes = 1'000'000'000;

using FileFacts = struct stat;

class Descriptor {
 public:
  // Without O_NONBLOCK a FIFO that nobody writes to would be waited for.
  explicit Descriptor(const std::string& path)
      : number_(::open(path.c_str(), O_RDONLY | O_NONBLOCK | O_CLOEXEC)) {}
  ~Descriptor() {
    if (number_ >= 0) ::close(number_);
  }
  Descriptor(const Descriptor&) = delete;
  Descriptor& operator=(const Descriptor&) = delete;
  int number() const { return number_; }

 private:
  int number_;
};

tl::unexpected<Error> too_large(const std::string& path) {
  return fail(input_error("input/too-large", path, "larger than 1 GB, the most that is read in one piece",
                          "split it into smaller files"));
}

Result<std::string> read_all(int descriptor, const std::string& path, size_t expected) {
  std::string bytes;
  constexpr size_t kPiece = size_t{1} << 16U;
  size_t size = 0;
  for (;;) {
    bytes.resize(std::max(size + kPiece, size == 0 ? expected + 1 : bytes.size()));
    const ssize_t got = ::read(descriptor, bytes.data() + size, bytes.size() - size);
    if (got < 0 && errno == EINTR) continue;
    if (got < 0) return fail(system_error(path, errno));
    if (got == 0) break;
    size += static_cast<size_t>(got);
    if (size > kMostBytes) return too_large(path);
  }
  bytes.resize(size);
  return bytes;
}

bool same(const FileFacts& a, const FileFacts& b) {
  return a.st_size == b.st_size && a.st_mtim.tv_sec == b.st_mtim.tv_sec &&
         a.st_mtim.tv_nsec == b.st_mtim.tv_nsec;
}

Result<Source> read_stdin() {
  auto bytes = read_all(STDIN_FILENO, "-", 0);
  if (!bytes) return fail(std::move(bytes.error()));
  return Source{"-", std::move(*bytes)};
}

}  // namespace

Result<Source> read_source(const std::string& path) {
  if (path == "-") return read_stdin();
  const Descriptor file(path);
  FileFacts before{}, after{};
  if (file.number() < 0 || ::fstat(file.number(), &before) != 0) return fail(system_error(path, errno));
  if (!S_ISREG(before.st_mode)) {
    const char* what = S_ISDIR(before.st_mode) ? "a folder, not a file" : "no regular file";
    return fail(input_error("input/not-a-file", path, what, "what comes from a pipe is read as \"-\""));
  }
  if (static_cast<size_t>(before.st_size) > kMostBytes) return too_large(path);
  auto bytes = read_all(file.number(), path, static_cast<size_t>(before.st_size));
  if (!bytes) return fail(std::move(bytes.error()));
  if (::fstat(file.number(), &after) != 0) return fail(system_error(path, errno));
  if (!same(before, after))
    return fail(input_error("input/changed", path, "changed while it was being read",
                            "try again when it is complete"));
  return Source{path, std::move(*bytes)};
}

}  // namespace parley
