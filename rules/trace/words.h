// Why a rule that matched does not count, in one sentence's words.
#pragma once

#include <string>

#include "rules/read/observer.h"
#include "rules/spec/spec.h"

namespace parley {

// All empty where it stands.
std::string why_attribution(const spec::Pack& pack, const AttributionSeen& seen);
std::string why_stance(const spec::Pack& pack, const StanceSeen& seen, const std::string& mode,
                       const std::string& party);
std::string why_context(const spec::Pack& pack, const ContextSeen& seen);
std::string why_statement(const std::string& mode, StatementFate fate);

// "a, b or c"
std::string listed_or(const std::vector<std::string>& names);

}  // namespace parley
