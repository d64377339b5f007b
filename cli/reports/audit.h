// From a claim back to the bytes, to be read.
#pragma once

#include <iosfwd>

#include "cli/text/ink.h"
#include "db/store.h"

namespace parley::cli {

void write_audit_text(std::ostream& out, const ClaimAudit& audit, const Look& look);

}  // namespace parley::cli
