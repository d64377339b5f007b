// How things of the domain are put in a few words, the same in every report.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "core/catalogue.h"
#include "core/diff.h"
#include "core/record.h"

namespace parley::cli {

// "accept (60 days) [if the gunboats leave]": the stance, its terms and its condition.
std::string stance_words(const Claim& claim);

// Of the best claim, "(both ways)" where contradictory. Places and days, which the sentence tells, are left
// out unless all terms are wanted.
enum class Terms { kFigures, kAll };
std::string stance_words(const Position& position, Terms terms = Terms::kFigures);

std::string speaker_words(const Statement& statement);  // the name, else the words of the source
std::string attributed(const ClaimRecord& record,
                       size_t most);  // "Ana Koval told: ..." with at most that many bytes of words
std::string article_words(const ArticleRef& article);     // "Coast Wire, 2031-03-04, 05-coast-wire.txt"
std::string exclusion_words(const Exclusion& exclusion);  // "not theirs (Ana, 2031-03-05T08:00:00Z)"
std::string file_name(const std::string& path);           // what `parley show` takes as well
std::string day_words(const std::optional<Date>& day);    // "2031-03-04" or ""

std::string actor_name(const ActorId& id, const Catalogue& catalogue);
std::string issue_name(const IssueId& id, const Catalogue& catalogue);
std::string round_name(const RoundId& id, const Catalogue& catalogue);
std::string proposition_means(const PropositionId& id, const Catalogue& catalogue);

// "5 articles", "1 article"; `many` where the plural is no "s".
std::string counted(int count, const std::string& one, const std::string& many = "");

// The words around what the claim matched, whole where they fit into `most` bytes.
std::string excerpt(const ClaimRecord& record, size_t most);

// The shortest beginnings that tell ids apart, at least eight digits.
class ShortIds {
 public:
  explicit ShortIds(const std::vector<ClaimRecord>& records);
  explicit ShortIds(std::vector<std::string> ids);
  std::string operator()(const std::string& id) const;

 private:
  std::vector<std::string> ids_;  // Sorted, each once.
};

}  // namespace parley::cli
