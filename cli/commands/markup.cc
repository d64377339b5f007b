// markup: what a pack finds in articles, without a store.
#include <nlohmann/json.hpp>
#include <sstream>

#include "cli/command.h"
#include "cli/json/json.h"
#include "cli/reports/markup.h"
#include "cli/session/errors.h"
#include "cli/session/open.h"
#include "cli/text/page.h"
#include "cli/work/in_order.h"
#include "cli/work/read_articles.h"
#include "cli/work/watch.h"

namespace parley::cli {
namespace {

// The piece, and its article as it is printed: made on the worker's thread.
struct Printed {
  Piece piece;
  std::string text;
};

Printed printed(Piece piece, const Pack& pack, const Session& session) {
  Printed out{std::move(piece), ""};
  if (!out.piece.article) return out;
  const Article& article = *out.piece.article;
  const Reading reading = pack.read(article);
  std::ostringstream text;
  if (session.machine()) {
    text << one_line(markup_json(article, reading)) << '\n';
  } else if (session.format == Format::kHtml) {
    write_markup_html(text, article, reading);
  } else {
    write_markup_text(text, article, reading, session.look);
  }
  out.text = text.str();
  for (const std::string& warning : reading.warnings) out.piece.warnings.push_back(warning);
  return out;
}

Exit markup_once(Session& session) {
  const LookingPack looking = looking_pack(session);
  const Pack& pack = looking.pack;
  ArticleSource source(session.options.words);
  Exit exit = looking.complete ? Exit::kComplete : Exit::kIncomplete;
  const Look messages{session.streams.err_is_terminal, session.look.width};
  bool first = true;
  if (session.format == Format::kHtml) begin_page(session.out(), "Mark-up with " + pack.name());
  const auto take = [&](const Printed& one) {
    if (session.format == Format::kTable && !one.text.empty() && !first) session.out() << '\n';
    first = first && one.text.empty();
    session.out() << one.text;
    for (const std::string& warning : one.piece.warnings) session.note(one.piece.path + ": " + warning);
    for (const Error& error : one.piece.errors) write_error(session.err(), error, messages);
    if (!one.piece.errors.empty()) exit = Exit::kIncomplete;
  };
  InOrder<Piece, Printed>(
      session.jobs, [&] { return source.next(); },
      [&](Piece piece) { return printed(std::move(piece), pack, session); }, take)
      .run();
  if (session.format == Format::kHtml) end_page(session.out());
  return exit;
}

// The pack's files and the articles: a save of either counts.
Watched watched_files(const Session& session) {
  const std::string& pack = session.options.pack.empty() ? session.settings.pack : session.options.pack;
  Watched out = pack.empty() ? Watched{} : watched_pack(pack);
  out.files = session.options.words;
  return out;
}

Exit run_markup(Session& session) {
  if (!wants_watch(session)) return markup_once(session);
  return run_watching(
      session, [&] { return watched_files(session); }, [&] { return markup_once(session); });
}

}  // namespace

Command markup_command() {
  return {
      .name = "markup",
      .group = "Read",
      .summary = "what a pack finds in articles, marked in their text",
      .details =
          "Source, cue and content are coloured in the running text (in brackets where there are no colours: "
          "{source} <cue> [1:content]); under each paragraph stand its statements and their claims. Needs no "
          "store. With --format ndjson one line an article, in the order given; spans count bytes. A rule "
          "with a mistake is named and left out (exit 3).",
      .arguments = {{"FILE", true, true, Completes::kFile}},
      .options = {kPack, kDb, kJobs, kWatch},
      .formats = "table|ndjson|html",
      .examples = {{"parley markup --pack demo article.txt", "to read"},
                   {"parley markup --pack ./my-pack --format ndjson articles/ > found.ndjson",
                    "for a program"}},
      .run = run_markup};
}

}  // namespace parley::cli
