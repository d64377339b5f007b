// What the TOML files of a pack say, as plain data: the loader's output and the compiler's input. Every entry
// keeps the place it stands at, so that later stages can report mistakes there. docs/rules.md explains each
// table.
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
  Place
      place;  // of the value; for a literal string column + 1 + offset is the place of its character `offset`
};

// [words.GROUP]: words and phrases, with their inflections. A word written "withdraw~" stands for its
// inflected forms; irregular forms come from [inflections]. A group to which an extending pack adds words has
// one entry for each pack.
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

// [inflections] withdraw = ["withdraws", "withdrew", "withdrawn", "withdrawing"]: third person, past,
// participle, gerund.
struct Inflection {
  std::string lemma;
  std::string part_of_speech;  // "verb", "noun"
  std::vector<std::string> forms;
  std::vector<std::string> classes;  // of each form: "s-form", "past", "participle", "gerund", "plural"
  Place place;
};

// [[suffixes]]: regular inflection. The first rule of a part of speech whose `lemma` (RE2) is found in a
// lemma makes its forms by rewriting what was found.
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
  std::vector<std::string> adds;   // instead: classes that the head gets on top of its own; nothing is joined
  std::string head;                // role in the pattern whose unit's classes are inherited; empty: none
  std::vector<Text> examples;
  std::string pack, file;
  Place place;
};

// [[attributions]]: source, cue and content of a statement in one sentence.
struct AttributionRule {
  std::string id;
  Text pattern;                    // roles: source, cue, content, and via_source, via_cue
  std::string mode;                // empty: taken from the cue's word group
  std::string content = "clause";  // how far its last part reaches: to the next stop ("clause", "object"),
                                   // just as matched ("match"), or it is the quotation that follows the
                                   // sentence ("next") or that stands before it ("previous")
  bool shares_source = false;      // the source is that of the statement before it in the sentence
  int priority = 0;                // higher first
  double confidence = 0.8;
  std::vector<Text> examples;  // "[Rubio] {said} that <talks go on>." marks source, cue, content
  std::vector<Text> counterexamples;
  std::string pack, file;
  Place place;
};

// [[stops]]: where a clause that is somebody's words ends: at the role {stop:...}, else where the match
// begins.
struct StopRule {
  std::string id;
  Text pattern;
  std::string ends = "clause";  // "clause": clauses and objects; "object": objects alone
  std::vector<Text> examples;
  std::string pack, file;
  Place place;
};

// [[stance_rules]]: words that express a proposition.
struct StanceRule {
  std::string id;
  std::string proposition;
  std::vector<Text> patterns;
  std::string stance;                          // empty: from the frame ([[frames]]) around the match
  std::map<std::string, std::string> stances;  // what a frame's stance turns into here: assert = "accept"
  bool inverse = false;                        // the words express the opposite of the proposition
  std::vector<std::string> parties;            // only when the source speaks for one of these; empty: anybody
  std::vector<std::string> not_parties;
  std::vector<std::string> modes;   // only in statements of these modes; empty: any
  std::vector<std::string> unless;  // "negated", "hedged", "question", "conditional"
  std::string in = "content";       // "content", "statement" (with cue and source), "sentence"
  int priority = 0;
  double confidence = 0.7;
  std::vector<Text> examples;
  std::vector<Text> counterexamples;
  std::string pack, file;
  Place place;
};

// Where the proposition's words are looked for, seen from the words of a frame or scope.
struct Reach {
  std::string side = "after";  // "after", "before", "both"
  int words = 12;              // at most so many units lie between
  int words_before = 12;       // the same, for words that stand before it
};

// [[frames]]: words that show how somebody stands to what they govern ("refuses to", "must"), or the mode of
// the statement. docs/rules.md says which frame decides where several govern one proposition.
struct Frame {
  std::string id;
  std::vector<std::string> modes;  // statement modes; empty: any
  std::vector<std::string> cues;   // only where the cue has a word of one of these groups
  Text pattern;  // the frame's words; may be empty. Roles: `cue` (its core), `holder` (whose stance it is)
  Reach reach;
  std::string stance;
  std::string negated;  // the stance that its negation amounts to; empty: as the catalogue says
  bool open = false;    // frames inside it decide; its own stance counts only where there are none
  bool raises = false;  // its negation is one of what it governs: "does not want" wants that not
  bool noun =
      false;  // what stands behind the proposition governs it too: "their demand for ... is unacceptable"
  bool of_others = false;      // what it governs is what others do: "accused them of refusing"
  std::vector<Text> examples;  // "We refuse to [leave the port]. => reject"
  std::string pack, file;
  Place place;
};

// [quotes]: pairs of marks.
struct QuoteMarks {
  std::string open, close;
  bool word_like = false;  // also an apostrophe: counts only at word edges
};

// [[scopes]]: words that put what lies in their reach under negation, a hedge, a condition or a question, or
// end the reach of other words. Two negations cancel.
struct ScopeRule {
  std::string id;
  std::string kind;  // "negated", "hedged", "conditional", "question"; "edge": ends every reach; "subject":
                     // has a {holder:...}, for frames that name none; "none": is nothing
  Text pattern;  // for "conditional" the role {condition:...} is the condition's span. Role `cue`: its core
  Reach reach;   // of the first, second and fourth kind
  std::string stance;  // "conditional": how the speaker stands to what is made a condition; empty: not at all
  std::vector<Text> examples;  // "We will not [leave the port]."
  std::string pack, file;
  Place place;
};

// [units.ID]: what a number before it counts. `value` is written with {n} for the number times `times`.
struct MeasureUnit {
  std::string id;
  std::string type;  // Term::type
  std::vector<Text> words;
  std::string value;  // "P{n}D"
  int times = 1;
  int between = 0;  // words that may stand between number and unit
  int least = 0;    // a smaller number counts nothing ("a new prisoner")
};

// [numbers]: number words.
struct NumberWords {
  std::map<std::string, int> values;  // "twenty" -> 20
  std::map<std::string, int> scales;  // "thousand" -> 1000: multiplies what stands before it
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
  std::vector<std::string> modes;     // printed; empty: all
  std::vector<std::string> narrated;  // modes in which the reporter tells where a party stands
  std::vector<std::string> abbreviations;
  std::vector<QuoteMarks> quotes;
  Calendar calendar;
  NumberWords numbers;
  std::vector<MeasureUnit> units;
  std::vector<WordGroup> words;
  std::vector<Inflection> inflections;
  std::vector<SuffixRule> suffixes;
  std::vector<SubPattern> patterns;
  std::vector<ChunkRule> chunks;
  std::vector<AttributionRule> attributions;
  std::vector<StopRule> stops;
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
