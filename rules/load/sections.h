// The converters, one for each kind of table; sections.cc holds the list that says which table goes to which.
#pragma once

#include "rules/load/draft.h"

namespace parley::load {

inline constexpr const char* kPackToml = "pack.toml";

// Every table of a file goes to its converter; what no converter takes is reported.
void convert_file(const Tree& tree, Draft& draft);

// Runs the converters of all tables on empty ones for the draft's recorder; gives what each looked at.
struct SectionShape {
  std::string name;
  bool list = false;
  const Value* value = nullptr;
};
std::vector<SectionShape> record_sections(Draft& draft);

// pack.toml's own keys, which stand above every table.
void load_pack_keys(const Value& root, Draft& draft);
const std::vector<std::string>& pack_keys();

// Who, where, when, what about.
void load_parties(const Value& table, Draft& draft);
void load_persons(const Value& table, Draft& draft);
void load_bodies(const Value& table, Draft& draft);
void load_outlets(const Value& table, Draft& draft);
void load_places(const Value& table, Draft& draft);
void load_rounds(const Value& table, Draft& draft);
void load_issues(const Value& table, Draft& draft);
void load_stances(const Value& table, Draft& draft);

// The language.
void load_words(const Value& table, Draft& draft);
void load_inflections(const Value& table, Draft& draft);
void load_suffixes(const Value& list, Draft& draft);
void load_quotes(const Value& table, Draft& draft);
void load_calendar(const Value& table, Draft& draft);
void load_names(const Value& table, Draft& draft);
void load_units(const Value& table, Draft& draft);
void load_number_words(const Value& table, Draft& draft);
void load_text(const Value& table, Draft& draft);

// The rules.
void load_patterns(const Value& table, Draft& draft);
void load_chunks(const Value& list, Draft& draft);
void load_attributions(const Value& list, Draft& draft);
void load_stops(const Value& list, Draft& draft);
void load_stance_rules(const Value& list, Draft& draft);
void load_frames(const Value& list, Draft& draft);
void load_scopes(const Value& list, Draft& draft);
void load_layout(const Value& list, Draft& draft);
void load_rules(const Value& table, Draft& draft);

}  // namespace parley::load
