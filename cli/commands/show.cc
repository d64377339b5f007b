// show: an article of the store, with what was read in it.
#include <nlohmann/json.hpp>

#include "cli/command.h"
#include "cli/failure.h"
#include "cli/json/json.h"
#include "cli/reports/listing.h"
#include "cli/reports/markup.h"
#include "cli/reports/words.h"
#include "cli/session/open.h"
#include "cli/text/page.h"

namespace parley::cli {
namespace {

// The active reading, as far as the store gives it back.
Reading reading_of(const ArticleRef& ref, const Article& article, std::vector<Statement> statements) {
  Reading reading;
  reading.article = article.sha256;
  reading.payload_sha256 = article.payload_sha256;
  reading.published = ref.published;
  reading.published_from = ref.published_from;
  reading.outlet = ref.outlet;
  reading.title = ref.title;
  reading.language = ref.language;
  reading.round = ref.round;
  reading.statements = std::move(statements);
  return reading;
}

Exit run_show(Session& session) {
  const Store store = open_store(session);
  const ArticleRef ref = need(store.find_article(session.options.words.front()));
  Article article = need(store.article(ref.id));
  article.path = ref.path;
  const Reading reading = reading_of(ref, article, need(store.statements(ref.id)));
  if (ref.excluded)
    session.note("this article is excluded from all positions: " + exclusion_words(*ref.excluded));
  if (session.machine()) {
    write_json(session, markup_json(article, reading));
  } else if (session.format == Format::kHtml) {
    begin_page(session.out(), ref.title.empty() ? ref.path : ref.title);
    write_markup_html(session.out(), article, reading);
    end_page(session.out());
  } else {
    write_markup_text(session.out(), article, reading, session.look);
  }
  return Exit::kComplete;
}

}  // namespace

Command show_command() {
  return {.name = "show",
          .group = "Prove",
          .summary = "an article of the store, with what was read in it",
          .details =
              "ARTICLE is an id, the beginning of one, or the end of a path. The text is made from the "
              "stored bytes; "
              "statements and claims are marked as `parley markup` marks them.",
          .arguments = {{"ARTICLE"}},
          .options = {kDb},
          .formats = "table|json|ndjson|html",
          .examples = {{"parley show 08-coast-wire-vantor-day-one.txt", "by the end of its path"},
                       {"parley show 91bc03", "by the beginning of its id, as `parley articles` shows it"}},
          .run = run_show};
}

}  // namespace parley::cli
