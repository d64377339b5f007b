#include "core/fold/sources.h"

#include <algorithm>
#include <map>
#include <tuple>

#include "core/fold/same_words.h"

namespace parley {
namespace {

// An article without a date may be a late copy: it comes after those with one.
bool appeared_before(const ClaimRecord* a, const ClaimRecord* b) {
  const auto when = [](const ClaimRecord& r) {
    return std::tuple(!r.article.published, r.article.published);
  };
  return std::tuple(when(*a), std::tie(a->article.id, a->statement.content, a->claim.id)) <
         std::tuple(when(*b), std::tie(b->article.id, b->statement.content, b->claim.id));
}

std::string source_of(const ArticleRef& article) {
  const std::string outlet = wording(article.outlet);
  return outlet.empty() ? "article " + article.id : "outlet " + outlet;
}

double certainty(const ClaimRecord& record) {
  return std::clamp(record.claim.confidence * record.statement.confidence, 0.0, 1.0);
}

// The claims without those whose words an earlier article printed already.
std::vector<const ClaimRecord*> without_copies(std::vector<const ClaimRecord*> claims) {
  std::sort(claims.begin(), claims.end(), appeared_before);
  std::map<std::string, std::string> first_article;  // by wording
  std::erase_if(claims, [&](const ClaimRecord* record) {
    const std::string words = wording(record->statement.text);
    return !words.empty() &&
           first_article.emplace(words, record->article.id).first->second != record->article.id;
  });
  return claims;
}

}  // namespace

Support support(std::vector<const ClaimRecord*> claims) {
  std::map<std::string, double> best;  // by source
  for (const ClaimRecord* record : without_copies(std::move(claims))) {
    double& known = best[source_of(record->article)];
    known = std::max(known, certainty(*record));
  }
  double doubt = 1;
  for (const auto& [source, certain] : best) doubt *= 1 - certain;
  return {static_cast<int>(best.size()), std::min(1 - doubt, kMostConfident)};
}

}  // namespace parley
