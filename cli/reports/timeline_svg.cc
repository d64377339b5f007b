// The timeline as a drawing inside an HTML page; each dot links to the proof of its claim there.
#include <fmt/format.h>

#include <algorithm>
#include <ostream>

#include "cli/reports/proofs.h"
#include "cli/reports/timeline.h"
#include "cli/text/escape.h"
#include "cli/text/width.h"

namespace parley::cli {
namespace {

constexpr int kLeft = 270, kTop = 42, kRow = 26, kColumn = 130;

// For: filled; against: a ring with a bar; the size is the strength.
void write_dot(std::ostream& out, const Position& position, int x, int y) {
  const int radius = 4 + std::clamp(position.strength, 0, 3);
  const char* colour = position.polarity > 0 ? "#1a7f37" : "#b3261e";
  out << fmt::format(
      "<a href=\"{}\"><title>{}</title><circle cx=\"{}\" cy=\"{}\" r=\"{}\" fill=\"{}\" stroke=\"{}\" "
      "stroke-width=\"2\"/>",
      html_escaped(proof_link(position.claims.front().claim.id)),
      html_escaped(position.round.value + ": " + stance_words(position)), x, y, radius,
      position.polarity > 0 ? colour : "none", colour);
  if (position.polarity < 0) {
    out << fmt::format("<line x1=\"{}\" y1=\"{}\" x2=\"{}\" y2=\"{}\" stroke=\"{}\" stroke-width=\"2\"/>",
                       x - radius, y, x + radius, y, colour);
  }
  out << fmt::format("<text x=\"{}\" y=\"{}\">{}</text></a>\n", x + radius + 5, y + 4,
                     html_escaped(shortened(stance_words(position), 14)));
}

void write_row(std::ostream& out, const TimelineRow& row, int y) {
  std::string name = row.proposition.value + (row.axis == Axis::kStates ? " (states)" : "");
  out << fmt::format("<text x=\"0\" y=\"{}\">{}</text>", y + 4, html_escaped(shortened(name, 38)));
  int from = -1;
  for (size_t i = 0; i < row.cells.size(); ++i) {
    const int x = kLeft + static_cast<int>(i) * kColumn;
    if (!row.cells[i]) continue;
    if (from >= 0) {
      out << fmt::format("<line x1=\"{}\" y1=\"{}\" x2=\"{}\" y2=\"{}\" stroke=\"#8886\"/>", from, y, x, y);
    }
    from = x;
  }
  out << '\n';
  for (size_t i = 0; i < row.cells.size(); ++i) {
    if (row.cells[i]) write_dot(out, *row.cells[i], kLeft + static_cast<int>(i) * kColumn, y);
  }
}

}  // namespace

void write_timeline_svg(std::ostream& out, const Timeline& timeline, const Catalogue& catalogue) {
  const int width = kLeft + static_cast<int>(timeline.rounds.size()) * kColumn;
  const int height = kTop + static_cast<int>(timeline.rows.size()) * kRow;
  out << fmt::format(
      "<svg viewBox=\"0 0 {} {}\" width=\"100%\" role=\"img\" aria-label=\"{} over all rounds\">\n", width,
      height, html_escaped(actor_name(timeline.actor, catalogue)));
  for (size_t i = 0; i < timeline.rounds.size(); ++i) {
    const int x = kLeft + static_cast<int>(i) * kColumn - 8;
    out << fmt::format(
        "<text x=\"{}\" y=\"14\" font-weight=\"600\">{}</text><text x=\"{}\" y=\"29\">{} read</text>\n", x,
        html_escaped(timeline.rounds[i].value), x, timeline.read[i]);
  }
  for (size_t i = 0; i < timeline.rows.size(); ++i) {
    write_row(out, timeline.rows[i], kTop + static_cast<int>(i) * kRow + kRow / 2);
  }
  out << "</svg>\n<p class=\"meta\">Filled: for it; ring with a bar: against it; larger: firmer. No dot is a "
         "silence.</p>\n";
}

}  // namespace parley::cli
