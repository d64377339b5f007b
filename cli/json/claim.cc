// Claims, statements, and the articles they stand in.
#include "cli/json/values.h"

namespace parley::cli {
namespace {

Json term_json(const Term& term) {
  return {{"type", term.type},
          {"value", term.value},
          {"text", term.text},
          {"span", {term.span.begin, term.span.end}}};
}

Json condition_json(const std::optional<Condition>& condition) {
  if (!condition) return nullptr;
  return {{"spans", spans_json(condition->spans)},
          {"text", condition->text},
          {"proposition", id_or_null(condition->proposition)}};
}

Json characterised_json(const Characterised& held) {
  return {{"actor", held.actor.value}, {"stance", held.stance.value}, {"polarity", held.polarity}};
}

Json via_json(const std::vector<Via>& chain) {
  Json out = Json::array();
  for (const Via& via : chain) {
    out.push_back({{"source", spans_json(via.source)},
                   {"cue", spans_json(via.cue)},
                   {"content", spans_json(via.content)},
                   {"source_text", via.source_text},
                   {"speaker_name", text_or_null(via.speaker_name)},
                   {"party", id_or_null(via.party)}});
  }
  return out;
}

}  // namespace

Json terms_json(const std::vector<Term>& terms) {
  Json out = Json::array();
  for (const Term& term : terms) out.push_back(term_json(term));
  return out;
}

Json claim_json(const Claim& claim) {
  return {{"id", claim.id},
          {"issue", claim.issue.value},
          {"proposition", claim.proposition.value},
          {"stance", claim.stance.value},
          {"axis", to_string(claim.axis)},
          {"polarity", claim.polarity},
          {"strength", claim.strength},
          {"negated", claim.negated},
          {"hedged", claim.hedged},
          {"condition", condition_json(claim.condition)},
          {"terms", terms_json(claim.terms)},
          {"spans", spans_json(claim.spans)},
          {"rule", claim.rule},
          {"confidence", rounded(claim.confidence)}};
}

Json statement_json(const Statement& statement) {
  return {{"id", statement.id},
          {"kind", to_string(statement.kind)},
          {"evidence", to_string(statement.evidence)},
          {"mode", statement.mode},
          {"section", to_string(statement.section)},
          {"content", spans_json(statement.content)},
          {"source", spans_json(statement.source)},
          {"cue", spans_json(statement.cue)},
          {"text", statement.text},
          {"source_text", statement.source_text},
          {"cue_text", statement.cue_text},
          {"speaker", id_or_null(statement.speaker)},
          {"speaker_name", text_or_null(statement.speaker_name)},
          {"body", id_or_null(statement.body)},
          {"party", id_or_null(statement.party)},
          {"via", via_json(statement.via)},
          {"said_on", day_or_null(statement.said_on)},
          {"round", id_or_null(statement.round)},
          {"round_reason", text_or_null(statement.round_reason)},
          {"rule", statement.rule},
          {"confidence", rounded(statement.confidence)}};
}

Json statement_with_claims(const Statement& statement) {
  Json out = statement_json(statement);
  Json& claims = out["claims"] = Json::array();
  for (const Claim& claim : statement.claims) claims.push_back(claim_json(claim));
  return out;
}

Json record_json(const ClaimRecord& record) {
  Json out = claim_json(record.claim);
  if (record.claim.characterises) out["characterises"] = characterised_json(*record.claim.characterises);
  out["statement"] = statement_json(record.statement);
  out["article"] = {{"id", record.article.id},
                    {"path", record.article.path},
                    {"outlet", text_or_null(record.article.outlet)},
                    {"published", day_or_null(record.article.published)}};
  return out;
}

Json exclusion_json(const std::optional<Exclusion>& exclusion) {
  if (!exclusion) return nullptr;
  return {{"reason", exclusion->reason}, {"by", exclusion->by}, {"made", exclusion->made}};
}

Json article_json(const ArticleRef& article) {
  return {{"id", article.id},
          {"path", article.path},
          {"outlet", text_or_null(article.outlet)},
          {"title", text_or_null(article.title)},
          {"url", text_or_null(article.url)},
          {"published", day_or_null(article.published)},
          {"published_from", text_or_null(article.published_from)},
          {"ingested", article.ingested},
          {"round", id_or_null(article.round)},
          {"language", text_or_null(article.language)},
          {"excluded", exclusion_json(article.excluded)}};
}

}  // namespace parley::cli
