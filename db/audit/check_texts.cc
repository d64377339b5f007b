#include "db/audit/check_texts.h"

#include "db/audit/reread.h"

namespace parley::db {
namespace {

class Check {
 public:
  explicit Check(const Article& article) : article_(article) {}

  void inside(const char* what, const ByteSpans& spans) {
    if (spans.empty() || spans.back().end <= article_.payload.size()) return;
    problems_.push_back(std::string("its ") + what + " reaches beyond the end of the article");
  }

  void same(const char* what, const ByteSpans& spans, const std::string& kept) {
    inside(what, spans);
    const std::string found = text_at(article_, spans);
    if (found == kept) return;
    problems_.push_back(std::string("its ") + what + " is kept as \"" + kept + "\", the article says \"" +
                        found + "\"");
  }

  std::vector<std::string> take() { return std::move(problems_); }

 private:
  const Article& article_;  // the caller's
  std::vector<std::string> problems_;
};

}  // namespace

std::vector<std::string> text_problems(const Article& article, const Statement& statement) {
  Check check(article);
  check.same("text", statement.content, statement.text);
  check.same("source", statement.source, statement.source_text);
  check.same("cue", statement.cue, statement.cue_text);
  for (const Via& via : statement.via) {
    check.same("relaying source", via.source, via.source_text);
    check.inside("relaying cue", via.cue);
    check.inside("relayed content", via.content);
  }
  return check.take();
}

std::vector<std::string> text_problems(const Article& article, const Claim& claim) {
  Check check(article);
  check.inside("span", claim.spans);
  if (claim.condition) check.same("condition", claim.condition->spans, claim.condition->text);
  for (const Term& term : claim.terms) check.same("term", {term.span}, term.text);
  return check.take();
}

}  // namespace parley::db
