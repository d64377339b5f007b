// Words cut again from an article: the text of byte spans, and the paragraph around them.
#pragma once

#include <cstdint>
#include <string>

#include "core/article.h"

namespace parley::db {

// As canonical text joined_text() prints it. Spans beyond the payload give what is there.
std::string text_at(const Article& article, const ByteSpans& spans);

struct Paragraph {
  std::string text;         // white space kept
  std::uint64_t begin = 0;  // byte offset in the payload
};

// Up to the blank lines around the spans, or, where that is more than a reader wants to see, up to the line
// breaks. Empty without spans.
Paragraph paragraph_around(const Article& article, const ByteSpans& spans);

}  // namespace parley::db
