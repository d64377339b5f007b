// What can only be checked when every file has been read. Each check reports; none stops the others.
#pragma once

#include "rules/load/draft.h"

namespace parley::load {

// False, and reported, where rules about positions stand in a pack that has no language to read them with.
bool check_language(Draft& draft);

// Notes which modes statements can have: those of the cues ([words.cue.say], [words.noun-cue.say]) and those
// that an attribution names.
void define_modes(Draft& draft);

// No word group includes itself, and no place lies in itself, by however many steps.
void check_circles(Draft& draft);

// Every id that something refers to is defined.
void check_references(Draft& draft);

// By id or by one of its names; null where there is none.
const spec::PlaceEntry* find_place(const spec::Pack& pack, const std::string& id_or_name);

// No two actors are called the same, no actor twice, no two rounds.
void check_names(const Draft& draft, std::vector<Error>& errors);

// No two rounds on the same days: a statement of such a day would have no round.
void check_rounds(const Draft& draft, std::vector<Error>& errors);

// Words written "withdraw~" stand in groups whose part of speech can be inflected.
void check_inflected_words(const Draft& draft, std::vector<Error>& errors);

}  // namespace parley::load
