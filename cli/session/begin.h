// Makes the session of a command from what was parsed and what parley.toml says.
#pragma once

#include "cli/arguments/parse.h"
#include "cli/session/session.h"

namespace parley::cli {

// Throws Failure where a setting or a number makes no sense.
Session begin_session(Parsed parsed, const std::string& command_line, Streams& streams);

}  // namespace parley::cli
