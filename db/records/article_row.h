// An article's own facts as rows: `article` with its recipe in `derivation`, and `retrieval`, one row for
// each new place it was found at or new facts declared about it.
#pragma once

#include <string>
#include <vector>

#include "core/article.h"
#include "db/records/value.h"

namespace parley::db {

std::string article_digest(const std::string& id, const std::string& payload,
                           const std::vector<RecipeStep>& recipe);

// path, published, published_from, outlet, title, url, language
const Columns& retrieval_columns();
Row retrieval_row(const std::string& path, const DeclaredFacts& declared);
DeclaredFacts declared_of(const Row& row);

// Of what was observed, not of when: the same observation again is the same retrieval.
std::string retrieval_id(const std::string& article, const Row& row);

}  // namespace parley::db
