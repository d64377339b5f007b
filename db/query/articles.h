// Articles with what their active readings say of them.
#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <vector>

#include "core/base/result.h"
#include "core/record.h"
#include "db/sqlite.h"

namespace parley::db {

// Sorted by published (undated last), then path, then id.
std::vector<ArticleRef> all_articles(SQLite::Database& db);

// The article with this id, alone in a list; empty where there is none.
std::vector<ArticleRef> one_article(SQLite::Database& db, const std::string& id);

// As Store::find_article says. Needs nothing: an empty name is an unknown article.
Result<ArticleRef> find_article(SQLite::Database& db, const std::string& prefix_or_path);

// Without articles of no round.
std::map<RoundId, int> articles_by_round(SQLite::Database& db);

// Ids, sorted, of the articles that came in with the last run that brought any.
std::vector<std::string> newest_articles(SQLite::Database& db);

// The active reading of an article by its id, or an error with code store/unknown-article.
Result<std::int64_t> active_reading(SQLite::Database& db, const std::string& article_id);

}  // namespace parley::db
