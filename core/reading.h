// What one pack found in one article: statements and the claims on them. Never updated; a new pack makes a
// new one. Field names and meanings are those of the outside contract (../shared/DESIGN.md,
// docs/contract.md).
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "core/base/date.h"
#include "core/base/id.h"
#include "core/base/span.h"
#include "core/catalogue.h"

namespace parley {

enum class Kind { kDirect, kMixed, kIndirect };
enum class Evidence { kSelf, kNarrated, kRelayed, kCharacterised };
enum class Section { kBody, kHeadline, kStandfirst, kCaption };

struct Term {
  std::string type;   // "duration", "number", "place", "distance", "date", "percentage"
  std::string value;  // "P30D", "1000", a place's id
  std::string text;
  ByteSpan span;
  bool operator==(const Term&) const = default;
};

struct Condition {
  ByteSpans spans;
  std::string text;
  PropositionId proposition;  // may be none
  bool operator==(const Condition&) const = default;
};

// What the speaker says that another side holds ("Sarmond agreed to it", said Veldany).
struct Characterised {
  ActorId actor;  // the party, else the person or body
  StanceId stance;
  int polarity = 1;
  bool operator==(const Characterised&) const = default;
};

struct Claim {
  std::string id;  // claim_id() below
  IssueId issue;
  PropositionId proposition;
  StanceId stance;
  Axis axis = Axis::kWants;
  int polarity = 1;
  int strength = 1;
  bool negated = false;  // seen, already counted in stance and polarity
  bool hedged = false;
  std::optional<Condition> condition;
  std::optional<Characterised> characterises;  // then stance is what that amounts to as the speaker's own
  std::vector<Term> terms;
  ByteSpans spans;  // the words that the rule matched
  std::string rule;
  double confidence = 0;
  bool operator==(const Claim&) const = default;
};

// One link of an attribution chain, outermost first.
struct Via {
  ByteSpans source, cue, content;
  std::string source_text;
  std::string speaker_name;  // empty prints as null
  ActorId party;
  bool operator==(const Via&) const = default;
};

struct Statement {
  std::string id;
  Kind kind = Kind::kIndirect;
  Evidence evidence = Evidence::kSelf;
  std::string mode;  // the cue's class: "say", "want", "believe", ...
  Section section = Section::kBody;
  ByteSpans content, source, cue;
  std::string text, source_text, cue_text;  // canonical text of those spans, white space folded
  ActorId speaker;                          // a person of the pack
  std::string speaker_name;                 // the resolved name, known to the pack or not
  ActorId body;                             // an institution or state that speaks
  ActorId party;                            // whom the source speaks for
  std::vector<Via> via;
  std::optional<Date> said_on;
  RoundId round;
  std::string round_reason;
  std::string rule;
  double confidence = 0;
  std::vector<Claim> claims;
  bool operator==(const Statement&) const = default;
};

struct Reading {
  std::string article;  // Article::sha256
  std::string payload_sha256;
  std::string pack_digest;
  std::optional<Date> published;
  std::string published_from;  // "front matter", "line 1", "dateline", ...; empty when unknown
  std::string outlet;
  std::string title;
  std::string language;
  RoundId round;  // the round that the article as a whole belongs to: counts in Diff::read
  std::vector<Statement> statements;  // Sorted by content, then source.
  std::vector<std::string> warnings;
};

// Digest of what is claimed, not of the rule that found it: a rule edit that finds the same claim leaves its
// id alone.
std::string claim_id(const std::string& article, const Statement& statement, const Claim& claim);
std::string statement_id(const std::string& article, const Statement& statement);

const char* to_string(Kind kind);
const char* to_string(Evidence evidence);
const char* to_string(Section section);
std::optional<Kind> parse_kind(std::string_view text);
std::optional<Evidence> parse_evidence(std::string_view text);
std::optional<Section> parse_section(std::string_view text);
std::optional<Axis> parse_axis(std::string_view text);

}  // namespace parley
