// One article with what a pack read in it: a line of `parley markup --format ndjson`.
#include "cli/json/values.h"

namespace parley::cli {

Json markup_json(const Article& article, const Reading& reading) {
  Json out;
  out["article"] = {{"path", article.path},
                    {"sha256", article.sha256},
                    {"payload", article.payload_sha256},
                    {"published", day_or_null(reading.published)},
                    {"published_from", text_or_null(reading.published_from)},
                    {"outlet", text_or_null(reading.outlet)},
                    {"title", text_or_null(reading.title)},
                    {"language", text_or_null(reading.language)}};
  Json& statements = out["statements"] = Json::array();
  for (const Statement& statement : reading.statements)
    statements.push_back(statement_with_claims(statement));
  return out;
}

}  // namespace parley::cli
