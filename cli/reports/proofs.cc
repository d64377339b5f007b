#include "cli/reports/proofs.h"

#include <ostream>
#include <set>

#include "cli/failure.h"
#include "cli/reports/words.h"
#include "cli/text/escape.h"

namespace parley::cli {
namespace {

// The paragraph with the statement's words marked.
std::string marked(const ClaimAudit& audit) {
  std::string out;
  size_t at = 0;
  for (const ByteSpan& span : audit.record.statement.content) {
    if (span.begin < audit.paragraph_begin) continue;
    const size_t begin = span.begin - audit.paragraph_begin, end = span.end - audit.paragraph_begin;
    if (begin < at || end > audit.paragraph.size()) continue;
    out += html_escaped(audit.paragraph.substr(at, begin - at)) + "<mark>" +
           html_escaped(audit.paragraph.substr(begin, end - begin)) + "</mark>";
    at = end;
  }
  return out + html_escaped(audit.paragraph.substr(at));
}

void write_fact(std::ostream& out, const char* name, const std::string& html) {
  if (!html.empty()) out << "<dt>" << name << "</dt><dd>" << html << "</dd>\n";
}

std::string spans_words(const ByteSpans& spans) {
  std::string out;
  for (const ByteSpan& span : spans)
    out += (out.empty() ? "" : ", ") + std::to_string(span.begin) + "-" + std::to_string(span.end);
  return out;
}

std::string article_html(const ClaimRecord& record) {
  const std::string words = html_escaped(article_words(record.article));
  const std::string link = link_to(record.article.url, record.statement.text);
  return link.empty() ? words : "<a href=\"" + html_escaped(link) + "\">" + words + "</a>";
}

std::string days(const ClaimRecord& record) {
  const auto known = [](const std::optional<Date>& day) { return day ? iso_date(*day) : "day not known"; };
  return "said " + known(record.statement.said_on) + ", published " + known(record.article.published) +
         ", ingested " + record.article.ingested;
}

std::string rule_words(const ClaimAudit& audit) {
  std::string out = audit.record.claim.rule;
  if (!audit.rule_file.empty()) out += " (" + audit.rule_file + ":" + std::to_string(audit.rule_line) + ")";
  return out + ", pack " + audit.pack_name + " " + audit.pack_digest.substr(0, 12) + ", parley " +
         audit.engine;
}

std::string state_html(const ClaimAudit& audit) {
  std::string out = "<b>" + std::string(to_string(audit.state)) + "</b>";
  for (const std::string& problem : audit.problems) out += "; " + html_escaped(problem);
  return out;
}

void write_proof(std::ostream& out, const ClaimAudit& audit) {
  const ClaimRecord& record = audit.record;
  const Statement& statement = record.statement;
  std::string who = speaker_words(statement);
  if (statement.party) who += " (" + statement.party.value + ")";
  who += std::string(", ") + to_string(statement.evidence) + ", " + to_string(statement.kind);
  out << "<section class=\"proof\" id=\"" << html_escaped(proof_link(record.claim.id).substr(1))
      << "\">\n<h3>" << html_escaped(stance_words(record.claim) + ": " + record.claim.proposition.value)
      << "</h3>\n<blockquote>" << marked(audit) << "</blockquote>\n<dl>\n";
  write_fact(out, "who", html_escaped(who));
  write_fact(out, "article", article_html(record));
  write_fact(out, "round",
             html_escaped(statement.round.value + (statement.round_reason.empty() ? "" : ": ") +
                          statement.round_reason));
  write_fact(out, "days", html_escaped(days(record)));
  write_fact(out, "digest",
             "<code>" + html_escaped(record.article.id) + "</code>, bytes " + spans_words(statement.content));
  write_fact(out, "rule", html_escaped(rule_words(audit)));
  write_fact(out, "state", state_html(audit));
  write_fact(out, "again", "<code>parley audit " + html_escaped(record.claim.id) + "</code>");
  out << "</dl>\n</section>\n";
}

}  // namespace

std::string proof_link(const std::string& claim_id) {
  return "#claim-" + claim_id;
}

std::string proof_link_html(const std::string& claim_id, const std::string& words) {
  return "<a href=\"" + html_escaped(proof_link(claim_id)) + "\">" + html_escaped(words) + "</a>";
}

const ClaimRecord* best_claim(const std::optional<Position>& position) {
  return position && !position->claims.empty() ? &position->claims.front() : nullptr;
}

void write_proofs(std::ostream& out, const std::vector<const ClaimRecord*>& claims, const Store& store) {
  std::set<std::string> done;
  for (const ClaimRecord* claim : claims) {
    if (claim == nullptr || !done.insert(claim->claim.id).second) continue;
    if (done.size() == 1) out << "<h2>Proofs</h2>\n";
    write_proof(out, need(store.audit_claim(claim->claim.id)));
  }
}

}  // namespace parley::cli
