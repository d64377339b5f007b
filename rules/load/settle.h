// The last touch on a pack without mistakes: disabled rules go, places of rounds get their ids, the catalogue
// its order.
#pragma once

#include "rules/load/draft.h"

namespace parley::load {

void settle(Draft& draft);

}  // namespace parley::load
