#include "cli/json/sarif.h"

#include <algorithm>
#include <filesystem>
#include <nlohmann/json.hpp>

#include "cli/version.h"
#include "rules/check/mistakes.h"

namespace parley::cli {
namespace {

constexpr const char* kSchema = "https://json.schemastore.org/sarif-2.1.0.json";

const char* level_of(const Error& error) {
  return severity_of(error.code) == Severity::kWarning ? "warning" : "error";
}

// The rules that are broken, each once, in the order of their codes.
Json rules_of(const std::vector<Error>& mistakes) {
  std::vector<std::string> codes;
  for (const Error& error : mistakes) codes.push_back(error.code);
  std::sort(codes.begin(), codes.end());
  codes.erase(std::unique(codes.begin(), codes.end()), codes.end());
  Json out = Json::array();
  for (const std::string& code : codes) {
    Json rule = {{"id", code}};
    if (const MistakeKind* kind = mistake_kind(code)) {
      rule["shortDescription"] = {{"text", kind->title}};
      if (!kind->why.empty()) rule["fullDescription"] = {{"text", kind->why}};
    }
    out.push_back(rule);
  }
  return out;
}

// A path with characters that a URI cannot hold is percent-encoded.
std::string uri_of(const std::string& path) {
  constexpr const char* kHex = "0123456789ABCDEF";
  std::string out = path.starts_with("/") ? "file://" : "";
  for (const char c : std::filesystem::path(path).lexically_normal().generic_string()) {
    const auto byte = static_cast<unsigned char>(c);
    const bool plain = std::isalnum(byte) != 0 || std::string_view("-._~/").find(c) != std::string_view::npos;
    out += plain ? std::string(1, c) : std::string{'%', kHex[byte >> 4], kHex[byte & 15]};
  }
  return out;
}

Json location_of(const Place& place) {
  Json physical = {{"artifactLocation", {{"uri", uri_of(place.file)}}}};
  if (place.line > 0) {
    Json region = {{"startLine", place.line}};
    if (place.column > 0) {
      region["startColumn"] = place.column;
      region["endColumn"] = place.column + std::max(1, place.length);
    }
    physical["region"] = region;
  }
  return {{"physicalLocation", physical}};
}

Json result_of(const Error& error) {
  Json out = {{"ruleId", error.code},
              {"level", level_of(error)},
              {"message", {{"text", error.what + (error.next.empty() ? "" : ". " + error.next)}}}};
  out["locations"] = error.place.file.empty() ? Json::array() : Json::array({location_of(error.place)});
  return out;
}

}  // namespace

Json sarif(const std::vector<Error>& mistakes) {
  Json results = Json::array();
  for (const Error& error : mistakes) results.push_back(result_of(error));
  const Json driver = {{"name", "parley"}, {"version", version()}, {"rules", rules_of(mistakes)}};
  const Json run = {
      {"tool", {{"driver", driver}}}, {"columnKind", "unicodeCodePoints"}, {"results", results}};
  return {{"$schema", kSchema}, {"version", "2.1.0"}, {"runs", Json::array({run})}};
}

}  // namespace parley::cli
