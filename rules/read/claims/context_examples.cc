#include "rules/read/claims/context_examples.h"

#include <algorithm>

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
  Checker(const spec::Pack& pack, const StancePatterns& patterns, const KindTable& kinds,
          const Lexicon& lexicon)
      : pack_(pack),
        lexicon_(lexicon),
        contexts_(pack, patterns.frames, patterns.scopes, kinds),
        judge_(pack, patterns.frames, kinds, lexicon) {}

  void frames() {
    for (size_t i = 0; i < pack_.frames.size(); ++i)
      for (const spec::Text& example : pack_.frames[i].examples) frame(static_cast<int>(i), example);
  }

  void scopes() {
    for (size_t i = 0; i < pack_.scopes.size(); ++i)
      for (const spec::Text& example : pack_.scopes[i].examples) scope(static_cast<int>(i), example);
  }

  std::vector<Error> errors;

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

  Seen see(const spec::Text& written, const std::string& mode) const {
    Seen out;
    out.example = parse(written.value);
    const Tokens tokens = tokens_of(out.example.text);
    out.units = units_of(out.example.text, tokens);
    out.cue = units_of(out.example.cue, tokens_of(out.example.cue));
    out.context = contexts_.find(out.units, judge_.fitting(mode, out.cue));
    out.words = {-1, -1};
    for (size_t i = 0; i < out.units.size(); ++i) {
      const Span span{tokens[out.units[i].first].begin, tokens[out.units[i].last - 1].end};
      if (!span.overlaps(out.example.marked)) continue;
      if (out.words.begin < 0) out.words.begin = static_cast<int>(i);
      out.words.end = static_cast<int>(i) + 1;
    }
    return out;
  }

  void report(const std::string& id, const spec::Text& example, std::string what, std::string next) {
    errors.push_back({ErrorKind::kUsage, "rule/example-fails", example.place,
                      "the example of \"" + id + "\" " + std::move(what) + ": " + example.value,
                      std::move(next)});
  }

  bool needs_words(const std::string& id, const spec::Text& example, const Seen& seen) {
    if (seen.words.begin >= 0) return true;
    report(id, example, "marks no words", "write [ ] around the words of a proposition");
    return false;
  }

  void frame(int index, const spec::Text& example) {
    const spec::Frame& rule = pack_.frames[static_cast<size_t>(index)];
    const std::string mode = rule.modes.empty() ? "say" : rule.modes.front();
    const Seen seen = see(example, mode);
    if (!needs_words(rule.id, example, seen)) return;
    const Speaker speaker{SourceNature::kPerson, {}, {}, {}, {}, 1};
    Setting setting{&seen.units, &seen.context, &speaker, nullptr, false};
    const bool by_mode = rule.pattern.value.empty();
    setting.frame = by_mode ? &rule : judge_.mode_frame(mode, seen.cue);
    const auto& hits = seen.context.frames;
    if (!by_mode && std::none_of(hits.begin(), hits.end(), [&](const Hit& hit) { return hit.rule == index; }))
      report(rule.id, example, "does not match it", "mend the pattern or the example");
    const Verdict verdict = judge_.verdict(setting, seen.words, {});
    if (verdict.stance.value != seen.example.expected)
      report(rule.id, example, "gives \"" + verdict.stance.value + "\"",
             "mend the rule or what stands behind =>");
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
    const Seen seen = see(example, "say");
    if (needs_words(rule.id, example, seen) && !found(rule, index, seen))
      report(rule.id, example, "does not match it", "mend the pattern or the example");
  }

  const spec::Pack& pack_;
  const Lexicon& lexicon_;
  ContextFinder contexts_;
  Judge judge_;
};

}  // namespace

std::vector<Error> check_context_examples(const spec::Pack& pack, const StancePatterns& patterns,
                                          const KindTable& kinds, const Lexicon& lexicon) {
  Checker checker(pack, patterns, kinds, lexicon);
  checker.frames();
  checker.scopes();
  return std::move(checker.errors);
}

}  // namespace parley
