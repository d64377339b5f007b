// extract: the text that parley sees in files, without pack or store.
#include <nlohmann/json.hpp>

#include "cli/command.h"
#include "cli/json/json.h"
#include "cli/session/errors.h"
#include "cli/session/session.h"
#include "cli/work/read_articles.h"

namespace parley::cli {
namespace {

Json extracted_json(const Article& article) {
  const DeclaredFacts& facts = article.declared;
  return {{"path", article.path},
          {"text", article.canonical.text.substr(article.body.begin, article.body.size())},
          {"title", text_or_null(facts.title)},
          {"published", day_or_null(facts.published)},
          {"outlet", text_or_null(facts.outlet)},
          {"url", text_or_null(facts.url)},
          {"language", text_or_null(facts.language)}};
}

Exit run_extract(Session& session) {
  ArticleSource source(session.options.words);
  Exit exit = Exit::kComplete;
  const Look plain{session.streams.err_is_terminal, session.look.width};
  while (const auto piece = source.next()) {
    if (piece->article) session.out() << one_line(extracted_json(*piece->article)) << '\n';
    for (const std::string& warning : piece->warnings) session.note(piece->path + ": " + warning);
    for (const Error& error : piece->errors) write_error(session.err(), error, plain);
    if (!piece->errors.empty()) exit = Exit::kIncomplete;
  }
  return exit;
}

}  // namespace

Command extract_command() {
  return {
      .name = "extract",
      .group = "Read",
      .summary = "the text and facts that parley sees in files",
      .details =
          "Prints one line of JSON an article: path, text, title, published, outlet, url, language. Needs no "
          "pack and no store. Facts are those that the file's own fields give; what a pack reads in the "
          "text itself, `parley markup` shows.",
      .arguments = {{"FILE", true, true, Completes::kFile}},
      .options = {},
      .formats = "ndjson",
      .examples = {{"parley extract articles/*.md", "one line of JSON an article"},
                   {"parley extract feed.ndjson | head -1", "the first record of a feed"}},
      .run = run_extract};
}

}  // namespace parley::cli
