// Which words of an article's text are source, cue or content of which statement: what mark-up is painted
// from.
#pragma once

#include <vector>

#include "core/article.h"
#include "core/reading.h"

namespace parley::cli {

enum class Role { kNone, kContent, kCue, kSource };

// A stretch of the canonical text. Statements count from 1; 0 with Role::kNone.
struct Mark {
  Span text;
  Role role = Role::kNone;
  int statement = 0;
};

// Covers the article's body without gaps, sorted. Where statements overlap, sources and cues are shown before
// contents, and the inner content before the outer one.
std::vector<Mark> marks_of(const Article& article, const std::vector<Statement>& statements);

// Where bytes of the payload stand in the text.
Span text_span(const CanonicalText& canonical, const ByteSpan& bytes);

}  // namespace parley::cli
