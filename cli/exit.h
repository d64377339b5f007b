// Exit codes, part of the outside contract.
#pragma once

namespace parley::cli {

enum class Exit {
  kComplete = 0,
  kFindings = 1,    // `rules check`; a difference, with --exit-code
  kUsage = 2,       // the command, a setting or a pack has a mistake
  kIncomplete = 3,  // something was skipped, and named
  kDamaged = 4,     // what is stored is not what was stored
};

}  // namespace parley::cli
