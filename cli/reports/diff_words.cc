// Phrases that all formats of a diff share.
#include <algorithm>

#include "cli/reports/diff.h"
#include "cli/reports/proofs.h"

namespace parley::cli {

std::vector<const ClaimRecord*> cited_by(const Diff& diff) {
  std::vector<const ClaimRecord*> claims;
  for (const Change& change : diff.changes)
    for (const auto* side : {&change.before, &change.after}) claims.push_back(best_claim(*side));
  return claims;
}

std::string diff_title(const DiffView& view) {
  const auto round = [&](const RoundId& id) {
    return round_name(id, view.catalogue) + " (" + id.value + ")";
  };
  return actor_name(view.diff.actor, view.catalogue) + ", from " + round(view.diff.from) + " to " +
         round(view.diff.to);
}

std::string read_words(const Diff& diff) {
  const auto read = [](const RoundId& id, int count) {
    return id.value + ": " + (count == 0 ? "nothing read" : counted(count, "article") + " read");
  };
  return read(diff.from, diff.read_from) + "; " + read(diff.to, diff.read_to);
}

std::string movement_words(Movement movement) {
  switch (movement) {
    case Movement::kNone:
      return "";
    case Movement::kTowards:
      return "towards the other side";
    case Movement::kAway:
      return "away from the other side";
  }
  return "";
}

std::string change_words(const Change& change) {
  std::string out = to_string(change.change);
  for (size_t i = 0; i < change.also.size(); ++i)
    out += (i ? ", " : ", also ") + std::string(to_string(change.also[i]));
  return out;
}

Terms terms_to_show(const Change& change) {
  const bool among =
      std::find(change.also.begin(), change.also.end(), ChangeKind::kTermsChanged) != change.also.end();
  return change.change == ChangeKind::kTermsChanged || among ? Terms::kAll : Terms::kFigures;
}

std::string silence_words(const Change& change, const Diff& diff) {
  const bool before = !change.before;
  if ((before ? diff.read_from : diff.read_to) == 0) return "nothing read";
  return before ? "not mentioned before" : "not mentioned";
}

std::string evidence_words(const Position& position) {
  std::string out = to_string(position.evidence);
  if (position.sources > 1) out += ", " + counted(position.sources, "source");
  if (position.claims.size() > 1) out += ", " + counted(static_cast<int>(position.claims.size()), "claim");
  return out;
}

}  // namespace parley::cli
