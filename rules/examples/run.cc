// Runs the examples: those of attributions and stance rules through all layers, those of chunks and stops up
// to the sentence they are for, those of frames and scopes around marked words.
#include <algorithm>

#include "core/base/suggest.h"
#include "rules/examples.h"
#include "rules/examples/context_examples.h"
#include "rules/examples/fired.h"
#include "rules/examples/marks.h"
#include "rules/read/claims/antecedent.h"
#include "rules/read/reader.h"
#include "rules/trace.h"

namespace parley {
namespace {

std::string quoted(const std::string& words) {
  return "\"" + words + "\"";
}

class Examples {
 public:
  Examples(const Pack& pack, const std::string& pack_name, ExamplesRun& out)
      : pack_(pack), spec_(pack.spec()), pack_name_(pack_name), out_(out) {}

  void chunks() {
    for (const spec::ChunkRule& rule : spec_.chunks)
      if (wanted(rule.pack))
        for (const spec::Text& example : rule.examples) fires(rule.id, "chunk", example);
  }

  void stops() {
    for (const spec::StopRule& rule : spec_.stops)
      if (wanted(rule.pack))
        for (const spec::Text& example : rule.examples) fires(rule.id, "stop", example);
  }

  void attributions() {
    for (size_t i = 0; i < spec_.attributions.size(); ++i) {
      const spec::AttributionRule& rule = spec_.attributions[i];
      if (!wanted(rule.pack)) continue;
      for (const spec::Text& example : rule.examples) attribution(i, example, false);
      for (const spec::Text& example : rule.counterexamples) attribution(i, example, true);
    }
  }

  void stances() {
    for (const spec::StanceRule& rule : spec_.stance_rules) {
      if (!wanted(rule.pack)) continue;
      for (const spec::Text& example : rule.examples) stance(rule, example);
      for (const spec::Text& example : rule.counterexamples) no_stance(rule, example);
    }
  }

 private:
  bool wanted(const std::string& owner) const { return pack_name_.empty() || owner == pack_name_; }

  ExampleOutcome& begin(const std::string& id, const char* layer, const spec::Text& example, bool counter) {
    ExampleOutcome outcome;
    outcome.rule = id;
    outcome.layer = layer;
    outcome.place = example.place;
    outcome.text = example.value;
    outcome.counter = counter;
    out_.outcomes.push_back(std::move(outcome));
    return out_.outcomes.back();
  }

  static void fail(ExampleOutcome& outcome, std::string why) {
    outcome.passed = false;
    outcome.why = std::move(why);
  }

  // Statements of a text, before anybody asks who speaks; `fired` gets the rules.
  std::vector<Attribution> found_in(const Document& document, std::set<std::string>& fired) const {
    Fired note(spec_, fired);
    return pack_.reader().attributor().find(document, &note);
  }

  void fires(const std::string& id, const char* layer, const spec::Text& example) {
    ExampleOutcome& outcome = begin(id, layer, example, false);
    const Article article = article_of(parse_marks(example.value).text);
    std::set<std::string> fired;
    found_in(pack_.reader().cutter().cut(article), fired);
    if (fired.count(id) == 0) fail(outcome, "the rule does not match in it");
    out_.fired.merge(fired);
  }

  static std::vector<std::string> lines(const std::string& source, const std::string& cue,
                                        const std::vector<std::string>& content) {
    std::vector<std::string> out;
    if (!source.empty()) out.push_back("source  " + quoted(source));
    if (!cue.empty()) out.push_back("cue     " + quoted(cue));
    for (const std::string& part : content) out.push_back("content " + quoted(part));
    return out;
  }

  static std::vector<std::string> lines(const Document& document, const Attribution& a) {
    const auto words = [&](TokenRange range) {
      return range.empty() ? std::string() : joined_text(document.text(), {document.span_of(range)});
    };
    std::vector<std::string> content;
    for (const TokenRange part : a.content) content.push_back(words(part));
    return lines(words(a.source), words(a.cue), content);
  }

  void attribution(size_t index, const spec::Text& example, bool counter) {
    ExampleOutcome& outcome = begin(spec_.attributions[index].id, "attribution", example, counter);
    const MarkedSentence marked = parse_marks(example.value);
    if (!marked.problem.empty()) return fail(outcome, marked.problem);
    const Article article = article_of(marked.text);
    const Document document = pack_.reader().cutter().cut(article);
    std::set<std::string> fired;
    const std::vector<Attribution> all = found_in(document, fired);
    if (!counter) out_.fired.merge(fired);
    std::vector<std::vector<std::string>> own;
    for (const Attribution& a : all)
      if (a.rule == static_cast<int>(index)) own.push_back(lines(document, a));
    if (counter) {
      if (own.empty()) return;
      fail(outcome, "the rule finds something in it");
      outcome.found = own.front();
      return;
    }
    const auto expected = lines(marked.source, marked.cue, marked.content);
    if (std::find(own.begin(), own.end(), expected) != own.end()) return;
    outcome.expected = expected;
    fail(outcome, own.empty() ? "the rule finds nothing in it" : "the rule finds other words");
    if (!own.empty()) {
      outcome.found = own.front();
      return;
    }
    for (const Attribution& a : all) {
      outcome.found = lines(document, a);
      outcome.why += "; " + spec_.attributions[static_cast<size_t>(a.rule)].id + " does";
      break;
    }
  }

  // What is said of this rule in a trace: how it came out, or why not.
  static std::string fate_of(const std::string& rule, const Trace& seen) {
    for (const TracedStatement& statement : seen.statements)
      for (const TracedStretch& stretch : statement.stretches)
        for (const TracedRule& traced : stretch.stances)
          if (traced.rule == rule && !traced.why.empty()) return "the rule matches, but " + traced.why;
    return {};
  }

  static bool matches(const std::string& rule, const Trace& seen, bool standing) {
    for (const TracedStatement& statement : seen.statements)
      for (const TracedStretch& stretch : statement.stretches)
        for (const TracedRule& traced : stretch.stances)
          if (traced.rule == rule && (traced.stands || !standing)) return true;
    return false;
  }

  // Whose words point back: what they point to depends on the text, so that the rule itself has to be the
  // one.
  static bool is_of(const spec::StanceRule& rule, const Claim& claim) {
    return rule.proposition == kPreviousProposition ? claim.rule == rule.id
                                                    : claim.proposition.value == rule.proposition;
  }

  static std::vector<std::string> claims_of(const Trace& seen) {
    std::vector<std::string> out;
    for (const Statement& statement : seen.reading.statements)
      for (const Claim& claim : statement.claims)
        out.push_back((statement.party ? statement.party.value : "nobody") + " " + claim.stance.value + " (" +
                      claim.proposition.value + ", by " + claim.rule + ")");
    if (out.empty()) out.push_back(seen.reading.statements.empty() ? "no statement" : "no claim");
    return out;
  }

  void note_fired(const Trace& seen) {
    const auto note = [&](const std::vector<TracedRule>& rules) {
      for (const TracedRule& rule : rules) {
        if (!rule.stands) continue;
        out_.fired.insert(rule.rule);
        if (!rule.frame.empty()) out_.fired.insert(rule.frame);
      }
    };
    for (const TracedSentence& sentence : seen.sentences) note(sentence.rules);
    for (const TracedStatement& statement : seen.statements)
      for (const TracedStretch& stretch : statement.stretches) note(stretch.context), note(stretch.stances);
  }

  // Empty where both names exist.
  std::string unknown_name(const ExpectedStance& expected) const {
    if (expected.party != "any" && spec_.catalogue.actor(ActorId(expected.party)) == nullptr) {
      std::vector<std::string> parties{"any"};
      for (const Actor& actor : spec_.catalogue.actors)
        if (actor.kind == ActorKind::kParty) parties.push_back(actor.id.value);
      return "there is no party " + quoted(expected.party) + did_you_mean(expected.party, parties);
    }
    if (spec_.catalogue.stance(StanceId(expected.stance)) != nullptr) return {};
    std::vector<std::string> stances;
    for (const Stance& stance : spec_.catalogue.stances) stances.push_back(stance.id.value);
    return "there is no stance " + quoted(expected.stance) + did_you_mean(expected.stance, stances);
  }

  void stance(const spec::StanceRule& rule, const spec::Text& example) {
    ExampleOutcome& outcome = begin(rule.id, "stance", example, false);
    const ExpectedStance expected = parse_expected_stance(example.value);
    if (!expected.problem.empty())
      return fail(outcome, expected.problem + ": write => PARTY STANCE behind the sentence");
    if (const std::string unknown = unknown_name(expected); !unknown.empty()) return fail(outcome, unknown);
    const Trace seen = trace(pack_, article_of(expected.text));
    note_fired(seen);
    bool found = false;
    for (const Statement& statement : seen.reading.statements)
      for (const Claim& claim : statement.claims)
        found = found || (is_of(rule, claim) && claim.stance.value == expected.stance &&
                          (expected.party == "any" || statement.party.value == expected.party));
    if (found && matches(rule.id, seen, false)) return;
    const std::string fate = fate_of(rule.id, seen);
    fail(outcome, !fate.empty()                     ? fate
                  : matches(rule.id, seen, false)   ? "something else comes out"
                  : seen.reading.statements.empty() ? "nobody is found to say anything in it"
                                                    : "the rule does not match in what is said");
    outcome.expected = {expected.party + " " + expected.stance + " (" + rule.proposition + ", by " + rule.id +
                        ")"};
    outcome.found = claims_of(seen);
  }

  void no_stance(const spec::StanceRule& rule, const spec::Text& example) {
    ExampleOutcome& outcome = begin(rule.id, "stance", example, true);
    const Trace seen = trace(pack_, article_of(example.value));
    if (!matches(rule.id, seen, true)) return;
    fail(outcome, "the rule finds something in it");
    outcome.found = claims_of(seen);
  }

  const Pack& pack_;
  const spec::Pack& spec_;
  const std::string& pack_name_;
  ExamplesRun& out_;
};

}  // namespace

ExamplesRun run_examples(const Pack& pack, const std::string& pack_name) {
  ExamplesRun out;
  Examples examples(pack, pack_name, out);
  examples.chunks();
  examples.attributions();
  examples.stops();
  examples.stances();
  run_context_examples(pack, pack_name, out);
  return out;
}

}  // namespace parley
