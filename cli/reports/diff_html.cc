// The diff on a page. Sentences link to their article on the web, at the very words, where its address is
// known.
#include <ostream>

#include "cli/reports/diff.h"
#include "cli/reports/proofs.h"
#include "cli/text/escape.h"

namespace parley::cli {
namespace {

void write_article(std::ostream& out, const ClaimRecord& best) {
  const std::string link = link_to(best.article.url, best.statement.text);
  const std::string words = html_escaped(article_words(best.article));
  if (link.empty()) {
    out << words;
  } else {
    out << "<a href=\"" << html_escaped(link) << "\">" << words << "</a>";
  }
}

void write_side(std::ostream& out, const std::optional<Position>& side, Terms terms, const DiffView& view) {
  if (!side) return;
  const ClaimRecord& best = side->claims.front();
  out << "<div class=\"side\"><b>" << html_escaped(side->round.value)
      << "</b>: " << html_escaped(stance_words(*side, terms)) << "<blockquote>"
      << html_escaped(attributed(best, 2000)) << "</blockquote><div class=\"meta\">"
      << html_escaped(evidence_words(*side)) << "; ";
  write_article(out, best);
  out << "; " << proof_link_html(best.claim.id, "audit " + view.short_id(best.claim.id)) << "</div></div>\n";
}

void write_change(std::ostream& out, const Change& change, const DiffView& view) {
  const std::string kind = to_string(change.change);
  const std::string means = proposition_means(change.proposition, view.catalogue);
  const std::string movement = movement_words(change.movement);
  out << "<p><span class=\"change " << kind << "\">" << html_escaped(change_words(change)) << "</span> "
      << html_escaped(means.empty() ? change.proposition.value : means) << " <code>"
      << html_escaped(change.proposition.value) << "</code>";
  if (!movement.empty()) out << " <span class=\"meta\">" << movement << "</span>";
  if (!change.before || !change.after)
    out << " <span class=\"silent\">" << silence_words(change, view.diff) << "</span>";
  out << "</p>\n";
  write_side(out, change.before, terms_to_show(change), view);
  write_side(out, change.after, terms_to_show(change), view);
}

}  // namespace

void write_diff_html(std::ostream& out, const DiffView& view) {
  out << "<p class=\"meta\">" << html_escaped(read_words(view.diff)) << "</p>\n";
  IssueId issue;
  for (const Change& change : view.diff.changes) {
    if (change.issue != issue)
      out << "<h2>" << html_escaped(issue_name(change.issue, view.catalogue)) << "</h2>\n";
    issue = change.issue;
    write_change(out, change, view);
  }
}

}  // namespace parley::cli
