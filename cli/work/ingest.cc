#include "cli/work/ingest.h"

#include "cli/failure.h"
#include "cli/version.h"
#include "cli/work/clock.h"

namespace parley::cli {
namespace {

constexpr size_t kBatchArticles = 200;
constexpr size_t kBatchBytes = size_t{32} << 20;  // of payload, so that a batch of books stays bounded too

StoredPack stored(const Pack& pack) {
  StoredPack out{pack.digest(), pack.name(), {}};
  for (const PackFile& file : pack.source().files)
    out.files.push_back({file.pack, file.name, file.path, file.bytes});
  return out;
}

std::vector<Store::RuleRef> rule_refs(const Pack& pack) {
  std::vector<Store::RuleRef> refs;
  for (const RuleInfo& rule : pack.rules()) refs.push_back({rule.id, rule.pack, rule.file, rule.line});
  return refs;
}

class Batch {
 public:
  Batch(Store& store, Ingested& done) : store_(store), done_(done) {}

  void add(Piece piece) {
    ++done_.read;
    done_.statements += static_cast<int>(piece.reading->statements.size());
    for (const Statement& statement : piece.reading->statements) {
      done_.claims += static_cast<int>(statement.claims.size());
    }
    bytes_ += piece.article->payload.size();
    pieces_.push_back(std::move(piece));
    if (pieces_.size() >= kBatchArticles || bytes_ >= kBatchBytes) put();
  }

  void put() {
    if (pieces_.empty()) return;
    std::vector<Store::Item> items;
    for (const Piece& piece : pieces_) items.push_back({&*piece.article, &*piece.reading});
    const PutCounts counts = need(store_.put(done_.run, items));
    done_.put.articles += counts.articles;
    done_.put.known += counts.known;
    done_.put.readings += counts.readings;
    done_.put.statements += counts.statements;
    done_.put.claims += counts.claims;
    pieces_.clear();
    bytes_ = 0;
  }

 private:
  Store& store_;  // both are ingest()'s
  Ingested& done_;
  std::vector<Piece> pieces_;
  size_t bytes_ = 0;
};

std::vector<Skipped> skipped_rows(const std::vector<Error>& errors) {
  std::vector<Skipped> rows;
  for (const Error& error : errors) rows.push_back({error.place.file, error.code, error.what});
  return rows;
}

}  // namespace

std::string begin_run(Store& store, const Pack& pack, const std::string& command_line) {
  const Run run{now_utc(), version(), pack.digest(), command_line};
  return need(store.begin_run(run, stored(pack), rule_refs(pack)));
}

void end_run(Store& store, const std::string& run, const std::vector<Error>& skipped) {
  need(store.finish_run(run, skipped_rows(skipped), now_utc()));
}

Ingested ingest(Store& store, const Pack& pack, ArticleSource& source, const Given& given, int jobs,
                const std::string& command_line, const Watch& watch) {
  Ingested done;
  done.run = begin_run(store, pack, command_line);
  Batch batch(store, done);
  read_articles(source, pack, jobs, given, [&](Piece piece) {
    watch(piece);
    done.skipped.insert(done.skipped.end(), piece.errors.begin(), piece.errors.end());
    if (piece.article) batch.add(std::move(piece));
  });
  batch.put();
  end_run(store, done.run, done.skipped);
  return done;
}

}  // namespace parley::cli
