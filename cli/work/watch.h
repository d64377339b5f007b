// Running a command again whenever a file it reads is saved.
#pragma once

#include <functional>
#include <string>
#include <vector>

#include "cli/exit.h"
#include "cli/session/session.h"

namespace parley::cli {

inline constexpr Option kWatch{"--watch", "", "run again at every save, until Ctrl-C", &Options::watch};

inline bool wants_watch(const Session& session) {
  return session.options.watch;
}

// What to look at: folders, in which every .toml file counts, and single files.
struct Watched {
  std::vector<std::string> folders, files;
};

// The folders of the pack and of every pack it extends; the named folder alone where it cannot be found.
Watched watched_pack(const std::string& pack);

// Runs, and again at each save, until Ctrl-C; gives what the last run gave. A run that fails is printed and
// waited after like any other. `watched` is asked before each run. Saves that come together count as one.
Exit run_watching(Session& session, const std::function<Watched()>& watched,
                  const std::function<Exit()>& run);

}  // namespace parley::cli
