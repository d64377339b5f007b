// The only place that puts an Error into words on a screen.
#pragma once

#include <iosfwd>

#include "cli/exit.h"
#include "cli/text/ink.h"
#include "core/base/result.h"

namespace parley::cli {

// "FILE:LINE:COLUMN: error: what [code]", the line of source with a caret under it, and what to do next.
// `kind` is "error" or "warning".
void write_error(std::ostream& out, const Error& error, const Look& look, const char* kind = "error");

Exit exit_of(ErrorKind kind);

}  // namespace parley::cli
