// Articles from files, one after another, with what could not be read between them.
#pragma once

#include <atomic>
#include <deque>
#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "core/formats/files.h"
#include "rules/pack.h"

namespace parley::cli {

// One thing found in the files, in order. An article, or errors and warnings, or both.
struct Piece {
  std::string path;
  std::optional<Article> article;
  std::optional<Reading> reading;
  std::vector<Error> errors;
  std::vector<std::string> warnings;
};

// Facts for articles that do not say theirs.
struct Given {
  std::optional<Date> published;
  std::string outlet;
};

// Opens one file at a time.
class ArticleSource {
 public:
  // `passes_over`: see find_files().
  explicit ArticleSource(const std::vector<std::string>& paths, const PassesOver& passes_over = {});
  std::optional<Piece> next();
  size_t files() const { return files_.paths.size(); }
  size_t files_opened() const { return at_; }

 private:
  void open(const std::string& path);

  FoundFiles files_;
  std::atomic<size_t> at_ = 0;  // read by the progress bar while workers open files
  std::deque<Piece> pieces_;    // of the file opened last
};

// Reads every article with the pack on `jobs` threads; `take` gets the pieces in order. `given` is asked
// where neither the article's fields nor its text say.
void read_articles(ArticleSource& source, const Pack& pack, int jobs, const Given& given,
                   const std::function<void(Piece)>& take);

}  // namespace parley::cli
