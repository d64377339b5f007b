// Keeps an article's bytes once, and an observation of it where path or declared facts are new.
#pragma once

#include "core/article.h"
#include "db/put/insert.h"
#include "db/put/run.h"

namespace parley::db {

class PutArticle {
 public:
  struct Done {
    std::int64_t article = 0;
    std::int64_t retrieval = 0;
    std::string retrieval_id;
    bool is_new = false;  // the article
  };

  PutArticle(SQLite::Database& db, const RunKey& run);

  Done put(const Article& article);

 private:
  std::int64_t insert_article(const Article& article);
  std::int64_t insert_retrieval(std::int64_t article, const std::string& id, const Row& facts);

  RunKey run_;
  Find find_article_, find_retrieval_;
  Blobs blobs_;
  Log log_;
  Insert articles_, steps_, retrievals_;
};

}  // namespace parley::db
