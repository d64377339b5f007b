// Quotations that stand without a cue: they go on a statement, or are what a colon announced.
#pragma once

#include <vector>

#include "rules/read/attribution.h"
#include "rules/read/document.h"
#include "rules/spec/spec.h"

namespace parley {

// Adds to each statement the quotations that carry it on: in the sentences after it that hold nothing else,
// and in paragraphs after it that hold nothing else. A statement whose content was to follow and does not is
// dropped.
std::vector<Attribution> continue_quotations(const Document& document, std::vector<Attribution> attributions,
                                             const std::vector<spec::AttributionRule>& rules);

// direct: every word is inside quotation marks; mixed: some are; indirect: none is.
Kind kind_of(const Document& document, const std::vector<TokenRange>& content);

}  // namespace parley
