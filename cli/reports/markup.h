// An article with what was found in it, to be read.
#pragma once

#include "cli/session/session.h"
#include "core/article.h"
#include "core/reading.h"

namespace parley::cli {

// The running text with sources, cues and contents marked, and under each paragraph its statements and
// claims.
void write_markup_text(std::ostream& out, const Article& article, const Reading& reading, const Look& look);

// The same as a part of an HTML page.
void write_markup_html(std::ostream& out, const Article& article, const Reading& reading);

}  // namespace parley::cli
