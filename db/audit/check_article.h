// An article's bytes and recipe against their digests.
#pragma once

#include "core/article.h"
#include "db/audit/finding.h"
#include "db/query/rebuild.h"

namespace parley::db {

// Needs: article == rebuild(stored).
Findings check_article(const StoredArticle& stored, const Article& article);

}  // namespace parley::db
