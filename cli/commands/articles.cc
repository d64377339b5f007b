// articles: what the store holds.
#include <algorithm>
#include <nlohmann/json.hpp>

#include "cli/command.h"
#include "cli/failure.h"
#include "cli/reports/listing.h"
#include "cli/reports/words.h"
#include "cli/session/considered.h"
#include "cli/session/names.h"
#include "cli/session/open.h"

namespace parley::cli {
namespace {

std::vector<std::string> ids_of(const std::vector<ArticleRef>& articles) {
  std::vector<std::string> ids;
  for (const ArticleRef& article : articles) ids.push_back(article.id);
  return ids;
}

std::vector<ArticleRef> published(const Session& session, const Store& store) {
  const auto as_of = day_named(session.options.as_of, "--as-of");
  std::vector<ArticleRef> articles = need(store.articles());
  std::erase_if(articles, [&](const ArticleRef& article) { return !published_by(article, as_of); });
  return articles;
}

bool any_excluded(const std::vector<ArticleRef>& articles) {
  return std::any_of(articles.begin(), articles.end(),
                     [](const ArticleRef& article) { return article.excluded.has_value(); });
}

Exit run_articles(Session& session) {
  const Store store = open_store(session);
  const std::vector<ArticleRef> articles = published(session, store);
  const ShortIds short_id(ids_of(articles));
  Listing listing;
  listing.title = "Articles";
  listing.columns = {{"id", false, Ink::kDim}, {"published"},   {"round"},
                     {"outlet", true},         {"title", true}, {"path", true}};
  // Most stores have none: the column is not worth its room then.
  const bool excluded = session.format == Format::kCsv || any_excluded(articles);
  if (excluded) listing.columns.push_back({"excluded", true, Ink::kWarn});
  listing.count = articles.size();
  listing.row = [&](size_t i) {
    const ArticleRef& article = articles[i];
    std::vector<std::string> row = {
        session.format == Format::kCsv ? article.id : short_id(article.id),
        article.published ? iso_date(*article.published) : "undated",
        article.round.value,
        article.outlet,
        article.title,
        session.format == Format::kTable ? file_name(article.path) : article.path};
    if (excluded) row.push_back(article.excluded ? exclusion_words(*article.excluded) : "");
    return row;
  };
  listing.json = [&](size_t i) { return article_json(articles[i]); };
  listing.nothing = "there is no article in this store yet; `parley ingest PATH...` reads some";
  write_listing(session, listing);
  return Exit::kComplete;
}

}  // namespace

Command articles_command() {
  return {
      .name = "articles",
      .group = "Read",
      .summary = "the articles of the store, with outlet, day and round",
      .details =
          "Sorted by the day they were published; undated ones come last. An article's id, its beginning, or "
          "the end of its path names it in other commands.",
      .arguments = {},
      .options = {kDb, kAsOf},
      .formats = kListFormats,
      .examples = {{"parley articles", "what the store holds"},
                   {"parley articles --format csv > articles.csv", "the same for a spreadsheet"}},
      .run = run_articles};
}

}  // namespace parley::cli
