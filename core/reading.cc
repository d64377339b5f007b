#include "core/reading.h"

#include <algorithm>
#include <array>

#include "core/base/digest.h"

namespace parley {
namespace {

// The fields of a digest, in their order: a format, to change it is to break every stored id.
class Fields {
 public:
  void add(std::string field) { fields_.push_back(std::move(field)); }

  // "3-17,20-31"
  void add(const ByteSpans& spans) {
    std::string text;
    for (const ByteSpan& span : spans) {
      if (!text.empty()) text += ',';
      text += std::to_string(span.begin) + '-' + std::to_string(span.end);
    }
    add(std::move(text));
  }

  // In an order that does not depend on which rule found them first.
  void add(const std::vector<Term>& terms) {
    std::vector<std::array<std::string, 2>> values;
    values.reserve(terms.size());
    for (const Term& term : terms) values.push_back({term.type, term.value});
    std::sort(values.begin(), values.end());
    add(std::to_string(values.size()));
    for (auto& [type, value] : values) {
      add(std::move(type));
      add(std::move(value));
    }
  }

  void add(const std::optional<Condition>& condition) {
    add(std::string(condition ? "if" : ""));
    if (!condition) return;
    add(condition->spans);
    add(condition->proposition.value);
  }

  std::string digest() const { return digest_fields({fields_.begin(), fields_.end()}); }

 private:
  std::vector<std::string> fields_;
};

template <class Enum>
std::optional<Enum> parse(std::string_view text, std::initializer_list<Enum> values) {
  for (const Enum value : values)
    if (text == to_string(value)) return value;
  return std::nullopt;
}

}  // namespace

std::string claim_id(const std::string& article, const Statement& statement, const Claim& claim) {
  Fields fields;
  fields.add(std::string("claim"));
  fields.add(article);
  fields.add(statement.content);
  fields.add(statement.source);
  fields.add(statement.speaker.value);
  fields.add(statement.party.value);
  fields.add(claim.proposition.value);
  fields.add(claim.stance.value);
  fields.add(claim.terms);
  fields.add(claim.condition);
  return fields.digest();
}

// With the cue: two cues on the same words (asked for and got) are two statements.
std::string statement_id(const std::string& article, const Statement& statement) {
  Fields fields;
  fields.add(std::string("statement"));
  fields.add(article);
  fields.add(statement.content);
  fields.add(statement.source);
  fields.add(statement.cue);
  fields.add(statement.speaker.value);
  fields.add(statement.party.value);
  return fields.digest();
}

const char* to_string(Kind kind) {
  switch (kind) {
    case Kind::kDirect:
      return "direct";
    case Kind::kMixed:
      return "mixed";
    case Kind::kIndirect:
      return "indirect";
  }
  return "";
}

const char* to_string(Evidence evidence) {
  switch (evidence) {
    case Evidence::kSelf:
      return "self";
    case Evidence::kNarrated:
      return "narrated";
    case Evidence::kRelayed:
      return "relayed";
    case Evidence::kCharacterised:
      return "characterised";
  }
  return "";
}

const char* to_string(Section section) {
  switch (section) {
    case Section::kBody:
      return "body";
    case Section::kHeadline:
      return "headline";
    case Section::kStandfirst:
      return "standfirst";
    case Section::kCaption:
      return "caption";
  }
  return "";
}

std::optional<Kind> parse_kind(std::string_view text) {
  return parse(text, {Kind::kDirect, Kind::kMixed, Kind::kIndirect});
}

std::optional<Evidence> parse_evidence(std::string_view text) {
  return parse(text, {Evidence::kSelf, Evidence::kNarrated, Evidence::kRelayed, Evidence::kCharacterised});
}

std::optional<Section> parse_section(std::string_view text) {
  return parse(text, {Section::kBody, Section::kHeadline, Section::kStandfirst, Section::kCaption});
}

std::optional<Axis> parse_axis(std::string_view text) {
  return parse(text, {Axis::kWants, Axis::kStates});
}

}  // namespace parley
