// What the TOML files of a pack say, as plain data: the loader's output and the compiler's input. Every entry keeps
// the place it stands at, so that later stages can report mistakes there. docs/rules.md explains each table.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "core/base/result.h"
#include "core/catalogue.h"

namespace parley::spec {

struct Text {
  std::string value;
  Place place;  // of the value; for a literal string column + 1 + offset is the place of its character `offset`
};

// [words.GROUP]: words and phrases, with their inflections. A word written "withdraw~" stands for its inflected forms;
// irregular forms come from [inflections]. A group to which an extending pack adds words has one entry for each pack.
struct WordGroup {
  std::string name;  // "demand", "cue.say"; a dotted name belongs to its prefix too: cue.say is also in cue
  std::vector<Text> words;
  std::vector<std::string> includes;  // other groups whose words belong to this one as well
  bool cased = false;                 // match letter case exactly
  std::string part_of_speech;         // "verb", "noun", "adjective", "adverb" or empty: how "~" inflects
  Place place;
  std::string pack;
  std::string file;
};

// [inflections] withdraw = ["withdraws", "withdrew", "withdrawn", "withdrawing"]: third person, past, participle, gerund.
struct Inflection {
  std::string lemma;
  std::string part_of_speech;        // "verb", "noun"
  std::vector<std::string> forms;
  std::vector<std::string> classes;  // of each form: "s-form", "past", "participle", "gerund", "plural"
  Place place;
};

// [[suffixes]]: regular inflection. The first rule of a part of speech whose `lemma` (RE2) is found in a lemma makes its
// forms by rewriting what was found.
struct SuffixRule {
  struct Form {
    std::string rewrite;               // "\\1ies"
    std::vector<std::string> classes;  // "s-form", "plural"
  };
  std::string part_of_speech;
  Text lemma;
  std::vector<std::string> base;  // classes of the lemma itself: "base"
  std::vector<Form> forms;
  Place place;
};

// [patterns] name = '...': a piece of a pattern, used in others as {name}. May use pieces defined above it.
struct SubPattern {
  std::string name;
  Text pattern;
};

// [[chunks]]: tokens become one unit.
struct ChunkRule {
  std::string id;
  int stage = 0;  // rules of one stage see the same sentence; later stages see what earlier ones made
  Text pattern;
  std::vector<std::string> gives;  // classes that the new unit has
  std::string head;                // role in the pattern whose unit's classes are inherited; empty: none
  std::vector<Text> examples;
  std::string pack, file;
  Place place;
};

// [[attributions]]: source, cue and content of a statement in one sentence.
struct AttributionRule {
  std::string id;
  Text pattern;                // roles: source, cue, content, and via_source, via_cue
  std::string mode;            // empty: taken from the cue's word group
  std::string content = "clause";  // how the content span is made: "clause", "object", "quote", "sentence"
  int priority = 0;            // higher first
  double confidence = 0.8;
  std::vector<Text> examples;  // "[Rubio] {said} that <talks go on>." marks source, cue, content
  std::vector<Text> counterexamples;
  std::string pack, file;
  Place place;
};

// [[stance_rules]]: words that express a proposition.
struct StanceRule {
  std::string id;
  std::string proposition;
  std::vector<Text> patterns;
  std::string stance;                // empty: from the frame ([[frames]]) around the match
  std::map<std::string, std::string> stances;  // what a frame's stance turns into here: assert = "accept"
  bool inverse = false;              // the words express the opposite of the proposition
  std::vector<std::string> parties;  // only when the source speaks for one of these; empty: anybody
  std::vector<std::string> not_parties;
  std::vector<std::string> modes;    // only in statements of these modes; empty: any
  std::vector<std::string> unless;   // "negated", "hedged", "question", "conditional"
  std::string in = "content";        // "content", "statement" (with cue and source), "sentence"
  int priority = 0;
  double confidence = 0.7;
  std::vector<Text> examples;
  std::vector<Text> counterexamples;
  std::string pack, file;
  Place place;
};

// [[frames]]: how a stance shows around a proposition's words: by the statement's mode, or by words in the content.
struct Frame {
  std::string id;
  std::vector<std::string> modes;  // statement modes; empty: any
  Text pattern;                    // words of the content around the match ("(must|should) .{0,4} {match}"); may be empty
  std::string stance;
  std::vector<Text> examples;
  std::string pack, file;
  Place place;
};

// [quotes]: pairs of marks.
struct QuoteMarks {
  std::string open, close;
  bool word_like = false;  // also an apostrophe: counts only at word edges
};

// [[scopes]]: words that put a match under negation, a hedge, a condition or a question. `{match}` is any unit of the
// match, so that 'not .{0,4} {match}' reads "not, and within four words the proposition". Two negations cancel.
struct ScopeRule {
  std::string id;
  std::string kind;  // "negated", "hedged", "conditional", "question"
  Text pattern;      // for "conditional" the role {condition:...} is the condition's span
  std::vector<Text> examples;
  std::string pack, file;
  Place place;
};

// [[layout]]: RE2 patterns over one line of text, and words for dates.
struct LayoutRule {
  std::string id;
  std::string section;  // "boilerplate", "caption", "headline", "metadata", "dateline"
  Text pattern;         // RE2 over the line; (?P<date>...), (?P<outlet>...), (?P<title>...) give facts
  bool rest_of_article = false;  // boilerplate from here to the end
  std::string pack, file;
  Place place;
};

// How texts name an actor. The facts of an actor are in the catalogue.
struct ActorEntry {
  ActorId id;
  ActorKind kind = ActorKind::kPerson;
  std::vector<Text> names;     // the name, then its aliases
  std::vector<Text> people;    // parties: "Veldanian", "Veldanians"
  std::vector<Text> epithets;  // "the top diplomat"
  std::string gender;          // a key of [names]: "he", "she", "they"; empty: not known
  std::vector<std::string> roles;
};

// [places.ID]: a gazetteer; `in` names the places that hold this one.
struct PlaceEntry {
  std::string id;
  std::vector<Text> names;
  std::vector<std::string> in;
};

// How texts name a round of talks.
struct RoundEntry {
  RoundId id;
  std::vector<Text> aliases;
  std::string place;  // PlaceEntry::id; empty: not said
};

struct Calendar {
  std::map<std::string, int> months;    // "january" -> 1, "jan" -> 1
  std::map<std::string, int> weekdays;  // "monday" -> 1 .. "sunday" -> 7
  std::map<std::string, int> relative;  // "today" -> 0, "yesterday" -> -1
};

struct Gender {
  std::map<std::string, std::string> given_names;  // "karoline" -> "she"
};

struct Pack {
  std::string name, title, language, version;
  std::vector<std::string> extends;
  std::vector<std::string> modes;  // printed; empty: all
  std::vector<std::string> abbreviations;
  std::vector<QuoteMarks> quotes;
  Calendar calendar;
  std::vector<WordGroup> words;
  std::vector<Inflection> inflections;
  std::vector<SuffixRule> suffixes;
  std::vector<SubPattern> patterns;
  std::vector<ChunkRule> chunks;
  std::vector<AttributionRule> attributions;
  std::vector<StanceRule> stance_rules;
  std::vector<Frame> frames;
  std::vector<ScopeRule> scopes;
  std::vector<LayoutRule> layout;
  Catalogue catalogue;
  std::vector<ActorEntry> actors;
  std::vector<PlaceEntry> places;
  std::vector<RoundEntry> rounds;
  Gender gender;
  std::map<ActorId, Place> actor_places;
};

}  // namespace parley::spec
