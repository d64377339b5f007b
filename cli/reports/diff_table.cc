// The diff as rows for spreadsheets and as Markdown for briefs.
#include <ostream>

#include "cli/reports/diff.h"
#include "cli/text/escape.h"

namespace parley::cli {
namespace {

// Six cells of a side.
void add_side(std::vector<std::string>& row, const std::optional<Position>& side, Terms terms) {
  if (!side) {
    row.insert(row.end(), 6, "");
    return;
  }
  const ClaimRecord& best = side->claims.front();
  row.insert(row.end(), {side->round.value, stance_words(*side, terms), evidence_words(*side),
                         attributed(best, 2000), article_words(best.article), best.claim.id});
}

void write_side(std::ostream& out, const std::optional<Position>& side, Terms terms, const DiffView& view) {
  if (!side) return;
  const ClaimRecord& best = side->claims.front();
  const std::string link = link_to(best.article.url, best.statement.text);
  const std::string article = markdown_escaped(article_words(best.article));
  out << "  - " << markdown_escaped(side->round.value) << ", **"
      << markdown_escaped(stance_words(*side, terms)) << "**: " << markdown_escaped(attributed(best, 600))
      << " (" << markdown_escaped(evidence_words(*side)) << "; "
      << (link.empty() ? article : "[" + article + "](<" + link + ">)") << "; claim `"
      << view.short_id(best.claim.id) << "`)\n";
}

void write_change(std::ostream& out, const Change& change, const DiffView& view) {
  const std::string movement = movement_words(change.movement);
  const std::string means = proposition_means(change.proposition, view.catalogue);
  out << "- **" << change_words(change)
      << "**: " << markdown_escaped(means.empty() ? change.proposition.value : means) << " ("
      << markdown_escaped(change.proposition.value) << ")" << (movement.empty() ? "" : ", " + movement);
  if (!change.after) out << ", " << silence_words(change, view.diff);
  out << '\n';
  write_side(out, change.before, terms_to_show(change), view);
  write_side(out, change.after, terms_to_show(change), view);
}

}  // namespace

Table diff_table(const DiffView& view) {
  Table table{{{"actor"},
               {"issue"},
               {"proposition"},
               {"axis"},
               {"change"},
               {"also"},
               {"movement"},
               {"before round"},
               {"before stance"},
               {"before evidence"},
               {"before words"},
               {"before article"},
               {"before claim"},
               {"after round"},
               {"after stance"},
               {"after evidence"},
               {"after words"},
               {"after article"},
               {"after claim"}},
              {}};
  for (const Change& change : view.diff.changes) {
    std::string also;
    for (const ChangeKind kind : change.also)
      also += (also.empty() ? "" : ", ") + std::string(to_string(kind));
    std::vector<std::string> row = {view.diff.actor.value,
                                    change.issue.value,
                                    change.proposition.value,
                                    to_string(change.axis),
                                    to_string(change.change),
                                    also,
                                    change.movement == Movement::kNone ? "" : to_string(change.movement)};
    add_side(row, change.before, terms_to_show(change));
    add_side(row, change.after, terms_to_show(change));
    table.rows.push_back(std::move(row));
  }
  return table;
}

void write_diff_markdown(std::ostream& out, const DiffView& view) {
  out << "## " << markdown_escaped(diff_title(view)) << "\n\n"
      << markdown_escaped(read_words(view.diff)) << "\n";
  IssueId issue;
  for (const Change& change : view.diff.changes) {
    if (change.issue != issue)
      out << "\n### " << markdown_escaped(issue_name(change.issue, view.catalogue)) << "\n\n";
    issue = change.issue;
    write_change(out, change, view);
  }
}

}  // namespace parley::cli
