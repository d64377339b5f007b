#include <algorithm>
#include <ostream>

#include "cli/reports/explain.h"
#include "cli/reports/words.h"
#include "cli/text/escape.h"
#include "cli/text/width.h"

namespace parley::cli {
namespace {

constexpr int kLabel = 12;
constexpr int kQuoted = 70;

std::string quoted(const std::string& words, bool whole) {
  const std::string safe = safe_line(words);
  return "\"" + (whole ? safe : shortened(safe, kQuoted)) + "\"";
}

std::string joined(const std::vector<std::string>& list) {
  std::string out;
  for (const std::string& one : list) out += (out.empty() ? "" : ", ") + one;
  return out;
}

class Writer {
 public:
  Writer(std::ostream& out, const ExplainView& view, const Look& look)
      : out_(out), view_(view), look_(look) {}

  void sentence(size_t index) {
    const TracedSentence& sentence = view_.trace.sentences[index];
    out_ << look_.ink(Ink::kBold, safe_line(sentence.text)) << '\n';
    if (view_.verbose) {
      units("words", sentence.units, false);
      units("chunks", sentence.chunks, false);
    } else {
      units("seen", sentence.units, true);
    }
    for (const TracedRule& rule : sentence.rules)
      if (view_.verbose || (rule.layer == "attribution" && !rule.stands)) matched(rule);
    bool any = false;
    for (const TracedStatement& traced : view_.trace.statements) {
      if (traced.sentence != index) continue;
      any = true;
      statement(traced, sentence);
    }
    if (!any) line("says", "nobody is found to say anything here");
  }

 private:
  void line(const std::string& label, const std::string& text, int indent = 0) {
    const int left = 2 + indent + kLabel;
    const std::vector<std::string> lines = wrapped(text, std::max(40, look_.width - left));
    for (size_t i = 0; i < lines.size(); ++i)
      out_ << std::string(static_cast<size_t>(2 + indent), ' ')
           << look_.ink(Ink::kDim, padded(i == 0 ? label : "", kLabel)) << lines[i] << '\n';
  }

  void units(const char* label, const std::vector<TracedUnit>& list, bool own) {
    std::string text;
    for (const TracedUnit& unit : list) {
      const auto& classes = own ? unit.own : unit.classes;
      if (own && classes.empty()) continue;
      text += (text.empty() ? "" : own ? ", " : "  ") + safe_line(unit.text);
      if (!classes.empty()) text += " {" + joined(classes) + "}";
    }
    line(label, text.empty() ? "no word that this pack names" : text);
  }

  static std::string captures(const TracedRule& rule) {
    std::string out;
    for (const TracedCapture& capture : rule.captures)
      out += (out.empty() ? ": " : ", ") + capture.role + " " + quoted(capture.text, false);
    return out;
  }

  void matched(const TracedRule& rule, int indent = 0) {
    std::string text = rule.rule;
    const bool all = rule.captures.empty() || rule.layer == "frame" || rule.layer == "scope";
    if (all) text += " on " + quoted(rule.text, false);
    if (rule.layer != "frame" && rule.layer != "scope") text += captures(rule);
    if (!rule.stance.empty()) text += (rule.layer == "scope" ? ": " : ": shows ") + rule.stance;
    if (rule.stands) return line(rule.layer, text, indent);
    line(view_.verbose ? rule.layer : "lost",
         text + "; " + (rule.why.empty() ? "it does not stand" : rule.why), indent);
  }

  static std::string who(const Statement& s) {
    const std::string name = speaker_words(s);
    std::string out = name.empty() ? "nobody named" : name;
    out += s.party ? " for " + s.party.value : ", for no party";
    for (const Via& via : s.via)
      out += ", relayed by " + (via.source_text.empty() ? "somebody" : via.source_text);
    return out;
  }

  void statement(const TracedStatement& traced, const TracedSentence& sentence) {
    const Statement& s = traced.statement;
    if (!traced.printed) {
      if (view_.verbose || traced.stretches.empty())
        line("left out", s.rule + " found " + quoted(s.text, view_.verbose) + "; " + traced.why);
      return;
    }
    line("says", safe_line(who(s)) + ": " + quoted(s.text, view_.verbose));
    for (const TracedRule& rule : sentence.rules)
      if (!view_.verbose && rule.layer == "attribution" && rule.stands && rule.rule == s.rule)
        line("", safe_line("by " + rule.rule + captures(rule)));
    line("", std::string(to_string(s.kind)) + ", " + to_string(s.evidence) + ", mode " + s.mode +
                 (s.round ? ", round " + s.round.value + " (" + s.round_reason + ")" : ""));
    if (view_.verbose)
      for (const TracedStretch& stretch : traced.stretches) whole(stretch);
    for (const Claim& claim : s.claims) claimed(claim, traced);
    if (s.claims.empty()) line("claim", "none");
    if (!view_.verbose) losers(traced);
  }

  void claimed(const Claim& claim, const TracedStatement& traced) {
    line("claim", look_.ink(Ink::kBold, safe_line(claim.proposition.value + " " + stance_words(claim))));
    for (const TracedStretch& stretch : traced.stretches)
      for (const TracedRule& rule : stretch.stances)
        if (rule.stands && rule.rule == claim.rule)
          line("", safe_line("by " + rule.rule + " on " + quoted(rule.text, true) +
                             (rule.frame.empty() ? "" : ", the frame " + rule.frame)));
    const std::string seen = std::string(claim.negated ? "negated" : "") +
                             (claim.negated && claim.hedged ? ", " : "") + (claim.hedged ? "hedged" : "");
    if (!seen.empty()) line("", "seen as " + seen);
  }

  void losers(const TracedStatement& traced) {
    for (const TracedStretch& stretch : traced.stretches)
      for (const TracedRule& rule : stretch.stances)
        if (!rule.stands && rule.winner != rule.rule) matched(rule);
  }

  void whole(const TracedStretch& stretch) {
    line("in " + stretch.in.substr(0, 7), quoted(stretch.text, true));
    for (const TracedRule& rule : stretch.context) matched(rule, 2);
    for (const TracedRule& rule : stretch.stances) matched(rule, 2);
  }

  std::ostream& out_;
  const ExplainView& view_;
  const Look& look_;
};

class WhyNotWriter {
 public:
  WhyNotWriter(std::ostream& out, const Look& look) : out_(out), look_(look) {}

  void miss(const NearMiss& miss, const char* label) {
    out_ << "  " << look_.ink(Ink::kDim, label) << look_.ink(Ink::kClaim, safe_line(miss.rule.id)) << " ("
         << safe_line(miss.rule.layer + ", " + miss.rule.file + ":" + std::to_string(miss.rule.line))
         << ")\n";
    if (!miss.failed.empty()) {
      part("pattern", miss.pattern);
      if (!miss.matched.empty()) part("matched", "\"" + miss.matched + "\" by " + miss.up_to);
    } else if (!miss.matched.empty()) {
      part("matched", "\"" + miss.matched + "\"");
    }
    part("but", miss.what);
    if (!miss.next.empty()) part("see", miss.next);
  }

 private:
  void part(const char* label, const std::string& text) {
    const std::vector<std::string> lines = wrapped(safe_line(text), std::max(40, look_.width - 4 - kLabel));
    for (size_t i = 0; i < lines.size(); ++i)
      out_ << "    " << look_.ink(Ink::kDim, padded(i == 0 ? label : "", kLabel)) << lines[i] << '\n';
  }

  std::ostream& out_;
  const Look& look_;
};

}  // namespace

void write_explained(std::ostream& out, const ExplainView& view, const Look& look) {
  Writer writer(out, view, look);
  bool first = true;
  for (const size_t index : view.sentences) {
    if (!first) out << '\n';
    first = false;
    writer.sentence(index);
  }
}

void write_why_not(std::ostream& out, const WhyNot& why, const std::string& asked, bool verbose,
                   const Look& look) {
  out << '\n';
  if (!why.found.empty()) {
    out << look.ink(Ink::kBold, "found: ") << safe_line(asked) << '\n';
    for (const std::string& found : why.found) out << "  " << safe_line(found) << '\n';
    return;
  }
  out << look.ink(Ink::kBold, "not found: ") << safe_line(asked) << '\n';
  if (why.misses.empty()) out << "  no rule of the pack is for that\n";
  WhyNotWriter writer(out, look);
  const size_t shown = verbose ? why.misses.size() : std::min<size_t>(why.misses.size(), 1);
  for (size_t i = 0; i < shown; ++i) writer.miss(why.misses[i], i == 0 ? "nearest: " : "then:    ");
  if (shown < why.misses.size())
    out << look.ink(Ink::kDim, "  " + counted(static_cast<int>(why.misses.size() - shown), "more rule") +
                                   " with --verbose")
        << '\n';
}

}  // namespace parley::cli
