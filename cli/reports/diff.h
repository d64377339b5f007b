// A diff for people: what changed, and the sentences that prove it on both sides.
#pragma once

#include "cli/reports/words.h"
#include "cli/table/table.h"
#include "cli/text/ink.h"
#include "core/diff.h"
#include "core/timeline.h"

namespace parley::cli {

// A diff with what its printing needs. All of it is the caller's.
struct DiffView {
  const Diff& diff;
  const Catalogue& catalogue;
  const ShortIds& short_id;
};

void write_diff_text(std::ostream& out, const DiffView& view, const Look& look);
void write_diff_markdown(std::ostream& out, const DiffView& view);
void write_diff_html(std::ostream& out, const DiffView& view);  // no frame
Table diff_table(const DiffView& view);                         // one row a change, for spreadsheets

// The claims that a diff shows, for the proofs below it.
std::vector<const ClaimRecord*> cited_by(const Diff& diff);

// The changes alone, under the headings of their issues.
void write_changes_text(std::ostream& out, const DiffView& view, const Look& look);

// "Sarmond, from the second round (kirta-2) to the Vantor round (vantor)"
std::string diff_title(const DiffView& view);
// "kirta-2: 4 articles read; vantor: nothing read"
std::string read_words(const Diff& diff);
// "towards the other side"; "" where it cannot be told
std::string movement_words(Movement movement);
// "softened, also terms-changed"
std::string change_words(const Change& change);
// All of them where it is the terms that changed.
Terms terms_to_show(const Change& change);
// Why a side is empty: "not mentioned", or "nothing read" where there was nothing to mention it.
std::string silence_words(const Change& change, const Diff& diff);
// "self, 2 sources, 5 claims"
std::string evidence_words(const Position& position);

}  // namespace parley::cli
