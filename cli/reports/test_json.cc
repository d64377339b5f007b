#include <nlohmann/json.hpp>

#include "cli/reports/test.h"

namespace parley::cli {
namespace {

Json place_json(const Place& place) {
  return {{"file", place.file}, {"line", place.line}};
}

Json example_json(const ExampleOutcome& example) {
  Json out = {{"rule", example.rule}, {"layer", example.layer}};
  out.update(place_json(example.place));
  out["counterexample"] = example.counter;
  out["text"] = example.text;
  out["why"] = example.why;
  out["expected"] = example.expected;
  out["found"] = example.found;
  return out;
}

Json passage_json(const PassageOutcome& passage) {
  Json out = {{"name", passage.name}};
  out.update(place_json(passage.place));
  Json lines = Json::array();
  for (const DiffLine& line : passage.lines)
    lines.push_back({{"sign", std::string(1, line.sign)},
                     {"text", line.text},
                     {"line", line.line > 0 ? Json(line.line) : Json(nullptr)}});
  out["lines"] = lines;
  return out;
}

Json silent_json(const Tested& tested) {
  Json out = Json::array();
  for (const RuleInfo& rule : tested.silent)
    out.push_back({{"rule", rule.id}, {"layer", rule.layer}, {"file", rule.file}, {"line", rule.line}});
  return out;
}

const char* word(SnapshotDifference::Kind kind) {
  using Kind = SnapshotDifference::Kind;
  return kind == Kind::kNew ? "new" : kind == Kind::kGone ? "gone" : "changed";
}

}  // namespace

Json tested_json(const Tested& tested, const std::string& pack, bool coverage) {
  Json examples = Json::array(), passages = Json::array(), errors = Json::array();
  for (const ExampleOutcome& example : tested.examples)
    if (!example.passed) examples.push_back(example_json(example));
  for (const PassageOutcome& passage : tested.passages)
    if (!passage.passed()) passages.push_back(passage_json(passage));
  for (const Error& error : tested.errors)
    errors.push_back({{"code", error.code},
                      {"file", error.place.file},
                      {"line", error.place.line},
                      {"column", error.place.column},
                      {"what", error.what},
                      {"next", text_or_null(error.next)}});
  Json out = {{"pack", pack},
              {"passed", tested.passed()},
              {"examples", {{"run", tested.examples.size()}, {"failed", examples}}},
              {"passages", {{"run", tested.passages.size()}, {"failed", passages}}},
              {"errors", errors}};
  if (coverage) out["coverage"] = {{"rules", tested.rules}, {"silent", silent_json(tested)}};
  return out;
}

Json snapshot_json(const SnapshotRun& run) {
  Json differences = Json::array();
  Json out = {
      {"corpus", run.corpus}, {"file", run.path}, {"articles", run.articles}, {"written", run.written}};
  if (!run.comparison) return out;
  for (const SnapshotDifference& difference : run.comparison->differences) {
    Json lines = Json::array();
    for (const SnapshotChange& change : difference.changes)
      lines.push_back({{"sign", std::string(1, change.sign)},
                       {"text", change.line.text},
                       {"rule", text_or_null(change.line.note)}});
    differences.push_back(
        {{"article", difference.path}, {"change", word(difference.kind)}, {"lines", lines}});
  }
  out["same"] = run.comparison->same;
  out["claims"] = {{"more", run.comparison->come}, {"fewer", run.comparison->go}};
  out["differences"] = differences;
  return out;
}

}  // namespace parley::cli
