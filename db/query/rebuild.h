// From the stored bytes back to an Article: the recipe is walked again, the text made again. Nothing derived
// is ever read from the store.
#pragma once

#include <optional>
#include <string>

#include "core/article.h"
#include "core/base/result.h"
#include "db/sqlite.h"

namespace parley::db {

// What the store knows of an article, the bytes aside.
struct StoredArticle {
  std::string id, payload_sha256, path;
  std::string log_digest;  // "" where the log has no entry for it
  std::vector<RecipeStep> recipe;
  DeclaredFacts declared;          // of the observation that was read
  std::optional<std::string> raw;  // none: the bytes are gone
};

std::optional<StoredArticle> load_article(SQLite::Database& db, const std::string& id);

// Digests in the result are those of the bytes there now. The payload is empty where the recipe leads
// nowhere.
Article rebuild(const StoredArticle& stored);

// The article, or an error: store/unknown-article, store/missing-bytes, store/altered-bytes (both
// kIntegrity).
Result<Article> sound_article(SQLite::Database& db, const std::string& id);

}  // namespace parley::db
