#include "cli/work/test_pack.h"

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <sstream>

#include "cli/failure.h"
#include "cli/work/read_articles.h"

namespace parley::cli {
namespace {

std::optional<std::string> file_text(const std::string& path) {
  std::ifstream stream(path, std::ios::binary);
  if (!stream) return std::nullopt;
  std::ostringstream text;
  text << stream.rdbuf();
  return text.str();
}

void write_text(const std::string& path, const std::string& text) {
  std::error_code error;
  std::filesystem::create_directories(std::filesystem::path(path).parent_path(), error);
  std::ofstream stream(path, std::ios::binary);
  stream << text;
  stream.close();
  if (!stream)
    give_up("snapshot/unwritable", "the snapshot \"" + path + "\" cannot be written",
            "copy the pack to a folder of your own and name that");
}

Snapshot read_corpus(const Pack& pack, const std::string& corpus, int jobs, std::vector<Error>& skipped) {
  Snapshot out;
  ArticleSource source({corpus});
  read_articles(source, pack, jobs, {}, [&](Piece piece) {
    skipped.insert(skipped.end(), piece.errors.begin(), piece.errors.end());
    if (piece.article) out.articles.push_back(snapshot_of(*piece.article, *piece.reading, corpus));
  });
  std::stable_sort(out.articles.begin(), out.articles.end(),
                   [](const SnapshotArticle& a, const SnapshotArticle& b) { return a.path < b.path; });
  return out;
}

}  // namespace

int Tested::examples_failed() const {
  return static_cast<int>(
      std::count_if(examples.begin(), examples.end(), [](const ExampleOutcome& e) { return !e.passed; }));
}

int Tested::passages_failed() const {
  return static_cast<int>(
      std::count_if(passages.begin(), passages.end(), [](const PassageOutcome& p) { return !p.passed(); }));
}

bool Tested::passed() const {
  return errors.empty() && examples_failed() == 0 && passages_failed() == 0;
}

Tested test_pack(const Pack& pack, bool all) {
  const std::string owner = all ? "" : pack.name();
  Tested out;
  ExamplesRun examples = run_examples(pack, owner);
  Passages passages = load_passages(pack, pack.source().folder);
  for (const Passage& passage : passages.list)
    out.passages.push_back(check_passage(pack, passage, examples.fired));
  for (const RuleInfo& rule : pack.rules()) {
    if (!owner.empty() && rule.pack != owner) continue;
    ++out.rules;
    if (examples.fired.count(rule.id) == 0) out.silent.push_back(rule);
  }
  out.examples = std::move(examples.outcomes);
  out.errors = std::move(passages.errors);
  return out;
}

SnapshotRun test_snapshot(const Pack& pack, const std::string& corpus, bool update, int jobs) {
  if (pack.source().folder.empty())
    give_up("snapshot/no-folder", "a snapshot is kept in the pack's folder, and this pack has none");
  SnapshotRun out;
  out.corpus = corpus;
  out.path = snapshot_path(pack.source().folder, corpus);
  const auto kept = file_text(out.path);
  if (!kept && !update)
    give_up("snapshot/none", "there is no snapshot of \"" + corpus + "\" yet: no file " + out.path,
            "add --update to make it, then look at it, for it is what later readings are compared with");
  const Snapshot now = read_corpus(pack, corpus, jobs, out.skipped);
  out.articles = static_cast<int>(now.articles.size());
  if (out.articles == 0) give_up("snapshot/no-articles", "there is no article in \"" + corpus + "\"");
  if (kept) out.comparison = compared(parse_snapshot(*kept), now);
  if (update) write_text(out.path, written(now, pack.name(), corpus));
  out.written = update;
  return out;
}

}  // namespace parley::cli
