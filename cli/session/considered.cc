#include "cli/session/considered.h"

#include "cli/reports/words.h"

namespace parley::cli {

std::string Considered::left_out_words(const std::optional<Date>& as_of) const {
  std::string parts;
  const auto add = [&](int count, const std::string& one, const std::string& many) {
    if (count > 0) parts += (parts.empty() ? "" : ", ") + std::to_string(count) + (count == 1 ? one : many);
  };
  add(excluded, " is excluded", " are excluded");
  if (as_of) add(later, " was", " were");
  if (as_of && later > 0) parts += " published after " + iso_date(*as_of);
  add(undated, " has no day", " have no day");
  if (parts.empty()) return parts;
  const auto count = static_cast<int>(left_out.size());
  return counted(count, "article") + (count == 1 ? " is" : " are") + " left out: " + parts;
}

bool published_by(const ArticleRef& article, const std::optional<Date>& as_of) {
  return !as_of || (article.published && *article.published <= *as_of);
}

Considered consider(const std::vector<ArticleRef>& articles, const std::optional<Date>& as_of) {
  Considered out;
  for (const ArticleRef& article : articles) {
    const bool known = published_by(article, as_of);
    if (known && !article.excluded) {
      ++out.taken;
      if (article.round) ++out.by_round[article.round];
      continue;
    }
    out.left_out.insert(article.id);
    ++(article.excluded ? out.excluded : article.published ? out.later : out.undated);
  }
  return out;
}

}  // namespace parley::cli
