#include "core/formats/record_article.h"

#include <algorithm>

#include "core/base/digest.h"
#include "core/formats/input_error.h"
#include "core/formats/json_record.h"
#include "core/formats/make_article.h"

namespace parley {
namespace {

Error no_text(const std::string& path, const JsonRecord& record) {
  const bool is_other = std::find(record.others.begin(), record.others.end(), "text") != record.others.end();
  return input_error("input/no-text", path,
                     is_other ? "the field \"text\" is no string" : "the record has no field \"text\"",
                     "put the article's words into a string \"text\"");
}

Extracted refused(Error error) {
  Extracted out;
  out.errors.push_back(std::move(error));
  return out;
}

}  // namespace

Extracted record_article(std::string path, std::string raw, std::vector<RecipeStep> recipe) {
  Result<JsonRecord> record = parse_record(raw);
  if (!record) {
    record.error().place.file = path;
    return refused(std::move(record.error()));
  }
  const auto text = record->strings.find("text");
  if (text == record->strings.end()) return refused(no_text(path, *record));

  Article article;
  article.path = std::move(path);
  article.raw = std::move(raw);
  article.sha256 = sha256_hex(article.raw);
  article.recipe = std::move(recipe);
  if (record->is_repaired) article.recipe.push_back({"utf-8", "repaired"});
  article.recipe.push_back({"json-string", "text"});
  set_payload(article, std::move(text->second));
  if (auto error = why_no_text(article)) return refused(std::move(*error));

  FieldFacts facts = facts_of(record->strings, "json field");
  article.declared = std::move(facts.facts);
  Extracted out;
  for (const auto& warnings : {record->warnings, text_warnings(article), facts.warnings})
    out.warnings.insert(out.warnings.end(), warnings.begin(), warnings.end());
  out.articles.push_back(std::move(article));
  return out;
}

}  // namespace parley
