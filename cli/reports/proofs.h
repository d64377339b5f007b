// The proofs at the end of a page: each claim that the page cites, led back to its bytes, so that the page
// can be checked without the store. What cites a claim links to its proof there.
#pragma once

#include <iosfwd>
#include <string>
#include <vector>

#include "core/position.h"
#include "db/store.h"

namespace parley::cli {

// "#claim-3f2a..."
std::string proof_link(const std::string& claim_id);

// A link to that, with these words.
std::string proof_link_html(const std::string& claim_id, const std::string& words);

// Each claim once, in the order given; audited at this moment. Throws Failure where the store refuses.
void write_proofs(std::ostream& out, const std::vector<const ClaimRecord*>& claims, const Store& store);

// The best claim of a position, if there is one.
const ClaimRecord* best_claim(const std::optional<Position>& position);

}  // namespace parley::cli
