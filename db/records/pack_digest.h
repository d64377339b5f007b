// The digest that names a pack: over pack name, file name and bytes of every file, in the order of the chain.
// The same as PackSource::digest() in rules, which db must not know; a test of cli holds the two together.
#pragma once

#include <string>
#include <vector>

#include "db/store.h"

namespace parley::db {

std::string pack_digest(const std::vector<StoredPackFile>& files);

}  // namespace parley::db
