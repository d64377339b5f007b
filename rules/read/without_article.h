// Phrases of a pack as the words they are looked up by: a leading article makes no other phrase.
#pragma once

#include <set>
#include <string>
#include <vector>

#include "rules/spec/spec.h"

namespace parley {

// The words of the group {article}, in normal form.
std::set<std::string> article_words(const spec::Pack& pack);

// The words of a phrase, in normal form.
std::vector<std::string> normal_words(const std::string& phrase);

// The same without a leading article.
std::vector<std::string> without_article(const std::string& phrase, const std::set<std::string>& articles);

}  // namespace parley
