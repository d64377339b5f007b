#include "cli/version.h"

namespace parley::cli {

const char* version() {
  return PARLEY_VERSION;
}

}  // namespace parley::cli
