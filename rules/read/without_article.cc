#include "rules/read/without_article.h"

#include "rules/lexicon/lexicon.h"

namespace parley {

std::set<std::string> article_words(const spec::Pack& pack) {
  std::set<std::string> out;
  for (const spec::WordGroup& group : pack.words)
    if (group.name == "article")
      for (const spec::Text& word : group.words) out.insert(normal_form(word.value));
  return out;
}

std::vector<std::string> normal_words(const std::string& phrase) {
  std::vector<std::string> out;
  for (const Token& token : tokenise(phrase, {0, static_cast<uint32_t>(phrase.size())}))
    out.push_back(normal_form(token_text(phrase, token)));
  return out;
}

std::vector<std::string> without_article(const std::string& phrase, const std::set<std::string>& articles) {
  std::vector<std::string> words = normal_words(phrase);
  if (words.size() > 1 && articles.contains(words.front())) words.erase(words.begin());
  return words;
}

}  // namespace parley
