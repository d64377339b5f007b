#include "cli/reports/words.h"

#include <algorithm>

namespace parley::cli {
namespace {

std::string terms_words(const std::vector<Term>& terms) {
  std::string out;
  for (const Term& term : terms) out += (out.empty() ? "" : ", ") + term.text;
  return out.empty() ? out : " (" + out + ")";
}

std::string condition_words(const Claim& claim) {
  return claim.condition ? " [" + claim.condition->text + "]" : "";
}

bool inside_character(const std::string& text, size_t at) {
  return at < text.size() && (text[at] & 0xC0) == 0x80;
}

// How many bytes of content stand before the claim's words: about the place of those in the statement's text.
size_t bytes_before(const Statement& statement, const Claim& claim) {
  if (claim.spans.empty()) return 0;
  size_t before = 0;
  for (const ByteSpan& part : statement.content) {
    if (claim.spans.front().begin < part.end) {
      return before + (claim.spans.front().begin > part.begin ? claim.spans.front().begin - part.begin : 0);
    }
    before += part.end - part.begin;
  }
  return 0;
}

// "Sarmond" for sarmond.
bool is_word_for(const ActorId& id, const std::string& word) {
  return std::equal(word.begin(), word.end(), id.value.begin(), id.value.end(),
                    [](char a, char b) { return (a >= 'A' && a <= 'Z' ? a - 'A' + 'a' : a) == b; });
}

// As in "according to her, ...". Not so in "..., said she".
bool cue_comes_first(const Statement& statement) {
  if (statement.cue.empty() || statement.source.empty() || statement.content.empty()) return false;
  return statement.cue.front() < statement.source.front() &&
         statement.source.front() < statement.content.front();
}

size_t common(const std::string& a, const std::string& b) {
  return static_cast<size_t>(std::mismatch(a.begin(), a.end(), b.begin(), b.end()).first - a.begin());
}

}  // namespace

std::string stance_words(const Claim& claim) {
  return claim.stance.value + terms_words(claim.terms) + condition_words(claim);
}

std::string stance_words(const Position& position, Terms terms) {
  std::vector<Term> shown = position.terms;
  if (terms == Terms::kFigures) {
    std::erase_if(shown, [](const Term& term) { return term.type == "place" || term.type == "date"; });
  }
  std::string out = position.stance.value + terms_words(shown);
  if (!position.claims.empty()) out += condition_words(position.claims.front().claim);
  return out + (position.contradictory ? " (both ways)" : "");
}

std::string speaker_words(const Statement& statement) {
  if (!statement.speaker_name.empty()) return statement.speaker_name;
  if (!statement.source_text.empty()) return statement.source_text;
  return statement.party.value;
}

std::string excerpt(const ClaimRecord& record, size_t most) {
  const std::string& text = record.statement.text;
  if (text.size() <= most) return text;
  const size_t wanted = std::min(bytes_before(record.statement, record.claim), text.size());
  size_t begin = wanted > most / 3 ? wanted - most / 3 : 0;
  begin = std::min(begin, text.size() - most);
  size_t end = begin + most;
  const size_t first_blank = text.find(' ', begin), last_blank = text.rfind(' ', end);
  if (begin > 0 && first_blank < wanted) begin = first_blank + 1;
  if (end < text.size() && last_blank != std::string::npos && last_blank > wanted) end = last_blank;
  while (begin < end && inside_character(text, begin)) ++begin;
  while (inside_character(text, end)) ++end;
  return (begin > 0 ? "... " : "") + text.substr(begin, end - begin) + (end < text.size() ? " ..." : "");
}

std::string attributed(const ClaimRecord& record, size_t most) {
  const Statement& statement = record.statement;
  const std::string words = excerpt(record, most);
  const std::string said = statement.kind == Kind::kDirect ? "\"" + words + "\"" : words;
  std::string who = speaker_words(statement);
  if (statement.speaker_name.empty() && statement.party && !is_word_for(statement.party, who)) {
    who += " (" + statement.party.value + ")";
  }
  for (const Via& via : statement.via) {
    who += ", by " + (via.speaker_name.empty() ? via.source_text : via.speaker_name) + ",";
  }
  if (!statement.cue_text.empty()) {
    who = cue_comes_first(statement) ? statement.cue_text + " " + who : who + " " + statement.cue_text;
  }
  return who.empty() ? said : who + ": " + said;
}

std::string exclusion_words(const Exclusion& exclusion) {
  return exclusion.reason + " (" + exclusion.by + ", " + exclusion.made + ")";
}

std::string file_name(const std::string& path) {
  return path.substr(path.rfind('/') + 1);
}

std::string article_words(const ArticleRef& article) {
  std::string out = article.outlet;
  for (const auto& part :
       {article.published ? iso_date(*article.published) : "undated", file_name(article.path)}) {
    out += (out.empty() ? "" : ", ") + part;
  }
  return out;
}

std::string day_words(const std::optional<Date>& day) {
  return day ? iso_date(*day) : "";
}

std::string actor_name(const ActorId& id, const Catalogue& catalogue) {
  const Actor* actor = catalogue.actor(id);
  return actor ? actor->name : id.value;
}

std::string issue_name(const IssueId& id, const Catalogue& catalogue) {
  for (const Issue& issue : catalogue.issues) {
    if (issue.id == id) return issue.name;
  }
  return id.value;
}

std::string round_name(const RoundId& id, const Catalogue& catalogue) {
  const Round* round = catalogue.round(id);
  return round ? round->name : id.value;
}

std::string proposition_means(const PropositionId& id, const Catalogue& catalogue) {
  const Proposition* proposition = catalogue.proposition(id);
  return proposition ? proposition->means : "";
}

std::string counted(int count, const std::string& one, const std::string& many) {
  return std::to_string(count) + " " + (count == 1 ? one : many.empty() ? one + "s" : many);
}

ShortIds::ShortIds(const std::vector<ClaimRecord>& records) {
  ids_.reserve(records.size());
  for (const ClaimRecord& record : records) ids_.push_back(record.claim.id);
  *this = ShortIds(std::move(ids_));
}

ShortIds::ShortIds(std::vector<std::string> ids) : ids_(std::move(ids)) {
  std::sort(ids_.begin(), ids_.end());
  ids_.erase(std::unique(ids_.begin(), ids_.end()), ids_.end());
}

std::string ShortIds::operator()(const std::string& id) const {
  constexpr size_t kLeast = 8;
  const auto at = std::lower_bound(ids_.begin(), ids_.end(), id);
  size_t length = kLeast;
  if (at != ids_.begin()) length = std::max(length, common(*std::prev(at), id) + 1);
  const auto after = at != ids_.end() && *at == id ? std::next(at) : at;
  if (after != ids_.end()) length = std::max(length, common(*after, id) + 1);
  return id.substr(0, length);
}

}  // namespace parley::cli
