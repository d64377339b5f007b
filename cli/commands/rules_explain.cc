// rules explain: what every layer saw in a sentence, which rules matched and lost, and why something was not
// found.
#include <algorithm>
#include <filesystem>
#include <nlohmann/json.hpp>
#include <sstream>

#include "cli/command.h"
#include "cli/failure.h"
#include "cli/reports/explain.h"
#include "cli/reports/listing.h"
#include "cli/session/open.h"
#include "cli/work/read_articles.h"
#include "core/base/suggest.h"

namespace parley::cli {
namespace {

// What is to be explained: an article, or one line of it.
struct Asked {
  Article article;
  int line = 0;  // 0: all
};

bool is_file(const std::string& path) {
  std::error_code error;
  return path == "-" || std::filesystem::is_regular_file(path, error);
}

Article article_in(const std::string& path) {
  ArticleSource source({path});
  std::optional<Article> found;
  while (auto piece = source.next()) {
    if (!piece->errors.empty()) throw Failure{piece->errors};
    if (!piece->article) continue;
    if (found)
      give_up("usage/argument", "\"" + path + "\" holds more than one article",
              "`parley extract` writes them out one by one");
    found = std::move(piece->article);
  }
  if (!found) give_up("usage/argument", "there is no article in \"" + path + "\"");
  return std::move(*found);
}

Asked asked_for(const std::string& word) {
  if (is_file(word)) return {article_in(word), 0};
  const size_t colon = word.rfind(':');
  const std::string tail = colon == std::string::npos ? "" : word.substr(colon + 1);
  const bool number =
      !tail.empty() && tail.size() < 8 && tail.find_first_not_of("0123456789") == std::string::npos;
  if (number && is_file(word.substr(0, colon))) {
    const int line = std::stoi(tail);
    if (line < 1) give_up("usage/argument", "lines are counted from 1");
    return {article_in(word.substr(0, colon)), line};
  }
  if (word.find(' ') == std::string::npos)
    give_up(
        "usage/argument", "there is no file \"" + word + "\"",
        "a text to explain is put in quotes: `parley rules explain \"Redl said that the port was closed.\"`");
  return {article_of(word), 0};
}

// Sentences that begin on the line, else the one that goes on there.
std::set<size_t> sentences_of(const Trace& trace, int line) {
  std::set<size_t> out;
  for (size_t i = 0; i < trace.sentences.size(); ++i)
    if (line == 0 || trace.sentences[i].line == line) out.insert(i);
  for (size_t i = trace.sentences.size(); out.empty() && i-- > 0;)
    if (trace.sentences[i].line < line) out.insert(i);
  return out;
}

[[noreturn]] void unknown_word(const std::string& word, const Catalogue& catalogue) {
  std::vector<std::string> names;
  for (const Actor& actor : catalogue.actors)
    if (actor.kind == ActorKind::kParty) names.push_back(actor.id.value);
  for (const Issue& issue : catalogue.issues) names.push_back(issue.id.value);
  for (const Proposition& proposition : catalogue.propositions) names.push_back(proposition.id.value);
  for (const Stance& stance : catalogue.stances) names.push_back(stance.id.value);
  give_up("usage/expect",
          "\"" + word + "\" is no party, issue, proposition or stance" + did_you_mean(word, names),
          "say what you expect in ids: `--expect \"russia territory reject\"`");
}

// "russia territory reject": a party, an issue or a proposition, a stance, in any order.
Expectation expectation(const Options& options, const Pack& pack) {
  const Catalogue& catalogue = pack.catalogue();
  Expectation out;
  std::istringstream words(options.expect);
  for (std::string word; words >> word;) {
    const auto issue = std::find_if(catalogue.issues.begin(), catalogue.issues.end(),
                                    [&](const Issue& i) { return i.id.value == word; });
    if (catalogue.proposition(PropositionId(word)) != nullptr)
      out.proposition = PropositionId(word);
    else if (issue != catalogue.issues.end())
      out.issue = issue->id;
    else if (catalogue.stance(StanceId(word)) != nullptr)
      out.stance = StanceId(word);
    else if (const Actor* actor = catalogue.find_actor(word))
      out.party = actor->id;
    else
      unknown_word(word, catalogue);
  }
  if (options.rule.empty()) return out;
  std::vector<std::string> ids;
  for (const RuleInfo& rule : pack.rules()) ids.push_back(rule.id);
  if (std::find(ids.begin(), ids.end(), options.rule) == ids.end())
    give_up("usage/rule", "the pack has no rule \"" + options.rule + "\"" + did_you_mean(options.rule, ids));
  out.rule = options.rule;
  return out;
}

Exit run_explain(Session& session) {
  const Options& options = session.options;
  if (!options.rule.empty() && !options.expect.empty())
    give_up("usage/option", "--rule and --expect ask different questions", "give one of them");
  const Asked asked = asked_for(options.words.front());
  const LookingPack looking = looking_pack(session);
  const Trace seen = trace(looking.pack, asked.article);
  const ExplainView view{seen, looking.pack, sentences_of(seen, asked.line), options.verbose};
  if (view.sentences.empty()) give_up("usage/argument", "there is no sentence to explain");
  const bool why = !options.rule.empty() || !options.expect.empty();
  const std::string question = options.rule.empty() ? options.expect : "rule " + options.rule;
  std::optional<WhyNot> answer;
  if (why) answer = why_not(looking.pack, asked.article, expectation(options, looking.pack), view.sentences);
  if (session.machine()) {
    Json json = explained_json(view);
    if (answer) json["why_not"] = why_not_json(*answer, question);
    write_json(session, json);
  } else {
    write_explained(session.out(), view, session.look);
    if (answer) write_why_not(session.out(), *answer, question, options.verbose, session.look);
  }
  return looking.complete ? Exit::kComplete : Exit::kIncomplete;
}

constexpr Option kRule{"--rule", "ID", "why does this rule not count here?", &Options::rule};
constexpr Option kExpect{"--expect", "WORDS",
                         "why is there no such claim? PARTY, ISSUE or PROPOSITION, STANCE", &Options::expect};
constexpr Option kVerbose{"--verbose", "", "every layer: words, chunks, all rules that matched",
                          &Options::verbose};

}  // namespace

Command rules_explain_command() {
  return {
      .name = "rules explain",
      .group = "Rules",
      .summary = "what the rules see in a sentence, and why they find what they find",
      .details =
          "TEXT is a sentence in quotes; FILE an article, of which :LINE picks the sentences on that line "
          "(people "
          "and pronouns are made out over the whole article). Shown are the words that the pack names, who "
          "is "
          "found to say what and by which rule, the claims with the frame that shows their stance, and the "
          "rules "
          "that matched and lost, with the reason. --rule and --expect ask why something is not found: the "
          "nearest rule is named with the first condition that failed. A rule with a mistake is named and "
          "left "
          "out (exit 3).",
      .arguments = {{"TEXT|FILE[:LINE]", true, false, Completes::kFile}},
      .options = {kPack, kDb, kRule, kExpect, kVerbose},
      .formats = "table|json|ndjson",
      .examples = {{"parley rules explain --pack demo \"Thane said the gunboats would stay in the harbour.\"",
                    "a sentence"},
                   {"parley rules explain --pack demo article.txt:12", "a line of an article"},
                   {"parley rules explain --pack demo article.txt:12 --expect \"sarmond port reject\"",
                    "why is there no such claim?"},
                   {"parley rules explain --pack demo article.txt:12 --rule sarmond-stays-in-port",
                    "why does that rule not fire?"}},
      .run = run_explain};
}

}  // namespace parley::cli
