// One claim, led back to the bytes.
#include "cli/json/values.h"

namespace parley::cli {
namespace {

Json recipe_json(const std::vector<RecipeStep>& recipe) {
  Json out = Json::array();
  for (const RecipeStep& step : recipe) out.push_back({{"step", step.step}, {"detail", step.detail}});
  return out;
}

}  // namespace

// Reviews of claims are not kept yet, so that there are none.
Json audit_json(const ClaimAudit& audit) {
  const Statement& statement = audit.record.statement;
  const ArticleRef& article = audit.record.article;
  return {{"claim", audit.record.claim.id},
          {"state", to_string(audit.state)},
          {"article", article_json(article)},
          {"payload", audit.payload_sha256},
          {"recipe", recipe_json(audit.recipe)},
          {"spans", spans_json(statement.content)},
          {"text", audit.text},
          {"paragraph", audit.paragraph},
          {"rule",
           {{"id", audit.record.claim.rule},
            {"file", text_or_null(audit.rule_file)},
            {"line", audit.rule_line > 0 ? Json(audit.rule_line) : Json(nullptr)}}},
          {"pack", {{"name", audit.pack_name}, {"digest", audit.pack_digest}}},
          {"run", audit.run},
          {"engine", audit.engine},
          {"said_on", day_or_null(statement.said_on)},
          {"published", day_or_null(article.published)},
          {"ingested", article.ingested},
          {"reviews", Json::array()}};
}

}  // namespace parley::cli
