// Keeps a reading once, and says which reading of an article counts from now on.
#pragma once

#include <memory>
#include <optional>

#include "core/reading.h"
#include "db/put/put_article.h"
#include "db/records/reading_row.h"

namespace parley::db {

class PutReading {
 public:
  struct Done {
    bool is_new = false;
    int statements = 0, claims = 0;
  };

  PutReading(SQLite::Database& db, const RunKey& run);
  ~PutReading();

  // The reading is adopted unless it is already; but an observation that declares less than the adopted one,
  // with the same pack, takes nothing back: then nothing is kept.
  Done put(const PutArticle::Done& article, const DeclaredFacts& declared, const Reading& reading);

 private:
  struct Adopted {
    std::int64_t reading = 0;
    std::int64_t pack = 0;
    DeclaredFacts declared;
  };
  std::optional<Adopted> adopted(std::int64_t article);
  std::int64_t insert(std::int64_t article, const ReadingRows& rows, Done& done);
  int insert_statement(std::int64_t reading, const StatementRows& rows);
  void adopt(const PutArticle::Done& article, std::int64_t reading, const std::string& reading_id);

  RunKey run_;
  std::unique_ptr<SQLite::Statement> find_adopted_;
  Find find_reading_;
  Log log_;
  Insert readings_, statements_, chains_, claims_, characterised_, adoptions_;
};

}  // namespace parley::db
