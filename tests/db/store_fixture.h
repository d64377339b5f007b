// Stores in folders of their own, filled with invented articles on talks between Veltria and Osmark; and a
// way to meddle with a store behind parley's back.
#pragma once

#include <gtest/gtest.h>
#include <sqlite3.h>
#include <stdlib.h>

#include <algorithm>
#include <deque>
#include <filesystem>
#include <fstream>
#include <sstream>
#include <string>
#include <vector>

#include "core/base/digest.h"
#include "core/formats/format.h"
#include "db/store.h"

namespace parley::fixture {

class TempFolder {
 public:
  TempFolder() {
    std::string name = (std::filesystem::temp_directory_path() / "parley-db-XXXXXX").string();
    path_ = mkdtemp(name.data());
  }
  ~TempFolder() { std::filesystem::remove_all(path_); }
  TempFolder(const TempFolder&) = delete;
  TempFolder& operator=(const TempFolder&) = delete;
  std::string file(const std::string& name) const { return (path_ / name).string(); }

 private:
  std::filesystem::path path_;
};

inline std::string bytes_of(const std::string& path) {
  std::ifstream file(path, std::ios::binary);
  std::ostringstream bytes;
  bytes << file.rdbuf();
  return bytes.str();
}

inline void write_bytes(const std::string& path, const std::string& bytes) {
  std::ofstream(path, std::ios::binary) << bytes;
}

inline const char* kWire =
    "Kirta, 4 February\n\n"
    "Veltria demands that Osmark open\nthe dam within 30 days, Ana Rhee said on Tuesday.\n\n"
    "Osmark rejects the demand if the canal stays shut, the Lantern News reported, citing Bo Tarn.\n";

inline Article article_of(const std::string& path, const std::string& bytes) {
  Extracted extracted = extract({path, bytes});
  if (extracted.articles.empty()) throw std::runtime_error("no article in " + path);
  return std::move(extracted.articles.front());
}

// The span of the words in the article, line breaks included as they stand.
inline ByteSpan at(const Article& article, const std::string& words) {
  const size_t begin = article.payload.find(words);
  if (begin == std::string::npos) throw std::runtime_error("not in the article: " + words);
  return {begin, begin + words.size()};
}

inline Claim claim_on(const char* proposition, const char* stance, int polarity) {
  Claim claim;
  claim.issue = IssueId("water");
  claim.proposition = PropositionId(proposition);
  claim.stance = StanceId(stance);
  claim.polarity = polarity;
  claim.strength = 3;
  claim.rule = "water.demand";
  claim.confidence = 0.8;
  return claim;
}

inline void give_ids(const Article& article, Statement& statement) {
  statement.id = statement_id(article.sha256, statement);
  for (Claim& claim : statement.claims) claim.id = claim_id(article.sha256, statement, claim);
}

inline Statement demand_in(const Article& article) {
  Statement statement;
  statement.kind = Kind::kMixed;
  statement.mode = "say";
  statement.content = {at(article, "Veltria demands that Osmark open\nthe dam within 30 days")};
  statement.source = {at(article, "Ana Rhee")};
  statement.cue = {at(article, "said")};
  statement.text = "Veltria demands that Osmark open the dam within 30 days";
  statement.source_text = "Ana Rhee";
  statement.cue_text = "said";
  statement.speaker = ActorId("ana-rhee");
  statement.speaker_name = "Ana Rhee";
  statement.party = ActorId("veltria");
  statement.said_on = parse_iso_date("2030-02-04");
  statement.round = RoundId("kirta-1");
  statement.round_reason = "said on a day of the round";
  statement.rule = "say.after";
  statement.confidence = 0.9;
  Claim claim = claim_on("dam-opened", "demand", 1);
  claim.spans = {at(article, "demands"), at(article, "open\nthe dam")};
  claim.terms = {{"duration", "P30D", "30 days", at(article, "30 days")}};
  statement.claims = {claim};
  give_ids(article, statement);
  return statement;
}

inline Statement rejection_in(const Article& article) {
  Statement statement;
  statement.evidence = Evidence::kRelayed;
  statement.mode = "say";
  statement.content = {at(article, "Osmark rejects the demand if the canal stays shut")};
  statement.source = {at(article, "Bo Tarn")};
  statement.text = "Osmark rejects the demand if the canal stays shut";
  statement.source_text = "Bo Tarn";
  statement.speaker_name = "Bo Tarn";
  statement.body = ActorId("harbour-board");
  statement.party = ActorId("osmark");
  statement.via = {{{at(article, "the Lantern News")},
                    {at(article, "reported")},
                    statement.content,
                    "the Lantern News",
                    "Lantern News",
                    {}}};
  statement.round_reason = "no round names it";
  statement.rule = "citing";
  statement.confidence = 0.7;
  Claim claim = claim_on("dam-opened", "reject", -1);
  claim.spans = {at(article, "rejects")};
  claim.condition = Condition{{at(article, "if the canal stays shut")}, "if the canal stays shut", {}};
  claim.hedged = true;
  Claim other = claim_on("canal-shared", "assert", 1);
  other.axis = Axis::kStates;
  other.spans = {at(article, "canal")};
  other.characterises = Characterised{ActorId("veltria"), StanceId("accept"), 1};
  statement.claims = {claim, other};
  give_ids(article, statement);
  return statement;
}

inline StoredPack pack_of(const std::string& rules) {
  StoredPack pack;
  pack.name = "river-talks";
  pack.files = {{"en", "cues.toml", "/packs/en/cues.toml", "words = ['said']\n"},
                {"river-talks", "pack.toml", "/packs/river-talks/pack.toml", rules}};
  std::vector<std::string_view> fields;
  for (const auto& file : pack.files) {
    fields.insert(fields.end(),
                  {std::string_view(file.pack), std::string_view(file.name), std::string_view(file.bytes)});
  }
  pack.digest = digest_fields(fields);
  return pack;
}

inline Reading reading_of(const Article& article, const StoredPack& pack) {
  Reading reading;
  reading.article = article.sha256;
  reading.payload_sha256 = article.payload_sha256;
  reading.pack_digest = pack.digest;
  reading.published = article.declared.published;
  reading.published_from = article.declared.published_from;
  reading.outlet = "Coast Wire";
  reading.language = "en";
  reading.round = RoundId("kirta-1");
  reading.statements = {demand_in(article), rejection_in(article)};
  reading.warnings = {"one odd thing"};
  return reading;
}

// A wire story that differs from others by its first line.
inline Article wire(int number = 0) {
  const std::string name = std::to_string(number);
  return article_of("wire/" + name + ".txt", "Report " + name + "\n\n" + kWire);
}

inline const Store::RuleRef kRules[] = {{"water.demand", "river-talks", "pack.toml", 7},
                                        {"say.after", "en", "cues.toml", 2}};

inline Run run_at(const std::string& started, const StoredPack& pack) {
  return {started, "0.1.0", pack.digest, "parley ingest wire"};
}

template <class T>
T must(Result<T> result) {
  if (!result) throw std::runtime_error(result.error().code + ": " + result.error().what);
  return std::move(*result);
}
inline void must(Result<void> result) {
  if (!result) throw std::runtime_error(result.error().code + ": " + result.error().what);
}

inline Store open_store(const std::string& path) {
  return must(Store::open(path, true));
}

inline std::string begin(Store& store, const StoredPack& pack,
                         const std::string& started = "2030-02-05T08:00:00Z") {
  return must(store.begin_run(run_at(started, pack), pack, {std::begin(kRules), std::end(kRules)}));
}

// One whole run over the articles, one batch.
inline PutCounts ingest(Store& store, const std::vector<Article>& articles, const StoredPack& pack,
                        const std::string& started = "2030-02-05T08:00:00Z") {
  const std::string run = begin(store, pack, started);
  std::deque<Reading> readings;
  std::vector<Store::Item> batch;
  for (const Article& article : articles)
    batch.push_back({&article, &readings.emplace_back(reading_of(article, pack))});
  const PutCounts counts = must(store.put(run, batch));
  must(store.finish_run(run, {}, started));
  return counts;
}

// A connection that knows nothing of parley.
class Sqlite {
 public:
  explicit Sqlite(const std::string& path) {
    if (sqlite3_open(path.c_str(), &db_) != SQLITE_OK) throw std::runtime_error("cannot open " + path);
  }
  ~Sqlite() { sqlite3_close(db_); }
  Sqlite(const Sqlite&) = delete;
  Sqlite& operator=(const Sqlite&) = delete;

  using Rows = std::vector<std::vector<std::string>>;

  // SQLite's words on failure, else "".
  std::string try_exec(const std::string& sql, Rows* rows = nullptr) {
    char* words = nullptr;
    sqlite3_exec(db_, sql.c_str(), rows ? add_row : nullptr, rows, &words);
    const std::string said = words ? words : "";
    sqlite3_free(words);
    return said;
  }

  Rows exec(const std::string& sql) {
    Rows rows;
    const std::string failed = try_exec(sql, &rows);
    if (!failed.empty()) throw std::runtime_error(failed + " in: " + sql);
    return rows;
  }

  std::string value(const std::string& sql) {
    const Rows rows = exec(sql);
    return rows.empty() ? "" : rows.front().front();
  }

 private:
  static int add_row(void* rows, int count, char** values, char**) {
    auto& row = static_cast<Rows*>(rows)->emplace_back();
    for (int i = 0; i < count; ++i) row.push_back(values[i] ? values[i] : "NULL");
    return 0;
  }
  sqlite3* db_ = nullptr;
};

// Changes rows that refuse to be changed: the triggers are taken off and put back as they were.
inline void tamper(const std::string& path, const std::string& sql) {
  Sqlite db(path);
  const auto triggers = db.exec("SELECT name, sql FROM sqlite_schema WHERE type = 'trigger'");
  db.exec("BEGIN");
  for (const auto& trigger : triggers) db.exec("DROP TRIGGER " + trigger[0]);
  db.exec(sql);
  for (const auto& trigger : triggers) db.exec(trigger[1]);
  db.exec("COMMIT");
}

// "claim 0123456789ab"
inline std::string object(const std::string& kind, const std::string& id) {
  return kind + " " + id.substr(0, 12);
}

inline std::vector<std::string> objects(const StoreAudit& audit) {
  std::vector<std::string> names;
  for (const Finding& finding : audit.findings) names.push_back(finding.object);
  return names;
}

inline bool names(const StoreAudit& audit, const std::string& wanted) {
  const auto all = objects(audit);
  return std::find(all.begin(), all.end(), wanted) != all.end();
}

inline std::string in_words(const StoreAudit& audit) {
  std::string words;
  for (const Finding& finding : audit.findings) {
    words += std::string(to_string(finding.state)) + " | " + finding.object + " | " + finding.what + "\n";
  }
  return words;
}

}  // namespace parley::fixture
