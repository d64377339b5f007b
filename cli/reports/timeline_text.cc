#include <algorithm>
#include <ostream>

#include "cli/reports/proofs.h"
#include "cli/reports/timeline.h"
#include "cli/text/escape.h"
#include "cli/text/width.h"

namespace parley::cli {
namespace {

constexpr int kLeast = 14;    // columns that a round gets at least
constexpr int kRowHead = 28;  // what a proposition keeps of the width

std::string row_head(const TimelineRow& row) {
  return row.proposition.value + (row.axis == Axis::kStates ? " (states)" : "");
}

// Rounds begin..end, with a row for each proposition spoken of in any round.
Table part_of(const Timeline& timeline, size_t begin, size_t end) {
  Table table;
  table.columns.push_back({"", true, Ink::kClaim, false, kRowHead});
  for (size_t i = begin; i < end; ++i) {
    table.columns.push_back({timeline.rounds[i].value, true});
  }
  std::vector<std::string> read = {"articles read"};
  for (size_t i = begin; i < end; ++i) read.push_back(std::to_string(timeline.read[i]));
  table.rows.push_back(read);
  for (const TimelineRow& row : timeline.rows) {
    std::vector<std::string> cells = {row_head(row)};
    for (size_t i = begin; i < end; ++i) cells.push_back(cell_words(row.cells[i]));
    table.rows.push_back(std::move(cells));
  }
  return table;
}

}  // namespace

std::string cell_words(const std::optional<Position>& cell) {
  if (!cell) return "";
  const bool reported = cell->evidence == Evidence::kRelayed || cell->evidence == Evidence::kNarrated;
  return stance_words(*cell) + (reported ? " *" : "");
}

// The first row counts the articles read.
Table timeline_table(const Timeline& timeline) {
  Table table = part_of(timeline, 0, timeline.rounds.size());
  table.columns.front().title = "proposition";
  table.link = [&timeline](size_t row, size_t column) {
    const ClaimRecord* best =
        row > 0 && column > 0 ? best_claim(timeline.rows[row - 1].cells[column - 1]) : nullptr;
    return best ? proof_link(best->claim.id) : "";
  };
  return table;
}

std::vector<const ClaimRecord*> cited_by(const Timeline& timeline) {
  std::vector<const ClaimRecord*> claims;
  for (const TimelineRow& row : timeline.rows)
    for (const auto& cell : row.cells) claims.push_back(best_claim(cell));
  return claims;
}

void write_timeline_text(std::ostream& out, const Timeline& timeline, const Catalogue& catalogue,
                         const Look& look) {
  out << look.ink(Ink::kBold, safe_line(actor_name(timeline.actor, catalogue))) << '\n';
  const auto at_once = static_cast<size_t>(std::max(1, (look.width - kRowHead) / (kLeast + 2)));
  for (size_t begin = 0; begin < timeline.rounds.size(); begin += at_once) {
    out << '\n';
    write_text(out, part_of(timeline, begin, std::min(timeline.rounds.size(), begin + at_once)), look);
  }
  out << "\nAn empty cell is a silence; * is reported by others, not said by the actor's own people.\n";
}

}  // namespace parley::cli
