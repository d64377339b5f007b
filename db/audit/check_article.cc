#include "db/audit/check_article.h"

#include "db/records/article_row.h"

namespace parley::db {

Findings check_article(const StoredArticle& stored, const Article& article) {
  Findings findings;
  const std::string object = named("article", stored.id);
  if (!stored.raw) {
    add(findings, AuditState::kMissing, object, "its bytes are gone");
    return findings;
  }
  const bool same_bytes = article.sha256 == stored.id;
  if (!same_bytes) add(findings, AuditState::kAltered, object, "its bytes have the digest " + article.sha256);
  const bool same_facts =
      stored.log_digest == article_digest(stored.id, stored.payload_sha256, stored.recipe);
  if (!same_facts) {
    add(findings, AuditState::kAltered, object, "its payload's digest or its recipe is not what was kept");
  }
  if (article.payload_sha256 != stored.payload_sha256) {
    // Sound bytes and a sound recipe that now give something else: this parley unpacks them differently.
    const auto state = same_bytes && same_facts ? AuditState::kEngineDiffers : AuditState::kAltered;
    add(findings, state, object, "its payload has the digest " + article.payload_sha256);
  }
  return findings;
}

}  // namespace parley::db
