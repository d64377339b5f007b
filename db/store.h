// The store: an SQLite file that keeps raw bytes, packs, runs, readings. Insert-only; schema in
// docs/schema.md.
#pragma once

#include <map>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "core/article.h"
#include "core/base/result.h"
#include "core/record.h"

namespace parley {

// A pack as the store keeps it: the same shape as rules' PackFile, which db must not know.
struct StoredPackFile {
  std::string pack, name, path, bytes;
};
struct StoredPack {
  std::string digest, name;
  std::vector<StoredPackFile> files;
};

// What one ingest wants kept.
struct Run {
  std::string started;  // ISO time, UTC; from the caller, the store has no clock
  std::string engine;   // version of parley
  std::string pack_digest;
  std::string options;  // the command line
};

struct Skipped {
  std::string path, code, why;
};

struct PutCounts {
  int articles = 0;  // new
  int known = 0;     // seen before, nothing added
  int readings = 0;  // new readings
  int statements = 0;
  int claims = 0;
};

struct ClaimFilter {
  std::string party, speaker, issue, proposition, stance, round;  // ids; empty: any
  std::optional<Date> since, until;                               // said on (else published), inclusive
  std::string article;                                            // id prefix or path
};

enum class AuditState { kVerified, kAltered, kMissing, kRedacted, kEngineDiffers, kNotChecked };

// Everything from a claim back to the bytes, re-derived at this moment.
struct ClaimAudit {
  AuditState state = AuditState::kNotChecked;
  std::vector<std::string> problems;  // what is wrong, in words; empty when verified
  ClaimRecord record;
  std::string payload_sha256;
  std::vector<RecipeStep> recipe;
  std::string text;              // of the content spans, re-read from the stored bytes
  std::string paragraph;         // the paragraph(s) of the content, re-read, white space kept
  uint64_t paragraph_begin = 0;  // byte offset of `paragraph` in the payload
  std::string rule_file;
  int rule_line = 0;
  std::string pack_name, pack_digest;
  std::string run, engine;
};

// A finding of the audit of the whole store.
struct Finding {
  AuditState state;
  std::string object;  // "article 3f2a...", "claim 91bc...", "pack 77aa..."
  std::string what;
};

struct StoreAudit {
  int articles = 0, packs = 0, readings = 0, statements = 0, claims = 0;
  std::vector<Finding> findings;
};

struct StoreStatus {
  std::string path;
  int schema = 0;
  int articles = 0, undated = 0, excluded = 0, packs = 0, runs = 0, statements = 0, claims = 0, skipped = 0;
  std::map<std::string, int> articles_by_round;  // "" for none
  std::string last_run;                          // ISO time
};

class Store {
 public:
  // Opens an existing store, migrating it to the current schema; `create` makes one where nothing is.
  // Errors: no store there (kUsage, says `parley init`), not a database or something else's (kIntegrity,
  // untouched), a newer schema (kUsage, untouched), a second writer (kUsage).
  static Result<Store> open(const std::string& path, bool create);

  Store(Store&&) noexcept;
  Store& operator=(Store&&) noexcept;
  ~Store();

  // One transaction a batch: all of it is kept, or nothing and an error.
  struct RuleRef {
    std::string id, pack, file;
    int line = 0;
  };
  Result<std::string> begin_run(const Run& run, const StoredPack& pack, const std::vector<RuleRef>& rules);
  struct Item {
    const Article* article;
    const Reading* reading;
  };
  Result<PutCounts> put(const std::string& run, const std::vector<Item>& batch);
  Result<void> finish_run(const std::string& run, const std::vector<Skipped>& skipped,
                          const std::string& finished);

  // Takes an article out of all positions, or back in. Both are events that are kept. Errors: it is excluded
  // already, or it is not (kUsage).
  Result<void> exclude(const std::string& article_id, const Exclusion& exclusion);
  Result<void> undo_exclusion(const std::string& article_id, const Exclusion& undone);

  // Packs that the active readings were made with, newest run first.
  Result<std::vector<StoredPack>> packs() const;

  Result<std::vector<ArticleRef>> articles() const;  // by published, then path
  Result<std::vector<ClaimRecord>> claims(
      const ClaimFilter& filter) const;  // of active readings, by article and content
  Result<std::vector<Statement>> statements(const std::string& article_id) const;
  Result<std::map<RoundId, int>> articles_by_round() const;  // without excluded ones
  Result<std::vector<std::string>> newest_articles()
      const;  // ids of those that the last run to keep any new ones kept

  // The article whose id begins with the prefix, or whose path is (or ends in) it; none or several is an
  // error.
  Result<ArticleRef> find_article(const std::string& prefix_or_path) const;
  Result<Article> article(const std::string& id) const;  // bytes and canonical text, re-derived

  Result<ClaimAudit> audit_claim(const std::string& id_prefix) const;
  Result<StoreAudit> audit() const;
  Result<StoreStatus> status() const;

 private:
  struct Parts;
  explicit Store(std::unique_ptr<Parts> parts);
  std::unique_ptr<Parts> parts_;
};

const char* to_string(AuditState state);

}  // namespace parley
