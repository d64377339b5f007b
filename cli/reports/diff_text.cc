// The diff on a terminal: by issue, one line a change, and under it the proving sentence of each side with
// the id to type after `parley audit`.
#include <algorithm>
#include <ostream>

#include "cli/reports/diff.h"
#include "cli/text/escape.h"
#include "cli/text/width.h"

namespace parley::cli {
namespace {

constexpr int kIndent = 17;        // where sentences stand
constexpr size_t kSentence = 280;  // bytes of a sentence that are shown

Ink ink_of(ChangeKind kind) {
  switch (kind) {
    case ChangeKind::kWithdrawn:
    case ChangeKind::kContradictory:
    case ChangeKind::kReversed:
      return Ink::kBad;
    case ChangeKind::kHardened:
    case ChangeKind::kSoftened:
    case ChangeKind::kTermsChanged:
      return Ink::kWarn;
    case ChangeKind::kNew:
      return Ink::kGood;
    case ChangeKind::kRestated:
    case ChangeKind::kUnmentioned:
      return Ink::kDim;
  }
  return Ink::kPlain;
}

// `text` in lines behind `head`, which takes the indent of the first one.
void write_block(std::ostream& out, const std::string& head, Ink head_ink, const std::string& text, Ink ink,
                 const Look& look) {
  const auto lines = wrapped(safe_line(text), look.width - kIndent);
  for (size_t i = 0; i < lines.size(); ++i) {
    const std::string left = i == 0 ? head : "";
    out << look.ink(head_ink, left)
        << std::string(static_cast<size_t>(std::max(1, kIndent - display_width(left))), ' ')
        << look.ink(ink, lines[i]) << '\n';
  }
}

std::string side_words(const Position& side, Terms terms) {
  return stance_words(side, terms) + " in " + side.round.value;
}

std::string line_words(const Change& change, const Diff& diff) {
  std::string out = change.proposition.value;
  if (change.axis == Axis::kStates) out += " (states)";
  out += ": " +
         (change.before ? side_words(*change.before, terms_to_show(change)) : silence_words(change, diff));
  out += " -> " +
         (change.after ? side_words(*change.after, terms_to_show(change)) : silence_words(change, diff));
  const std::string movement = movement_words(change.movement);
  if (!movement.empty()) out += ", " + movement;
  if (!change.also.empty()) out += " (" + change_words(change) + ")";
  return out;
}

void write_side(std::ostream& out, const Position& side, const DiffView& view, const Look& look) {
  const ClaimRecord& best = side.claims.front();
  write_block(out, "    " + side.round.value, Ink::kDim, attributed(best, kSentence), Ink::kPlain, look);
  write_block(
      out, "", Ink::kDim,
      evidence_words(side) + "; " + article_words(best.article) + "; audit " + view.short_id(best.claim.id),
      Ink::kDim, look);
}

void write_change(std::ostream& out, const Change& change, const DiffView& view, const Look& look) {
  write_block(out, std::string("  ") + to_string(change.change), ink_of(change.change),
              line_words(change, view.diff), Ink::kBold, look);
  const std::string means = proposition_means(change.proposition, view.catalogue);
  if (!means.empty()) write_block(out, "", Ink::kDim, means, Ink::kDim, look);
  if (change.before) write_side(out, *change.before, view, look);
  if (change.after) write_side(out, *change.after, view, look);
}

}  // namespace

void write_changes_text(std::ostream& out, const DiffView& view, const Look& look) {
  IssueId issue;
  for (const Change& change : view.diff.changes) {
    if (change.issue != issue)
      out << '\n' << look.ink(Ink::kBold, safe_line(issue_name(change.issue, view.catalogue))) << '\n';
    issue = change.issue;
    write_change(out, change, view, look);
  }
}

void write_diff_text(std::ostream& out, const DiffView& view, const Look& look) {
  out << look.ink(Ink::kBold, safe_line(diff_title(view))) << '\n'
      << safe_line(read_words(view.diff)) << '\n';
  write_changes_text(out, view, look);
  if (view.diff.changes.empty()) out << "\nNothing was said in either round.\n";
}

}  // namespace parley::cli
