// ingest: articles go into the store, with what a pack reads in them.
#include <filesystem>
#include <nlohmann/json.hpp>

#include "cli/command.h"
#include "cli/failure.h"
#include "cli/reports/listing.h"
#include "cli/reports/words.h"
#include "cli/session/errors.h"
#include "cli/session/names.h"
#include "cli/session/open.h"
#include "cli/text/escape.h"
#include "cli/work/ingest.h"
#include "cli/work/progress.h"

namespace parley::cli {
namespace {

Json ingested_json(const Ingested& done, const Pack& pack) {
  Json skipped = Json::array();
  for (const Error& error : done.skipped) {
    skipped.push_back({{"path", error.place.file}, {"code", error.code}, {"why", error.what}});
  }
  return {{"read", done.read},
          {"new", done.put.articles},
          {"known", done.put.known},
          {"skipped", skipped},
          {"statements", done.statements},
          {"claims", done.claims},
          {"readings", done.put.readings},
          {"pack", {{"name", pack.name()}, {"digest", pack.digest()}}},
          {"run", done.run}};
}

void write_summary(const Session& session, const Ingested& done, const Pack& pack) {
  session.out() << counted(done.read, "article") << " read with " << safe_line(pack.name()) << ": "
                << done.put.articles << " new, " << done.put.known << " known; " << done.skipped.size()
                << " skipped\n"
                << counted(done.statements, "statement") << " with " << counted(done.claims, "claim")
                << " found; " << counted(done.put.readings, "new reading") << " kept\n";
}

// The rules may have been edited since the store was read.
void note_changed_folder(const Session& session, const Pack& pack) {
  const auto source = find_pack(pack.name(), pack_search_path());
  if (!source || source->digest() == pack.digest()) return;
  session.note("reading with the pack " + pack.name() + " as the store keeps it; " + source->folder +
               " has changed since, and --pack " + pack.name() + " takes it as it is now");
}

// A store is made only when there is a pack to read with.
std::pair<Store, Pack> open_both(const Session& session) {
  auto pack = named_pack(session);
  if (!pack && !std::filesystem::exists(session.db)) open_pack(session, nullptr);
  Store store = pack ? open_or_create_store(session) : open_store(session);
  if (!pack) {
    pack = open_pack(session, &store);
    note_changed_folder(session, *pack);
  }
  return {std::move(store), std::move(*pack)};
}

// The store, what SQLite keeps beside it, and TOML (settings, packs): found in the folder of a project, they
// are no articles.
bool is_own_file(const std::string& path, const std::string& store) {
  namespace fs = std::filesystem;
  if (path.ends_with(".toml")) return true;
  std::error_code error;
  for (const char* beside : {"", "-journal", "-wal", "-shm"}) {
    if (fs::equivalent(path, store + beside, error)) return true;
  }
  return false;
}

// Messages while the bar is up.
class Messages {
 public:
  explicit Messages(const Session& session)
      : session_(session), bar_(session.err(), session.streams.err_is_terminal, session.look.width) {}

  void watch(const Piece& piece, const ArticleSource& source) {
    if (piece.article) ++articles_;
    for (const std::string& warning : piece.warnings) warn(piece.path, warning);
    if (piece.reading) {
      for (const std::string& warning : piece.reading->warnings) warn(piece.path, warning);
    }
    for (const Error& error : piece.errors) {
      bar_.clear();
      write_error(session_.err(), error, {session_.streams.err_is_terminal, session_.look.width});
    }
    bar_.show(source.files_opened(), source.files(), articles_);
  }

 private:
  void warn(const std::string& path, const std::string& warning) {
    bar_.clear();
    session_.note(path + ": " + warning);
  }

  const Session& session_;  // the command's
  Progress bar_;
  size_t articles_ = 0;
};

Exit run_ingest(Session& session) {
  const Given given{day_named(session.options.published, "--published"), session.options.outlet};
  auto [store, pack] = open_both(session);
  ArticleSource source(session.options.words,
                       [&](const std::string& path) { return is_own_file(path, session.db); });
  Ingested done;
  {
    Messages messages(session);
    const Watch watch = [&, &from = source](const Piece& piece) { messages.watch(piece, from); };
    done = ingest(store, pack, source, given, session.jobs, session.command_line, watch);
  }
  if (session.machine()) {
    write_json(session, ingested_json(done, pack));
  } else {
    write_summary(session, done, pack);
  }
  return done.skipped.empty() ? Exit::kComplete : Exit::kIncomplete;
}

}  // namespace

Command ingest_command() {
  return {
      .name = "ingest",
      .group = "Start",
      .summary = "read articles into the store",
      .details =
          "PATH is a file, a folder (with all below it) or - for standard input: plain text, Markdown with "
          "front matter, or NDJSON. Bytes are kept for good, with what the pack reads in them. Reading "
          "the same articles again adds nothing; reading them with another pack adds a reading. What cannot "
          "be "
          "read is named, and the rest goes on (exit 3). Later commands take the pack that the store was "
          "read with.",
      .arguments = {{"PATH", true, true, Completes::kFile}},
      .options = {kDb, kPack, kPublished, kOutlet, kJobs},
      .formats = "table|json",
      .examples = {{"parley ingest --pack demo ~/articles", "a folder of articles"},
                   {"parley ingest --published 2031-02-05 --outlet \"Coast Wire\" page.txt",
                    "facts that the file does not say"},
                   {"curl -s https://example.org/feed.ndjson | parley ingest -", "from another program"}},
      .run = run_ingest};
}

}  // namespace parley::cli
