// The filters of `claims` and of the commands that are like it.
#pragma once

#include "cli/session/session.h"
#include "db/store.h"

namespace parley::cli {

std::vector<Option> filter_options();

// Claims of the store that pass the filters, in the store's order. What a filter names must be in the pack; a
// speaker may also be one that only the articles name. Throws Failure.
std::vector<ClaimRecord> filtered_claims(const Session& session, const Store& store);

}  // namespace parley::cli
