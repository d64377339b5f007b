// Mistakes of a pack as SARIF 2.1.0, which code hosts and editors show beside the lines they are about.
#pragma once

#include <vector>

#include "cli/json/json.h"
#include "core/base/result.h"

namespace parley::cli {

Json sarif(const std::vector<Error>& mistakes);

}  // namespace parley::cli
