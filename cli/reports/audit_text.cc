#include <algorithm>
#include <ostream>

#include "cli/reports/audit.h"
#include "cli/reports/words.h"
#include "cli/text/escape.h"
#include "cli/text/width.h"

namespace parley::cli {
namespace {

constexpr int kIndent = 12;

// A fact behind its name, in lines of the terminal's width. Nothing where there is nothing to tell.
void write_fact(std::ostream& out, const std::string& name, const std::string& fact, const Look& look,
                Ink ink = Ink::kPlain) {
  if (fact.empty()) return;
  const auto lines = wrapped(safe_line(fact), look.width - kIndent);
  for (size_t i = 0; i < lines.size(); ++i) {
    out << look.ink(Ink::kDim, padded(i == 0 ? name : "", kIndent)) << look.ink(ink, lines[i]) << '\n';
  }
}

// The paragraph, with the content's bytes between >> and <<.
std::string marked(const ClaimAudit& audit) {
  std::string out;
  size_t at = 0;
  for (const ByteSpan& span : audit.record.statement.content) {
    if (span.begin < audit.paragraph_begin) continue;
    const size_t begin = span.begin - audit.paragraph_begin, end = span.end - audit.paragraph_begin;
    if (begin < at || end > audit.paragraph.size()) continue;
    out += audit.paragraph.substr(at, begin - at) + ">>" + audit.paragraph.substr(begin, end - begin) + "<<";
    at = end;
  }
  return out + audit.paragraph.substr(at);
}

std::string spans_words(const ByteSpans& spans) {
  std::string out;
  for (const ByteSpan& span : spans) {
    out += (out.empty() ? "" : ", ") + std::to_string(span.begin) + "-" + std::to_string(span.end);
  }
  return out;
}

std::string chain_words(const Statement& statement) {
  std::string out;
  for (const Via& via : statement.via) {
    out += (out.empty() ? "" : " <- ") + (via.speaker_name.empty() ? via.source_text : via.speaker_name);
  }
  return out.empty() ? out : out + " <- " + speaker_words(statement);
}

std::string recipe_words(const std::vector<RecipeStep>& recipe) {
  std::string out;
  for (const RecipeStep& step : recipe) out += (out.empty() ? "" : ", then ") + step.step + " " + step.detail;
  return out;
}

Ink ink_of(AuditState state) {
  return state == AuditState::kVerified ? Ink::kGood : Ink::kBad;
}

void write_claim(std::ostream& out, const ClaimAudit& audit, const Look& look) {
  const ClaimRecord& record = audit.record;
  const Statement& statement = record.statement;
  write_fact(out, "claim", record.claim.id, look);
  write_fact(out, "state", to_string(audit.state), look, ink_of(audit.state));
  for (const std::string& problem : audit.problems) write_fact(out, "problem", problem, look, Ink::kBad);
  std::string who = speaker_words(statement);
  if (statement.party) who += " (" + statement.party.value + ")";
  write_fact(out, "who", who + ", " + to_string(statement.evidence) + ", " + to_string(statement.kind), look);
  write_fact(out, "chain", chain_words(statement), look);
  write_fact(out, "stance", stance_words(record.claim) + ": " + record.claim.proposition.value, look,
             Ink::kBold);
  if (const auto& held = record.claim.characterises)
    write_fact(out, "told of", held->actor.value + ": " + held->stance.value, look);
  write_fact(
      out, "round",
      statement.round.value + (statement.round_reason.empty() ? "" : " (" + statement.round_reason + ")"),
      look);
}

void write_source(std::ostream& out, const ClaimAudit& audit, const Look& look) {
  const ArticleRef& article = audit.record.article;
  write_fact(out, "words", audit.text, look, Ink::kContent);
  write_fact(out, "paragraph", marked(audit), look);
  out << '\n';
  write_fact(out, "article", article.path, look);
  if (article.excluded)
    write_fact(out, "excluded", "from all positions: " + exclusion_words(*article.excluded), look,
               Ink::kWarn);
  write_fact(out, "title", article.title, look);
  write_fact(out, "outlet", article.outlet.empty() ? "not known" : article.outlet, look);
  write_fact(out, "url", article.url, look);
  write_fact(out, "digest", article.id, look);
  write_fact(out, "payload", audit.payload_sha256 == article.id ? "" : audit.payload_sha256, look);
  write_fact(out, "unpacked", recipe_words(audit.recipe), look);
  write_fact(out, "bytes", spans_words(audit.record.statement.content), look);
}

void write_clocks(std::ostream& out, const ClaimAudit& audit, const Look& look) {
  const ArticleRef& article = audit.record.article;
  const auto& said_on = audit.record.statement.said_on;
  write_fact(out, "said", said_on ? iso_date(*said_on) : "day not known", look);
  write_fact(out, "published",
             article.published ? iso_date(*article.published) + " (" + article.published_from + ")"
                               : "day not known",
             look);
  write_fact(out, "ingested", article.ingested, look);
}

}  // namespace

void write_audit_text(std::ostream& out, const ClaimAudit& audit, const Look& look) {
  write_claim(out, audit, look);
  out << '\n';
  write_source(out, audit, look);
  write_clocks(out, audit, look);
  out << '\n';
  const std::string place =
      audit.rule_file + (audit.rule_line > 0 ? ":" + std::to_string(audit.rule_line) : "");
  write_fact(out, "rule", audit.record.claim.rule + (place.empty() ? "" : " (" + place + ")"), look);
  write_fact(out, "pack", audit.pack_name + " " + audit.pack_digest, look);
  write_fact(out, "run", audit.run, look);
  write_fact(out, "engine", "parley " + audit.engine, look);
}

}  // namespace parley::cli
