#include <nlohmann/json.hpp>

#include "cli/reports/explain.h"

namespace parley::cli {
namespace {

Json span_json(Span span) {
  return Json::array({span.begin, span.end});
}

Json units_json(const std::vector<TracedUnit>& units) {
  Json out = Json::array();
  for (const TracedUnit& unit : units)
    out.push_back({{"text", unit.text}, {"span", span_json(unit.span)}, {"classes", unit.classes}});
  return out;
}

Json rule_json(const TracedRule& rule) {
  Json captures = Json::array();
  for (const TracedCapture& capture : rule.captures)
    captures.push_back({{"role", capture.role}, {"span", span_json(capture.span)}, {"text", capture.text}});
  return {{"rule", rule.rule},
          {"layer", rule.layer},
          {"span", span_json(rule.span)},
          {"text", rule.text},
          {"captures", captures},
          {"stands", rule.stands},
          {"why", text_or_null(rule.why)},
          {"winner", text_or_null(rule.winner)},
          {"stance", text_or_null(rule.stance)},
          {"frame", text_or_null(rule.frame)}};
}

Json rules_json(const std::vector<TracedRule>& rules) {
  Json out = Json::array();
  for (const TracedRule& rule : rules) out.push_back(rule_json(rule));
  return out;
}

Json statement_json(const TracedStatement& traced) {
  Json stretches = Json::array();
  for (const TracedStretch& stretch : traced.stretches)
    stretches.push_back({{"in", stretch.in},
                         {"text", stretch.text},
                         {"context", rules_json(stretch.context)},
                         {"stances", rules_json(stretch.stances)}});
  Json out = {{"printed", traced.printed}, {"why", text_or_null(traced.why)}};
  out["statement"] = statement_with_claims(traced.statement);
  out["stretches"] = stretches;
  return out;
}

const char* word(Reached reached) {
  switch (reached) {
    case Reached::kNothing:
      return "nothing";
    case Reached::kBeginning:
      return "beginning";
    case Reached::kUnsaid:
      return "unsaid";
    case Reached::kOutside:
      return "outside";
    case Reached::kMatched:
      return "matched";
    case Reached::kFound:
      return "found";
  }
  return "";
}

}  // namespace

Json explained_json(const ExplainView& view) {
  Json sentences = Json::array();
  for (const size_t index : view.sentences) {
    const TracedSentence& sentence = view.trace.sentences[index];
    Json statements = Json::array();
    for (const TracedStatement& traced : view.trace.statements)
      if (traced.sentence == index) statements.push_back(statement_json(traced));
    sentences.push_back({{"text", sentence.text},
                         {"line", sentence.line},
                         {"span", span_json(sentence.span)},
                         {"units", units_json(sentence.units)},
                         {"chunks", units_json(sentence.chunks)},
                         {"rules", rules_json(sentence.rules)},
                         {"statements", statements}});
  }
  return {{"pack", view.pack.name()}, {"sentences", sentences}};
}

Json why_not_json(const WhyNot& why, const std::string& asked) {
  Json misses = Json::array();
  for (const NearMiss& miss : why.misses)
    misses.push_back({{"rule", miss.rule.id},
                      {"layer", miss.rule.layer},
                      {"file", miss.rule.file},
                      {"line", miss.rule.line},
                      {"reached", word(miss.reached)},
                      {"share", miss.share},
                      {"pattern", text_or_null(miss.pattern)},
                      {"up_to", text_or_null(miss.up_to)},
                      {"matched", text_or_null(miss.matched)},
                      {"failed", text_or_null(miss.failed)},
                      {"what", miss.what},
                      {"next", text_or_null(miss.next)}});
  return {{"asked", asked}, {"found", why.found}, {"misses", misses}};
}

}  // namespace parley::cli
