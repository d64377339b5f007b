#include "rules/trace/words.h"

#include <algorithm>

namespace parley {
namespace {

bool holds(const std::vector<std::string>& list, const char* item) {
  return std::find(list.begin(), list.end(), item) != list.end();
}

template <class Rule>
const Rule& at(const std::vector<Rule>& rules, int index) {
  return rules[static_cast<size_t>(index)];
}

// "goes first (priority 10 before 0)", or the next reason in order.
std::string precedence(int winner, int loser, const char* otherwise) {
  if (winner == loser) return otherwise;
  return "goes first (priority " + std::to_string(winner) + " before " + std::to_string(loser) + ")";
}

std::string why_party(const spec::StanceRule& rule, const std::string& party) {
  const std::string said = party.empty() ? "the speaker stands for no party" : "this is said for " + party;
  return rule.parties.empty() ? "it is never for what " + listed_or(rule.not_parties) + " says"
                              : "it is only for what " + listed_or(rule.parties) + " says, and " + said;
}

std::string why_unless(const spec::StanceRule& rule, const Verdict& verdict) {
  std::vector<std::string> seen;
  if (verdict.negated && holds(rule.unless, "negated")) seen.push_back("negated");
  if (verdict.hedged && holds(rule.unless, "hedged")) seen.push_back("hedged");
  if (verdict.question && holds(rule.unless, "question")) seen.push_back("in a question");
  if (verdict.conditional && holds(rule.unless, "conditional")) seen.push_back("in a condition");
  if (!verdict.shown && holds(rule.unless, "unshown")) seen.push_back("under no frame");
  return "its words are " + listed_or(seen) + ", and the rule is not for that (unless)";
}

std::string why_no_stance(const Verdict& verdict, const std::string& mode) {
  if (verdict.question) return "its words are only asked, not claimed";
  if (verdict.silenced) return "it is said not to have been said, so that nothing is claimed";
  if (verdict.conditional) return "its words stand in a condition, which shows no stance";
  if (verdict.frame == nullptr) return "no frame shows a stance in statements of mode \"" + mode + "\"";
  const std::string frame = "the frame " + verdict.frame->id;
  return verdict.negated ? frame + " around its words is negated, which amounts to no stance"
                         : frame + " around its words shows no stance here";
}

}  // namespace

std::string listed_or(const std::vector<std::string>& names) {
  std::string out;
  for (size_t i = 0; i < names.size(); ++i)
    out += (i == 0 ? "" : i + 1 == names.size() ? " or " : ", ") + names[i];
  return out;
}

std::string why_attribution(const spec::Pack& pack, const AttributionSeen& seen) {
  switch (seen.fate) {
    case AttributionFate::kStands:
      return {};
    case AttributionFate::kLost: {
      const auto& winner = at(pack.attributions, seen.winner);
      return "it lost its words to " + winner.id + ", which " +
             precedence(winner.priority, at(pack.attributions, seen.candidate.rule).priority,
                        "begins before it, is longer or was read before it");
    }
    case AttributionFate::kNoSharedSource:
      return "it takes the source of a statement before it in the sentence, and there is none";
    case AttributionFate::kNoContent:
      return "nothing is left of what is said";
  }
  return {};
}

std::string why_stance(const spec::Pack& pack, const StanceSeen& seen, const std::string& mode,
                       const std::string& party) {
  const spec::StanceRule& rule = at(pack.stance_rules, seen.rule);
  switch (seen.fate) {
    case StanceFate::kStands:
      return {};
    case StanceFate::kNothingBefore:
      return "it points back, and no proposition is spoken of just before it";
    case StanceFate::kPointsBack:
      return "it points back, and what is said names a proposition itself";
    case StanceFate::kLost: {
      const auto& winner = at(pack.stance_rules, seen.winner);
      return "it lost its words to " + winner.id + ", which " +
             precedence(winner.priority, rule.priority, "matches more words or was read before it");
    }
    case StanceFate::kParty:
      return why_party(rule, party);
    case StanceFate::kMode:
      return "it is only for statements of mode " + listed_or(rule.modes) + ", and this one is \"" + mode +
             "\"";
    case StanceFate::kUnless:
      return why_unless(rule, *seen.verdict);
    case StanceFate::kNoStance:
      return why_no_stance(*seen.verdict, mode);
  }
  return {};
}

std::string why_context(const spec::Pack& pack, const ContextSeen& seen) {
  if (seen.winner < 0) return {};
  const std::string winner = seen.winner_is_frame ? "the frame " + at(pack.frames, seen.winner).id
                                                  : "the scope " + at(pack.scopes, seen.winner).id;
  return winner + " has its words: it is longer or was read before it";
}

std::string why_statement(const std::string& mode, StatementFate fate) {
  switch (fate) {
    case StatementFate::kPrinted:
      return {};
    case StatementFate::kMode:
      return "the pack prints no statements of mode \"" + mode + "\" (modes in pack.toml)";
    case StatementFate::kRelay:
      return "it only relays a statement, or is what a named actor says of another";
  }
  return {};
}

}  // namespace parley
