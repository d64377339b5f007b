#include "cli/work/watch.h"

#include <poll.h>
#include <signal.h>
#include <sys/inotify.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <filesystem>
#include <map>
#include <ostream>
#include <set>

#include "cli/failure.h"
#include "cli/session/errors.h"
#include "rules/pack.h"

namespace parley::cli {
namespace {

namespace fs = std::filesystem;

volatile sig_atomic_t stop_asked = 0;

// Ctrl-C ends the waiting; before and after, it does what it always does.
class StopSignal {
 public:
  StopSignal() {
    stop_asked = 0;
    struct sigaction action {};
    action.sa_handler = [](int) { stop_asked = 1; };  // no SA_RESTART: poll() must wake up
    sigaction(SIGINT, &action, &before_int_);
    sigaction(SIGTERM, &action, &before_term_);
  }
  ~StopSignal() {
    sigaction(SIGINT, &before_int_, nullptr);
    sigaction(SIGTERM, &before_term_, nullptr);
  }
  StopSignal(const StopSignal&) = delete;
  StopSignal& operator=(const StopSignal&) = delete;

 private:
  struct sigaction before_int_ {
  }, before_term_{};
};

// Folders are watched, never files: editors put a new file in the place of the old one.
class Inotify {
 public:
  explicit Inotify(const Watched& watched) : file_(inotify_init1(IN_CLOEXEC | IN_NONBLOCK)) {
    if (file_ < 0) give_up("usage/watch", "the system lets nothing be watched", "run the command by hand");
    for (const std::string& folder : watched.folders) add_tree(folder);
    for (const std::string& file : watched.files) {
      const fs::path path(file);
      add(path.has_parent_path() ? path.parent_path() : fs::path("."), {path.filename().string()});
    }
  }
  ~Inotify() { close(file_); }
  Inotify(const Inotify&) = delete;
  Inotify& operator=(const Inotify&) = delete;

  // True when something was saved, false when asked to stop.
  bool wait() const {
    constexpr int kTogether = 60;  // milliseconds: an editor writes, renames, sets times
    bool saved = false;
    while (stop_asked == 0) {
      pollfd asked{file_, POLLIN, 0};
      const int ready = poll(&asked, 1, saved ? kTogether : -1);
      if (ready == 0) return true;
      if (ready < 0 && errno != EINTR) return false;
      if (ready > 0) saved = read_events() || saved;
    }
    return false;
  }

 private:
  struct Folder {
    std::set<std::string> names;  // these files
    bool packs = false;           // and every .toml file
  };

  void add(const fs::path& folder, std::set<std::string> names) {
    constexpr uint32_t kSaves =
        IN_CLOSE_WRITE | IN_MOVED_TO | IN_MOVED_FROM | IN_CREATE | IN_DELETE | IN_ONLYDIR;
    const int number = inotify_add_watch(file_, folder.c_str(), kSaves);
    if (number < 0) return;
    Folder& known = folders_[number];
    known.packs = known.packs || names.empty();
    known.names.merge(names);
  }

  void add_tree(const fs::path& folder) {
    add(folder, {});
    std::error_code error;
    for (fs::recursive_directory_iterator at(folder, error);
         !error && at != fs::recursive_directory_iterator(); at.increment(error))
      if (at->is_directory(error)) add(at->path(), {});
  }

  bool counts(const inotify_event& event) const {
    const auto folder = folders_.find(event.wd);
    if (folder == folders_.end() || event.len == 0) return false;
    const std::string name = event.name;
    if (folder->second.names.count(name) > 0) return true;
    if ((event.mask & IN_CREATE) != 0 && (event.mask & IN_ISDIR) == 0) return false;  // empty yet
    return folder->second.packs && !name.starts_with(".") &&
           (name.ends_with(".toml") || (event.mask & IN_ISDIR) != 0);
  }

  bool read_events() const {
    alignas(inotify_event) std::array<char, 16 * 1024> buffer;
    bool any = false;
    for (ssize_t size; (size = read(file_, buffer.data(), buffer.size())) > 0;)
      for (const char* at = buffer.data(); at < buffer.data() + size;) {
        const auto* event = reinterpret_cast<const inotify_event*>(at);
        any = counts(*event) || any;
        at += sizeof(inotify_event) + event->len;
      }
    return any;
  }

  int file_;
  std::map<int, Folder> folders_;  // by watch
};

Exit run_once(Session& session, const std::function<Exit()>& run) {
  try {
    return run();
  } catch (const Failure& failure) {
    const Look look{session.streams.err_is_terminal, session.look.width};
    for (const Error& error : failure.errors) write_error(session.err(), error, look);
    return exit_of(failure.errors.front().kind);
  }
}

}  // namespace

Watched watched_pack(const std::string& pack) {
  const auto source = find_pack(pack, pack_search_path());
  if (!source) return {{pack}, {}};
  std::set<std::string> folders{source->folder};
  for (const PackFile& file : source->files) folders.insert(fs::path(file.path).parent_path().string());
  return {{folders.begin(), folders.end()}, {}};
}

Exit run_watching(Session& session, const std::function<Watched()>& watched,
                  const std::function<Exit()>& run) {
  const StopSignal signal;
  Exit exit = Exit::kComplete;
  for (bool more = true; more;) {
    const Inotify saves(watched());  // before the run: a save during it counts
    exit = run_once(session, run);
    session.out().flush();
    session.note("waiting for a save; Ctrl-C ends");
    session.err().flush();
    more = saves.wait();
    if (more) session.out() << '\n';
  }
  return exit;
}

}  // namespace parley::cli
