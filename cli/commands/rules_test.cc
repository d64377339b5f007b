// rules test: do the rules do what their examples, the pack's passages and a snapshot say?
#include <nlohmann/json.hpp>

#include "cli/command.h"
#include "cli/failure.h"
#include "cli/reports/listing.h"
#include "cli/reports/test.h"
#include "cli/session/errors.h"
#include "cli/session/open.h"
#include "cli/work/read_articles.h"
#include "cli/work/watch.h"

namespace parley::cli {
namespace {

// A passage for every article of the file.
Exit write_draft(const Session& session, const Pack& pack) {
  ArticleSource source({session.options.draft});
  Exit exit = Exit::kComplete;
  bool first = true;
  read_articles(source, pack, session.jobs, {}, [&](const Piece& piece) {
    for (const Error& error : piece.errors) {
      write_error(session.err(), error, {session.streams.err_is_terminal, session.look.width});
      exit = Exit::kIncomplete;
    }
    if (!piece.article) return;
    const std::string name = piece.path.substr(piece.path.rfind('/') + 1);
    session.out() << (first ? "" : "\n") << passage_of(*piece.article, *piece.reading, name);
    first = false;
  });
  return exit;
}

Exit write_snapshot_run(const Session& session, const Pack& pack) {
  const SnapshotRun run = test_snapshot(pack, session.options.snapshot, session.options.update, session.jobs);
  for (const Error& error : run.skipped)
    write_error(session.err(), error, {session.streams.err_is_terminal, session.look.width});
  if (session.machine())
    write_json(session, snapshot_json(run));
  else
    write_snapshot(session.out(), run, session.look);
  if (!run.passed()) return Exit::kFindings;
  return run.skipped.empty() ? Exit::kComplete : Exit::kIncomplete;
}

Exit test_once(Session& session) {
  const Options& options = session.options;
  if (options.update && options.snapshot.empty())
    give_up("usage/option", "--update writes a snapshot, and no --snapshot is asked for",
            "`parley rules test PACK --snapshot articles/ --update`");
  const Pack pack = asked_pack(session, options.words.empty() ? "" : options.words.front());
  if (!options.draft.empty()) return write_draft(session, pack);
  if (!options.snapshot.empty()) return write_snapshot_run(session, pack);
  const Tested tested = test_pack(pack, options.all);
  if (session.machine())
    write_json(session, tested_json(tested, pack.name(), options.coverage));
  else
    write_tested(session.out(), tested, pack.name(), options.coverage, session.look);
  return tested.passed() ? Exit::kComplete : Exit::kFindings;
}

Exit run_test(Session& session) {
  if (!wants_watch(session)) return test_once(session);
  return run_watching(
      session, [&] { return watched_pack(wanted_pack(session)); }, [&] { return test_once(session); });
}

constexpr Option kCoverage{"--coverage", "", "name the rules that no example and no passage fires",
                           &Options::coverage};
constexpr Option kSnapshot{
    "--snapshot",       "PATH", "compare the reading of these articles with the snapshot of it",
    &Options::snapshot, "",     Completes::kFile};
constexpr Option kUpdate{"--update", "", "write the snapshot anew", &Options::update};
constexpr Option kDraft{
    "--draft",       "FILE", "print the article as a passage, with what is read there now",
    &Options::draft, "",     Completes::kFile};

}  // namespace

Command rules_test_command() {
  return {
      .name = "rules test",
      .group = "Rules",
      .summary = "do the rules find what their examples say?",
      .details =
          "Runs the examples and counterexamples of the pack's rules and the annotated passages in its "
          "folder "
          "tests/, and shows what was expected (-) against what was found (+), with file and line. PACK is a "
          "pack's name or its folder (else --pack, else parley.toml). --draft prints an article as a "
          "passage: "
          "correct it, and keep it in tests/. With --snapshot the reading of a file or folder of articles is "
          "compared with what was read when the snapshot was last written (PACK/tests/snapshots/): what did "
          "an "
          "edit change? Exit 1 if anything is not as expected.",
      .arguments = {{"PACK", false, false, Completes::kFolder}},
      .options = {kPack, kExtended, kCoverage, kSnapshot, kUpdate, kDraft, kWatch, kJobs},
      .formats = "table|json|ndjson",
      .examples = {{"parley rules test ./my-pack", "examples and passages"},
                   {"parley rules test ./my-pack --coverage", "which rules have been tried by nothing"},
                   {"parley rules test ./my-pack --snapshot articles/ --update",
                    "keep what is read now; without --update, see later what changed"},
                   {"parley rules test ./my-pack --draft article.txt >> my-pack/tests/talks.toml",
                    "a passage to correct and keep"}},
      .run = run_test};
}

}  // namespace parley::cli
