#include "db/put/put.h"

#include <SQLiteCpp/SQLiteCpp.h>

#include "db/put/insert.h"
#include "db/put/put_article.h"
#include "db/put/put_reading.h"
#include "db/put/run.h"

namespace parley::db {
namespace {

Result<void> check(const Store::Item& item, const RunKey& run) {
  if (item.reading->pack_digest != run.pack_digest) {
    return fail(
        ErrorKind::kUsage, "store/wrong-pack",
        "a reading was made with pack " + item.reading->pack_digest + ", its run with " + run.pack_digest);
  }
  if (item.reading->article != item.article->sha256 ||
      item.reading->payload_sha256 != item.article->payload_sha256) {
    return fail(
        ErrorKind::kUsage, "store/wrong-article",
        "a reading of article " + item.reading->article + " was put with article " + item.article->sha256);
  }
  if (item.article->raw.size() <= kLargestBlob) return {};
  Error error{
      ErrorKind::kUnreadable, "store/too-large", {}, "the article is larger than 10^9 bytes", "split it"};
  error.place.file = item.article->path;
  return fail(std::move(error));
}

class Batch {
 public:
  Batch(SQLite::Database& db, const RunKey& run) : articles_(db, run), readings_(db, run) {}

  void add(const Article& article, const Reading& reading) {
    const PutArticle::Done kept = articles_.put(article);
    counts_.articles += kept.is_new;
    const PutReading::Done read = readings_.put(kept, article.declared, reading);
    counts_.known += !kept.is_new && !read.is_new;
    if (!read.is_new) return;
    ++counts_.readings;
    counts_.statements += read.statements;
    counts_.claims += read.claims;
  }

  const PutCounts& counts() const { return counts_; }

 private:
  PutArticle articles_;
  PutReading readings_;
  PutCounts counts_;
};

}  // namespace

Result<PutCounts> put_batch(SQLite::Database& db, const std::string& run,
                            const std::vector<Store::Item>& batch) {
  SQLite::Transaction transaction(db, SQLite::TransactionBehavior::IMMEDIATE);
  const auto key = find_run(db, run);
  if (!key) return fail(key.error());
  Batch work(db, *key);
  for (const Store::Item& item : batch) {
    if (auto fine = check(item, *key); !fine) return fail(std::move(fine.error()));
    work.add(*item.article, *item.reading);
  }
  transaction.commit();
  return work.counts();
}

}  // namespace parley::db
