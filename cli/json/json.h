// The outside contract's JSON (DESIGN.md, docs/contract.md): one function a shape, keys in the contract's
// order, null where there is nothing. Include nlohmann/json.hpp where a value is used.
#pragma once

#include <nlohmann/json_fwd.hpp>
#include <string>
#include <vector>

#include "core/article.h"
#include "core/diff.h"
#include "core/record.h"
#include "core/timeline.h"
#include "db/store.h"

namespace parley::cli {

using Json = nlohmann::ordered_json;

Json spans_json(const ByteSpans& spans);  // [[begin, end], ...]
Json terms_json(const std::vector<Term>& terms);
Json claim_json(const Claim& claim);
Json statement_json(const Statement& statement);  // without its claims
Json statement_with_claims(const Statement& statement);
Json exclusion_json(const std::optional<Exclusion>& exclusion);
Json article_json(const ArticleRef& article);  // as `articles` prints it

Json markup_json(const Article& article, const Reading& reading);
Json record_json(const ClaimRecord& record);  // as `claims` prints it
Json position_json(const Position& position);
Json diff_json(const Diff& diff);
Json timeline_json(const Timeline& timeline);
Json audit_json(const ClaimAudit& audit);

Json text_or_null(const std::string& text);
Json day_or_null(const std::optional<Date>& day);

// One line. Text that is not UTF-8 (paths may be) is made so.
std::string one_line(const Json& json);
std::string indented(const Json& json);

}  // namespace parley::cli
