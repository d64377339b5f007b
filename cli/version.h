// The version of this build, as `parley --version` and every run in the store name it.
#pragma once

namespace parley::cli {

const char* version();

}  // namespace parley::cli
