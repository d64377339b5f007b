#include "rules/why_not.h"

#include <algorithm>
#include <tuple>

#include "rules/read/reader.h"
#include "rules/trace/keeper.h"
#include "rules/trace/probes.h"
#include "rules/trace/words.h"

namespace parley {
namespace {

// The paths of a rule's patterns, in the probes' list.
struct Paths {
  size_t first = 0, count = 0;
};

std::string quoted(const std::string& words) {
  return "\"" + words + "\"";
}

std::string claim_words(const Statement& statement, const Claim& claim) {
  return (statement.party ? statement.party.value : "nobody") + " " + claim.proposition.value + " " +
         claim.stance.value;
}

class Search {
 public:
  Search(const Pack& pack, const Article& article, const Expectation& expected,
         const std::set<size_t>& sentences)
      : pack_(pack), spec_(pack.spec()), expected_(expected), seen_(pack), chosen_(sentences) {
    seen_.result.reading = pack.reader().read(article, pack.digest(), &seen_);
    if (chosen_.empty())
      for (size_t i = 0; i < seen_.result.sentences.size(); ++i) chosen_.insert(i);
    choose_rules();
  }

  WhyNot result() {
    WhyNot out;
    out.found = found();
    if (!out.found.empty()) return out;
    for (const RuleInfo* rule : rules_) out.misses.push_back(miss(*rule));
    std::stable_sort(out.misses.begin(), out.misses.end(), [](const NearMiss& a, const NearMiss& b) {
      return std::tie(a.reached, a.share) > std::tie(b.reached, b.share);
    });
    return out;
  }

 private:
  // --- which rules
  // ---------------------------------------------------------------------------------------------------

  bool fits(const spec::StanceRule& rule) const {
    if (!expected_.rule.empty()) return rule.id == expected_.rule;
    if (expected_.proposition && rule.proposition != expected_.proposition.value) return false;
    const Proposition* proposition = spec_.catalogue.proposition(PropositionId(rule.proposition));
    return !expected_.issue || (proposition != nullptr && proposition->issue == expected_.issue);
  }

  void choose_rules() {
    std::vector<PatternPath> paths;
    for (const RuleInfo& info : pack_.rules()) {
      const bool by_id = info.id == expected_.rule;
      std::vector<spec::Text> patterns;
      if (info.layer == "stance") {
        const spec::StanceRule& rule = stance_rule(info.id);
        if (!fits(rule)) continue;
        patterns = rule.patterns;
      } else if (by_id) {
        patterns = {{info.pattern, {}}};
      } else {
        continue;
      }
      Paths range{paths.size(), 0};
      for (const spec::Text& pattern : patterns)
        for (PatternPath& path : paths_of(pattern.value, spec_)) paths.push_back(std::move(path));
      range.count = paths.size() - range.first;
      rules_.push_back(&info);
      paths_.push_back(range);
    }
    probes_ = std::make_unique<Probes>(std::move(paths), pack_.reader().kinds());
  }

  const spec::StanceRule& stance_rule(const std::string& id) const {
    return *std::find_if(spec_.stance_rules.begin(), spec_.stance_rules.end(),
                         [&](const spec::StanceRule& rule) { return rule.id == id; });
  }

  // --- what is there
  // -------------------------------------------------------------------------------------------------

  bool fits(const Statement& statement, const Claim& claim) const {
    return (!expected_.party || statement.party == expected_.party) &&
           (!expected_.issue || claim.issue == expected_.issue) &&
           (!expected_.proposition || claim.proposition == expected_.proposition) &&
           (!expected_.stance || claim.stance == expected_.stance);
  }

  template <class Visit>
  void each_statement(const Visit& visit) const {
    for (const TracedStatement& statement : seen_.result.statements)
      if (chosen_.count(statement.sentence) > 0) visit(statement);
  }

  std::vector<std::string> found() const {
    std::vector<std::string> out;
    if (!expected_.rule.empty()) return standing(expected_.rule);
    each_statement([&](const TracedStatement& traced) {
      for (const Claim& claim : traced.statement.claims)
        if (fits(traced.statement, claim))
          out.push_back(claim_words(traced.statement, claim) + ", by " + claim.rule);
    });
    return out;
  }

  // Where the rule fires.
  std::vector<std::string> standing(const std::string& id) const {
    std::vector<std::string> out;
    const auto note = [&](const TracedRule& rule) {
      if (rule.rule == id && rule.stands)
        out.push_back(id + " on " + quoted(rule.text) + (rule.stance.empty() ? "" : ": " + rule.stance));
    };
    for (const size_t sentence : chosen_)
      for (const TracedRule& rule : seen_.result.sentences[sentence].rules) {
        if (rule.layer != "attribution" || !unprinted(id)) note(rule);
      }
    each_statement([&](const TracedStatement& traced) {
      for (const TracedStretch& stretch : traced.stretches) {
        for (const TracedRule& rule : stretch.context) note(rule);
        for (const TracedRule& rule : stretch.stances) note(rule);
      }
    });
    return out;
  }

  const TracedStatement* unprinted(const std::string& rule) const {
    const TracedStatement* out = nullptr;
    each_statement([&](const TracedStatement& traced) {
      if (!traced.printed && traced.statement.rule == rule) out = &traced;
    });
    return out;
  }

  bool anybody_speaks() const {
    bool out = false;
    each_statement([&](const TracedStatement& traced) { out = out || traced.printed; });
    return out;
  }

  // --- why a rule is not it
  // ------------------------------------------------------------------------------------------

  NearMiss miss(const RuleInfo& info) const {
    NearMiss out;
    out.rule = info;
    if (traced(info, out)) return out;
    if (info.layer == "stance") {
      stance_miss(out);
    } else {
      patterns_on(out, looked_at(info));
      if (out.failed.empty() && out.what.empty())
        out.what = info.layer == "stop" ? "its pattern matches, but nothing is said there that it could end"
                                        : "its pattern matches, but it is for other modes or cues";
    }
    return out;
  }

  // A match that the layers told of: it fires for another, or does not stand.
  bool traced(const RuleInfo& info, NearMiss& out) const {
    const TracedRule* best = nullptr;
    const TracedStatement* of = nullptr;
    const auto look = [&](const TracedRule& rule, const TracedStatement* statement) {
      if (rule.rule != info.id || (best != nullptr && (best->stands || !rule.stands))) return;
      best = &rule;
      of = statement;
    };
    for (const size_t sentence : chosen_)
      for (const TracedRule& rule : seen_.result.sentences[sentence].rules) look(rule, nullptr);
    each_statement([&](const TracedStatement& traced) {
      for (const TracedStretch& stretch : traced.stretches) {
        for (const TracedRule& rule : stretch.context) look(rule, &traced);
        for (const TracedRule& rule : stretch.stances) look(rule, &traced);
      }
    });
    if (best == nullptr) return false;
    out.matched = best->text;
    out.share = 1;
    out.reached = best->stands ? Reached::kFound : Reached::kMatched;
    out.what = best->stands ? other_outcome(*best, of) : best->why;
    if (!best->winner.empty()) out.next = "`--rule " + best->winner + "` shows the one that has them";
    if (const TracedStatement* left_out = unprinted(info.id); left_out != nullptr && best->stands) {
      out.reached = Reached::kMatched;
      out.what = left_out->why;
    }
    return true;
  }

  std::string other_outcome(const TracedRule& rule, const TracedStatement* of) const {
    if (of == nullptr) return "it fires";
    const Statement& statement = of->statement;
    const std::string source = statement.source_text.empty() ? "nobody is named as the source"
                                                             : "the source " + quoted(statement.source_text);
    if (expected_.party && statement.party != expected_.party)
      return statement.party
                 ? "it fires for " + statement.party.value + ": " + source + " speaks for it"
                 : "it fires for no party: " + source +
                       (statement.source_text.empty() ? "" : " speaks for none that the pack knows");
    std::string out = "it fires with the stance " + rule.stance;
    if (!rule.frame.empty()) out += ", which the frame " + rule.frame + " shows";
    return out;
  }

  // The units that the rules of a layer look at.
  std::vector<const Units*> looked_at(const RuleInfo& info) const {
    std::vector<const Units*> out;
    if (info.layer == "chunk") {
      const auto rule = std::find_if(spec_.chunks.begin(), spec_.chunks.end(),
                                     [&](const spec::ChunkRule& chunk) { return chunk.id == info.id; });
      for (const Keeper::Stage& stage : seen_.stages)
        if (stage.stage == rule->stage && chosen_.count(stage.sentence) > 0) out.push_back(&stage.units);
    } else if (info.layer == "attribution" || info.layer == "stop") {
      for (const auto& [sentence, units] : seen_.chunks)
        if (chosen_.count(sentence) > 0) out.push_back(&units);
    } else {
      out = said("");
    }
    return out;
  }

  // Stretches of the chosen statements; `in` empty: of every kind.
  std::vector<const Units*> said(const std::string& in) const {
    std::vector<const Units*> out;
    for (const Keeper::Stretch& stretch : seen_.stretches) {
      const TracedStatement& statement = seen_.result.statements[stretch.statement];
      if (chosen_.count(statement.sentence) > 0 &&
          (in.empty() || statement.stretches[stretch.index].in == in))
        out.push_back(&stretch.units);
    }
    return out;
  }

  std::vector<Units> whole_sentences() const {
    std::vector<Units> out;
    for (const size_t sentence : chosen_) {
      const UnitRange range = seen_.document.sentences[sentence].units;
      out.emplace_back(seen_.document.units.begin() + range.first, seen_.document.units.begin() + range.last);
    }
    return out;
  }

  void stance_miss(NearMiss& out) const {
    const spec::StanceRule& rule = stance_rule(out.rule.id);
    NearMiss inside = out;
    patterns_on(inside, said(rule.in));
    const std::vector<Units> sentences = whole_sentences();
    std::vector<const Units*> all;
    for (const Units& units : sentences) all.push_back(&units);
    NearMiss anywhere = out;
    patterns_on(anywhere, all);
    const bool speaks = anybody_speaks();
    if (anywhere.failed.empty()) {
      out = anywhere;
      out.reached = speaks ? Reached::kOutside : Reached::kUnsaid;
      out.what = speaks ? "its words stand outside of what is said"
                        : "nobody is found to say it: no attribution rule matches";
      out.next = speaks ? said_words() : "name the attribution rule that should: `--rule source-cue-that`";
      return;
    }
    out = speaks && inside.share >= anywhere.share ? inside : anywhere;
    out.reached = speaks ? Reached::kBeginning : Reached::kNothing;
    if (!speaks) out.what += "; nor is anybody found to say it";
  }

  std::string said_words() const {
    std::string out;
    each_statement([&](const TracedStatement& traced) {
      if (traced.printed && out.empty())
        out = "what is said, by " + traced.statement.rule + ": " + quoted(traced.statement.text);
    });
    return out;
  }

  // Tries the rule's patterns; fills in the one that comes furthest.
  void patterns_on(NearMiss& out, const std::vector<const Units*>& places) const {
    const size_t at = static_cast<size_t>(
        std::find_if(rules_.begin(), rules_.end(), [&](const RuleInfo* r) { return r->id == out.rule.id; }) -
        rules_.begin());
    const Paths range = paths_[at];
    double best = -1;
    for (const Units* units : places) {
      const std::vector<PathFound> found = probes_->find(*units);
      for (size_t path = range.first; path < range.first + range.count; ++path) {
        if (found[path].share() <= best) continue;
        best = found[path].share();
        describe(out, probes_->paths()[path], found[path], *units);
      }
    }
    if (best >= 0 || range.count == 0) return;
    const PatternPath& path = probes_->paths()[range.first];
    describe(out, path, PathFound{0, 0, 0, std::vector<bool>(path.parts.size(), false)}, {});
  }

  void describe(NearMiss& out, const PatternPath& path, const PathFound& found, const Units& units) const {
    out.reached = Reached::kBeginning;
    out.share = found.share();
    out.pattern = path.text;
    out.up_to = {};
    for (size_t i = 0; i < found.parts; ++i) {
      const PatternPart& part = path.parts[i];
      for (const std::string& text : {part.before_text, part.text})
        if (!text.empty()) out.up_to += (out.up_to.empty() ? "" : " ") + text;
    }
    out.matched = found.parts == 0 ? std::string() : words(units, found.begin, found.end);
    out.failed = out.what = out.next = {};
    if (found.whole()) return;
    const PatternPart& part = path.parts[found.parts];
    out.failed = part.text.empty() ? part.before_text : part.text;
    const std::string after = out.matched.empty() ? "" : " after " + quoted(out.matched);
    if (found.alone[found.parts]) {
      out.what = part.text.empty()
                     ? "what is said does not end where the pattern needs it"
                     : part.text + " is there" + alone_words(part, units) +
                           ", but not where the pattern needs it" + after +
                           (part.before_text.empty() ? "" : " (" + part.before_text + " may stand between)");
    } else {
      out.what = "there is no " + part.text + after;
    }
    out.next = group_words(part);
  }

  // ' ("leave")': the first words that are the part.
  std::string alone_words(const PatternPart& part, const Units& units) const {
    const auto layer = Layer::build({part.core}, pack_.reader().kinds());
    const auto matches = layer->find(units);
    return matches.empty() ? ""
                           : " (" + quoted(words(units, matches.front().begin, matches.front().end)) + ")";
  }

  std::string words(const Units& units, int begin, int end) const {
    const Span span = seen_.document.span_of(
        {units[static_cast<size_t>(begin)].first, units[static_cast<size_t>(end - 1)].last});
    return joined_text(seen_.document.text(), {span});
  }

  // "{pull-out}: withdraw~, leave~, ... (words.toml:12)"
  std::string group_words(const PatternPart& part) const {
    constexpr size_t kShown = 6;
    std::string out;
    for (const std::string& name : classes_in(part.core)) {
      std::string list;
      size_t count = 0;
      Place place;
      for (const spec::WordGroup& group : spec_.words) {
        if (group.name != name && !group.name.starts_with(name + ".")) continue;
        if (place.line == 0) place = group.place;
        for (const spec::Text& word : group.words)
          if (count++ < kShown) list += (list.empty() ? "" : ", ") + word.value;
      }
      if (list.empty()) continue;
      out += (out.empty() ? "" : "; ") + ("{" + name + "}: ") + list + (count > kShown ? ", ..." : "") +
             " (" + place.file.substr(place.file.rfind('/') + 1) + ":" + std::to_string(place.line) + ")";
    }
    return out;
  }

  const Pack& pack_;
  const spec::Pack& spec_;
  const Expectation& expected_;
  Keeper seen_;
  std::set<size_t> chosen_;             // sentences
  std::vector<const RuleInfo*> rules_;  // that could have found it
  std::vector<Paths> paths_;            // as many
  std::unique_ptr<Probes> probes_;
};

}  // namespace

WhyNot why_not(const Pack& pack, const Article& article, const Expectation& expected,
               const std::set<size_t>& sentences) {
  return Search(pack, article, expected, sentences).result();
}

}  // namespace parley
