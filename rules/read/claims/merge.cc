#include "rules/read/claims/merge.h"

#include <algorithm>
#include <tuple>

namespace parley {
namespace {

void add_spans(ByteSpans& spans, const ByteSpans& more) {
  spans.insert(spans.end(), more.begin(), more.end());
  std::sort(spans.begin(), spans.end());
  ByteSpans out;
  for (const ByteSpan& span : spans) {
    if (!out.empty() && span.begin <= out.back().end)
      out.back().end = std::max(out.back().end, span.end);
    else
      out.push_back(span);
  }
  spans = std::move(out);
}

void add_terms(std::vector<Term>& terms, const std::vector<Term>& more) {
  for (const Term& term : more) {
    const bool known = std::any_of(terms.begin(), terms.end(), [&](const Term& t) {
      return t.type == term.type && t.value == term.value;
    });
    if (!known) terms.push_back(term);
  }
}

void add(ClaimFound& into, ClaimFound more) {
  add_spans(into.claim.spans, more.claim.spans);
  add_terms(into.claim.terms, more.claim.terms);
  if (!into.claim.condition) into.claim.condition = std::move(more.claim.condition);
  into.claim.negated = into.claim.negated || more.claim.negated;
  into.claim.hedged = into.claim.hedged && more.claim.hedged;
  into.claim.confidence = std::max(into.claim.confidence, more.claim.confidence);
  into.shown = into.shown || more.shown;
}

bool better(const ClaimFound& a, const ClaimFound& b) {
  return std::tie(a.shown, a.claim.strength) > std::tie(b.shown, b.claim.strength);
}

void put(std::vector<ClaimFound>& out, ClaimFound found) {
  for (ClaimFound& known : out) {
    if (known.claim.proposition != found.claim.proposition || known.claim.axis != found.claim.axis) continue;
    if (known.claim.stance == found.claim.stance)
      add(known, std::move(found));
    else if (better(found, known))
      known = std::move(found);
    return;
  }
  out.push_back(std::move(found));
}

}  // namespace

std::vector<Claim> merged(std::vector<ClaimFound> found) {
  std::vector<ClaimFound> kept;
  for (ClaimFound& claim : found) put(kept, std::move(claim));
  const auto wanted = [&](const PropositionId& proposition) {
    return std::any_of(kept.begin(), kept.end(), [&](const ClaimFound& c) {
      return c.claim.proposition == proposition && c.claim.axis == Axis::kWants && c.shown;
    });
  };
  std::vector<Claim> out;
  for (const ClaimFound& c : kept)
    if (c.shown || c.claim.axis != Axis::kStates || !wanted(c.claim.proposition)) out.push_back(c.claim);
  std::sort(out.begin(), out.end(), [](const Claim& a, const Claim& b) {
    return std::tie(a.spans, a.proposition, a.stance) < std::tie(b.spans, b.proposition, b.stance);
  });
  return out;
}

}  // namespace parley
