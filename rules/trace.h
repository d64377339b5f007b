// What was seen and decided while an article was read, layer by layer, as plain data: what `rules explain`
// prints. Made on demand; reading without it costs nothing more.
#pragma once

#include <string>
#include <vector>

#include "core/article.h"
#include "core/reading.h"
#include "rules/pack.h"

namespace parley {

// Spans count bytes of the article's canonical text.

// A word, mark or mention, or what chunk rules joined.
struct TracedUnit {
  Span span;
  std::string text;
  std::vector<std::string> classes;  // named ones: word groups, actors, places, forms; sorted
  std::vector<std::string>
      own;  // of these: actors, places, and the groups of this pack, not of those below it
};

struct TracedCapture {
  std::string role;
  Span span;
  std::string text;
};

// A rule that matched.
struct TracedRule {
  std::string rule, layer;  // as RuleInfo has them
  Span span;                // of its first to its last word
  std::string text;
  std::vector<TracedCapture> captures;
  bool stands = true;
  std::string why;     // where it does not stand, in words
  std::string winner;  // the rule it lost to; empty: it lost to none
  std::string stance;  // stance rules: what came out; frames: what they show
  std::string frame;   // stance rules: the frame that decided
};

// One inner sentence of a statement.
struct TracedStretch {
  std::string in;  // "content", "statement", "sentence": where the stance rules looked
  std::string text;
  std::vector<TracedUnit> units;
  std::vector<TracedRule> context;  // frames and scopes
  std::vector<TracedRule> stances;
};

struct TracedStatement {
  size_t sentence = 0;  // index into Trace::sentences
  Statement statement;  // with its claims; where it is not printed, only its texts, mode and rule
  bool printed = true;
  std::string why;  // where it is not printed
  std::vector<TracedStretch> stretches;
};

struct TracedSentence {
  Span span;
  std::string text;
  int line = 0;                    // of the payload, from 1
  std::vector<TracedUnit> units;   // what stance rules see
  std::vector<TracedUnit> chunks;  // what attribution rules see
  std::vector<TracedRule> rules;   // chunks, stops and attributions, in that order
};

struct Trace {
  Reading reading;
  std::vector<TracedSentence> sentences;
  std::vector<TracedStatement> statements;  // in the order of the text
};

Trace trace(const Pack& pack, const Article& article);

// Text that no file holds, as an article to read: one paragraph.
Article article_of(const std::string& text);

}  // namespace parley
