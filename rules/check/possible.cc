// A class that no word has, or two that no word has at once: the pattern waits for ever.
#include <algorithm>
#include <map>

#include "rules/check/material.h"
#include "rules/pattern/alphabet.h"
#include "rules/spec/inside.h"

namespace parley::check {
namespace {

using Table = RulePattern::Table;

class Possible {
 public:
  explicit Possible(const Material& material) : kinds_(material.kinds), seen_(kinds_.class_count(), false) {
    for (KindNumber kind = 0; kind < kinds_.size(); ++kind)
      for (const ClassNumber number : kinds_.classes(kind)) seen_[number] = true;
    for (const spec::ChunkRule& rule : material.pack.chunks) {
      made_.insert(made_.end(), rule.gives.begin(), rule.gives.end());
      made_.insert(made_.end(), rule.adds.begin(), rule.adds.end());
    }
  }

  bool is_made(const std::string& name) const {
    return std::find(made_.begin(), made_.end(), name) != made_.end();
  }

  bool one(const std::string& name) const {
    const int number = kinds_.find_class(name);
    return flag_class(name) != 0 || number < 0 || seen_[static_cast<size_t>(number)];
  }

  // Of a word; what is not known at all is another mistake.
  bool all(const std::vector<ClassTerm>& terms) {
    std::string key;
    for (const ClassTerm& term : terms) key += (term.negated ? "!" : "&") + term.name;
    const auto [known, is_new] = known_.try_emplace(key, true);
    if (is_new) known->second = any_kind(terms);
    return known->second;
  }

 private:
  bool any_kind(const std::vector<ClassTerm>& terms) const {
    std::vector<std::pair<ClassNumber, bool>> asked;
    for (const ClassTerm& term : terms) {
      if (flag_class(term.name) != 0) continue;
      const int number = kinds_.find_class(term.name);
      if (number < 0) return true;
      asked.emplace_back(static_cast<ClassNumber>(number), term.negated);
    }
    for (KindNumber kind = 0; kind < kinds_.size(); ++kind)
      if (std::all_of(asked.begin(), asked.end(),
                      [&](const auto& term) { return kinds_.has(kind, term.first) != term.second; }))
        return true;
    return false;
  }

  const KindTable& kinds_;
  std::vector<bool> seen_;  // by class number
  std::vector<std::string> made_;
  std::map<std::string, bool> known_;
};

std::string written(const std::vector<ClassTerm>& terms) {
  std::string out;
  for (const ClassTerm& term : terms)
    out += (out.empty() ? "" : "&") + std::string(term.negated ? "!" : "") +
           (word_class_kind(term.name) == 0 ? term.name : word_class_text(term.name));
  return "{" + out + "}";
}

// Chunks have classes of their own; only words are known here.
bool sees_chunks(Table table) {
  return table == Table::kChunks || table == Table::kAttributions || table == Table::kStops;
}

class Checker {
 public:
  Checker(const Material& material, Report& out) : possible_(material), out_(out) {}

  void look(const RulePattern& rule, const Node& node) {
    if (!node.terms.empty()) look_at(rule, node.terms);
    for (const Node& child : node.children) look(rule, child);
  }

 private:
  void look_at(const RulePattern& rule, const std::vector<ClassTerm>& terms) {
    for (const ClassTerm& term : terms) {
      if (term.negated || word_class_kind(term.name) != 0 || possible_.one(term.name)) continue;
      if (is_engines(term.name)) return;
      if (!possible_.is_made(term.name)) return no_word(rule, term);
      if (!sees_chunks(rule.table)) return of_chunks(rule, term);
    }
    if (terms.size() > 1 && !sees_chunks(rule.table) && !possible_.all(terms))
      report_at(rule, terms.front(), terms.back(), "no word is ever " + written(terms),
                "these classes exclude one another: ask for one of them, or write (a|b) for either");
  }

  // What parley itself says of words, and a quotation as one unit: there may be none in this pack, but in
  // those that extend it.
  static bool is_engines(const std::string& name) {
    for (const char* own : {"actor", "person", "party", "body", "outlet", "people", "place", "month",
                            "weekday", "relative-day", "given-name", "quote", "quote.closed"})
      if (name == own) return true;
    return false;
  }

  void no_word(const RulePattern& rule, const ClassTerm& term) {
    report_at(rule, term, term, "no word is ever {" + term.name + "}",
              "add words to [words." + term.name + "], or delete the rule");
  }

  void of_chunks(const RulePattern& rule, const ClassTerm& term) {
    report_at(rule, term, term,
              "no word is ever {" + term.name + "}: only chunks are, and rules of this table see words",
              "write the words instead: a word group, an actor, or .{0,3}");
  }

  // A place in a piece is known only in the piece: then the whole pattern is marked.
  void report_at(const RulePattern& rule, const ClassTerm& first, const ClassTerm& last, std::string what,
                 std::string next) {
    const std::string& name = first.name;
    const bool here =
        rule.text->value.find(word_class_kind(name) == 0 ? name : word_class_text(name)) != std::string::npos;
    const Place place = here
                            ? spec::inside(*rule.text, first.offset, last.offset + last.length - first.offset)
                            : rule.text->place;
    if (!out_.empty() && out_.back().place == place) return;
    report(out_, "pattern/never-matches", place, std::move(what), std::move(next));
  }

  Possible possible_;
  Report& out_;
};

}  // namespace

void check_possible(const Material& material, Report& out) {
  Checker checker(material, out);
  for (const RulePattern& rule : material.rules()) checker.look(rule, *rule.tree);
}

}  // namespace parley::check
