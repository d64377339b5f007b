// What every format ends in: an article whose digests, canonical text and body fit its bytes.
#pragma once

#include "core/formats/format.h"

namespace parley {

// A file whose payload is the file itself.
Article whole_file(const Source& source);

// Sets payload, its digest and canonical text; the body is all of it. Needs: article.raw and path are set.
void set_payload(Article& article, std::string payload);

// Why the payload is no text to read: known kinds of files that are none, zero bytes, mostly control
// characters or mostly invalid UTF-8. nullopt for text. Place: `path`, no line. Needs: set_payload().
std::optional<Error> why_no_text(const Article& article);

// The warnings that come with the article: repairs of its text, and that there is none.
std::vector<std::string> text_warnings(const Article& article);

}  // namespace parley
