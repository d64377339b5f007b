// One actor over all rounds, to be looked at.
#pragma once

#include "cli/reports/words.h"
#include "cli/table/table.h"
#include "cli/text/ink.h"
#include "core/timeline.h"

namespace parley::cli {

// As many rounds side by side as fit; further ones in tables below.
void write_timeline_text(std::ostream& out, const Timeline& timeline, const Catalogue& catalogue,
                         const Look& look);
Table timeline_table(const Timeline& timeline);  // all rounds in one; `timeline` outlives it
// A drawing without script: a row a proposition, a column a round; a dot is filled where the actor is for it.
void write_timeline_svg(std::ostream& out, const Timeline& timeline, const Catalogue& catalogue);

// The best claim of every cell, for the proofs below it; row by row.
std::vector<const ClaimRecord*> cited_by(const Timeline& timeline);

// "demand (60 days)", with "*" where it rests on what others report of the actor.
std::string cell_words(const std::optional<Position>& cell);

}  // namespace parley::cli
