#include "cli/work/read_articles.h"

#include "cli/work/in_order.h"

namespace parley::cli {
namespace {

// True if the reading lacks something that is given, which the article then declares.
bool give(Article& article, const Reading& reading, const Given& given) {
  const bool day = !reading.published && given.published,
             outlet = reading.outlet.empty() && !given.outlet.empty();
  if (day) {
    article.declared.published = given.published;
    article.declared.published_from = "--published";
  }
  if (outlet) article.declared.outlet = given.outlet;
  return day || outlet;
}

}  // namespace

ArticleSource::ArticleSource(const std::vector<std::string>& paths, const PassesOver& passes_over)
    : files_(find_files(paths, passes_over)) {
  if (!files_.errors.empty()) {
    pieces_.emplace_back();
    pieces_.back().errors = files_.errors;
  }
}

void ArticleSource::open(const std::string& path) {
  Result<Source> source = read_source(path);
  Extracted extracted;
  if (source) {
    extracted = extract(*source);
  } else {
    extracted.errors.push_back(std::move(source.error()));
  }
  for (Article& article : extracted.articles) {
    Piece& piece = pieces_.emplace_back();
    piece.path = article.path;
    piece.article = std::move(article);
  }
  if (extracted.errors.empty() && extracted.warnings.empty()) return;
  Piece& piece = pieces_.emplace_back();
  piece.path = path;
  piece.errors = std::move(extracted.errors);
  piece.warnings = std::move(extracted.warnings);
}

std::optional<Piece> ArticleSource::next() {
  while (pieces_.empty() && at_ < files_.paths.size()) open(files_.paths[at_++]);
  if (pieces_.empty()) return std::nullopt;
  Piece piece = std::move(pieces_.front());
  pieces_.pop_front();
  return piece;
}

void read_articles(ArticleSource& source, const Pack& pack, int jobs, const Given& given,
                   const std::function<void(Piece)>& take) {
  const auto read = [&](Piece piece) {
    if (!piece.article) return piece;
    piece.reading = pack.read(*piece.article);
    if (give(*piece.article, *piece.reading, given)) piece.reading = pack.read(*piece.article);
    return piece;
  };
  InOrder<Piece, Piece>(
      jobs, [&] { return source.next(); }, read, take)
      .run();
}

}  // namespace parley::cli
