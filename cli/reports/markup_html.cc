// Mark-up on a page: the same marks as on a terminal.
#include <algorithm>
#include <ostream>

#include "cli/reports/marks.h"
#include "cli/reports/markup.h"
#include "cli/reports/words.h"
#include "cli/text/escape.h"

namespace parley::cli {
namespace {

const char* style_of(Role role) {
  switch (role) {
    case Role::kNone:
      return "";
    case Role::kContent:
      return "background: #2da44e33";
    case Role::kCue:
      return "background: #bf870044";
    case Role::kSource:
      return "background: #0969da33; font-weight: 600";
  }
  return "";
}

void write_text_of(std::ostream& out, const Article& article, const std::vector<Statement>& statements) {
  out << "<p style=\"white-space: pre-line\">";
  for (const Mark& mark : marks_of(article, statements)) {
    const std::string_view text =
        std::string_view(article.canonical.text).substr(mark.text.begin, mark.text.size());
    if (mark.role != Role::kNone)
      out << "<span style=\"" << style_of(mark.role) << "\" title=\"" << mark.statement << "\">";
    for (size_t begin = 0; begin <= text.size();) {  // line breaks stay, other control characters are shown
      const size_t end = std::min(text.find('\n', begin), text.size());
      out << (begin ? "\n" : "") << html_escaped(text.substr(begin, end - begin));
      begin = end + 1;
    }
    if (mark.role == Role::kContent) out << "<sup>" << mark.statement << "</sup>";
    if (mark.role != Role::kNone) out << "</span>";
  }
  out << "</p>\n";
}

void write_statement(std::ostream& out, const Statement& statement) {
  out << "<li><b>" << html_escaped(speaker_words(statement)) << "</b> "
      << html_escaped(statement.party ? "(" + statement.party.value + ")" : "") << " <span class=\"meta\">"
      << to_string(statement.kind) << ", " << to_string(statement.evidence) << " "
      << html_escaped(statement.round.value) << "</span>";
  for (const Claim& claim : statement.claims) {
    out << "<br>" << html_escaped(stance_words(claim)) << " <code>" << html_escaped(claim.proposition.value)
        << "</code> <span class=\"meta\">" << claim.id.substr(0, 8) << "</span>";
  }
  out << "</li>\n";
}

}  // namespace

void write_markup_html(std::ostream& out, const Article& article, const Reading& reading) {
  const std::string heading = reading.title.empty() ? file_name(article.path) : reading.title;
  out << "<h2>" << html_escaped(heading) << "</h2>\n<p class=\"meta\">" << html_escaped(reading.outlet) << " "
      << html_escaped(reading.published ? iso_date(*reading.published) : "undated") << " "
      << html_escaped(article.path) << "</p>\n";
  write_text_of(out, article, reading.statements);
  out << "<ol>\n";
  for (const Statement& statement : reading.statements) write_statement(out, statement);
  out << "</ol>\n";
}

}  // namespace parley::cli
