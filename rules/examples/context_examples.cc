#include "rules/examples/context_examples.h"

#include <algorithm>

#include "rules/examples/fired.h"
#include "rules/read/claims/judge.h"
#include "rules/text/token.h"

namespace parley {
namespace {

struct Example {
  std::string cue;       // what stands before a bar
  std::string text;      // without brackets
  Span marked;           // of the text
  std::string expected;  // behind "=>"
};

std::string trimmed(std::string text) {
  text.erase(0, text.find_first_not_of(' '));
  text.erase(text.find_last_not_of(' ') + 1);
  return text;
}

Example parse(const std::string& written) {
  Example out;
  const size_t arrow = written.rfind("=>");
  if (arrow != std::string::npos) out.expected = trimmed(written.substr(arrow + 2));
  const size_t bar = written.find('|');
  if (bar != std::string::npos) out.cue = trimmed(written.substr(0, bar));
  const size_t begin = bar == std::string::npos ? 0 : bar + 1;
  for (const char c : trimmed(written.substr(begin, arrow == std::string::npos ? arrow : arrow - begin))) {
    const auto at = static_cast<uint32_t>(out.text.size());
    if (c == '[')
      out.marked.begin = at;
    else if (c == ']')
      out.marked.end = at;
    else
      out.text += c;
  }
  return out;
}

class Checker {
 public:
  Checker(const Pack& pack, const StancePatterns& patterns, ExamplesRun& out)
      : pack_(pack.spec()),
        lexicon_(pack.reader().lexicon()),
        contexts_(pack_, patterns.frames, patterns.scopes, pack.reader().kinds(), Matching::kTogether),
        judge_(pack_, patterns.frames, pack.reader().kinds(), lexicon_),
        out_(out),
        fired_(pack_, out.fired) {}

  void frame(int index) {
    for (const spec::Text& example : pack_.frames[static_cast<size_t>(index)].examples) frame(index, example);
  }

  void scope(int index) {
    for (const spec::Text& example : pack_.scopes[static_cast<size_t>(index)].examples) scope(index, example);
  }

 private:
  struct Seen {
    Example example;
    Units units, cue;
    Context context;
    Range words;
  };

  Units units_of(const std::string& text, const Tokens& tokens) const {
    return lexicon_.units(text, tokens, 0, static_cast<uint32_t>(tokens.size()));
  }

  static Tokens tokens_of(const std::string& text) {
    return tokenise(text, {0, static_cast<uint32_t>(text.size())});
  }

  Seen see(const spec::Text& written, const std::string& mode) {
    Seen out;
    out.example = parse(written.value);
    const Tokens tokens = tokens_of(out.example.text);
    out.units = units_of(out.example.text, tokens);
    out.cue = units_of(out.example.cue, tokens_of(out.example.cue));
    out.context = contexts_.find(out.units, judge_.fitting(mode, out.cue), &fired_);
    out.words = {-1, -1};
    for (size_t i = 0; i < out.units.size(); ++i) {
      const Span span{tokens[out.units[i].first].begin, tokens[out.units[i].last - 1].end};
      if (!span.overlaps(out.example.marked)) continue;
      if (out.words.begin < 0) out.words.begin = static_cast<int>(i);
      out.words.end = static_cast<int>(i) + 1;
    }
    return out;
  }

  ExampleOutcome& begin(const std::string& id, const char* layer, const spec::Text& example) {
    ExampleOutcome outcome;
    outcome.rule = id;
    outcome.layer = layer;
    outcome.place = example.place;
    outcome.text = example.value;
    out_.outcomes.push_back(std::move(outcome));
    return out_.outcomes.back();
  }

  static void fail(ExampleOutcome& outcome, std::string why) {
    outcome.passed = false;
    outcome.why = std::move(why);
  }

  static bool needs_words(ExampleOutcome& outcome, const Seen& seen) {
    if (seen.words.begin < 0) fail(outcome, "it marks no words: write [ ] around those of a proposition");
    return outcome.passed;
  }

  void frame(int index, const spec::Text& example) {
    const spec::Frame& rule = pack_.frames[static_cast<size_t>(index)];
    ExampleOutcome& outcome = begin(rule.id, "frame", example);
    const std::string mode = rule.modes.empty() ? "say" : rule.modes.front();
    const Seen seen = see(example, mode);
    if (!needs_words(outcome, seen)) return;
    const Speaker speaker{SourceNature::kPerson, {}, {}, {}, {}, 1};
    Setting setting{&seen.units, &seen.context, &speaker, nullptr, false};
    const bool by_mode = rule.pattern.value.empty();
    setting.frame = by_mode ? &rule : judge_.mode_frame(mode, seen.cue);
    if (by_mode) out_.fired.insert(rule.id);
    const auto& hits = seen.context.frames;
    if (!by_mode && std::none_of(hits.begin(), hits.end(), [&](const Hit& hit) { return hit.rule == index; }))
      return fail(outcome, "the frame does not match in it");
    const std::string stance = judge_.verdict(setting, seen.words, {}).stance.value;
    if (stance == seen.example.expected) return;
    fail(outcome, "another stance comes out");
    outcome.expected = {seen.example.expected.empty() ? "no stance" : seen.example.expected};
    outcome.found = {stance.empty() ? "no stance" : stance};
  }

  bool found(const spec::ScopeRule& rule, int index, const Seen& seen) const {
    const Context& context = seen.context;
    if (rule.kind == "edge") return !context.edges.empty();
    if (rule.kind == "subject") return !context.subjects.empty();
    if (rule.kind == "none") return context.negated.empty();
    const auto& hits = rule.kind == "negated"    ? context.negated
                       : rule.kind == "hedged"   ? context.hedged
                       : rule.kind == "question" ? context.question
                                                 : context.conditional;
    return std::any_of(hits.begin(), hits.end(), [&](const Hit& hit) {
      return hit.rule == index && (rule.kind == "conditional" || context.covers(hit, rule.reach, seen.words));
    });
  }

  void scope(int index, const spec::Text& example) {
    const spec::ScopeRule& rule = pack_.scopes[static_cast<size_t>(index)];
    ExampleOutcome& outcome = begin(rule.id, "scope", example);
    const Seen seen = see(example, "say");
    if (needs_words(outcome, seen) && !found(rule, index, seen))
      fail(outcome, "the marked words are not in the scope's reach");
  }

  const spec::Pack& pack_;
  const Lexicon& lexicon_;
  ContextFinder contexts_;
  Judge judge_;
  ExamplesRun& out_;
  Fired fired_;
};

}  // namespace

void run_context_examples(const Pack& pack, const std::string& pack_name, ExamplesRun& out) {
  std::vector<Error> none;  // the pack was compiled
  const Patterns patterns = parse_patterns(pack.spec(), none);
  Checker checker(pack, patterns.stance, out);
  const auto wanted = [&](const std::string& owner) { return pack_name.empty() || owner == pack_name; };
  const spec::Pack& spec = pack.spec();
  for (size_t i = 0; i < spec.frames.size(); ++i)
    if (wanted(spec.frames[i].pack)) checker.frame(static_cast<int>(i));
  for (size_t i = 0; i < spec.scopes.size(); ++i)
    if (wanted(spec.scopes[i].pack)) checker.scope(static_cast<int>(i));
}

}  // namespace parley
