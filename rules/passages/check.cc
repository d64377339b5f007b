// What was expected against what was read. Statements are paired by their words, the likeliest first; what is
// left over on either side is missing or too much.
#include <algorithm>
#include <functional>
#include <sstream>

#include "rules/examples/fired.h"
#include "rules/passages.h"
#include "rules/passages/same_words.h"
#include "rules/read/reader.h"
#include "rules/trace.h"

namespace parley {
namespace {

constexpr double kSameStatement = 0.5;  // likeness from which two statements are one, differently cut

Article article_from(const Passage& passage) {
  Article out = article_of(passage.text);
  if (!passage.published.empty()) {
    out.declared.published = parse_iso_date(passage.published);
    out.declared.published_from = "passage";
  }
  out.declared.outlet = passage.outlet;
  out.declared.title = passage.title;
  return out;
}

std::string quoted(const std::string& words) {
  return "\"" + folded_words(words) + "\"";
}

std::string claim_words(const Claim& claim) {
  std::string out = claim.proposition.value + " " + claim.stance.value;
  for (const Term& term : claim.terms) out += " " + term.value;
  return out;
}

// Without terms where the expectation names none.
std::string claim_words(const Claim& claim, const std::string& like) {
  std::istringstream stream(like);
  std::string proposition, stance, term;
  stream >> proposition >> stance;
  return stream >> term ? claim_words(claim) : claim.proposition.value + " " + claim.stance.value;
}

struct Field {
  const char* key;
  const std::optional<std::string>& expected;
  std::string found;
};

std::vector<Field> fields(const ExpectedStatement& e, const Statement& s) {
  const bool by_name = e.speaker && s.speaker.value != *e.speaker;
  return {{"speaker", e.speaker,
           by_name && (s.speaker_name == *e.speaker || !s.speaker) ? s.speaker_name : s.speaker.value},
          {"party", e.party, s.party.value},
          {"body", e.body, s.body.value},
          {"kind", e.kind, to_string(s.kind)},
          {"evidence", e.evidence, to_string(s.evidence)},
          {"mode", e.mode, s.mode},
          {"section", e.section, to_string(s.section)},
          {"round", e.round, s.round.value},
          {"said_on", e.said_on, s.said_on ? iso_date(*s.said_on) : ""}};
}

class Comparison {
 public:
  Comparison(const Passage& passage, const std::vector<Statement>& found)
      : passage_(passage),
        found_(found),
        pair_of_(passage.statements.size(), -1),
        taken_(found.size(), false) {
    pair_up();
  }

  std::vector<DiffLine> lines() {
    for (size_t i = 0; i < passage_.statements.size(); ++i)
      pair_of_[i] < 0 ? missing(passage_.statements[i])
                      : compare(passage_.statements[i], found_[static_cast<size_t>(pair_of_[i])]);
    if (!passage_.only_listed)
      for (size_t j = 0; j < found_.size(); ++j)
        if (!taken_[j]) unexpected(found_[j]);
    return std::move(lines_);
  }

 private:
  // How well a statement fits an expectation; below 0: not at all.
  static double fit(const ExpectedStatement& expected, const Statement& found) {
    const double words = fits_words(expected.says, found.text) ? 2 : likeness(expected.says, found.text);
    if (words < kSameStatement) return -1;
    double out = words;
    for (const Field& field : fields(expected, found))
      if (field.expected && *field.expected == field.found) out += 0.1;
    return out;
  }

  void pair_up() {
    struct Pair {
      double fit;
      size_t expected, found;
    };
    std::vector<Pair> pairs;
    for (size_t i = 0; i < passage_.statements.size(); ++i)
      for (size_t j = 0; j < found_.size(); ++j)
        if (const double value = fit(passage_.statements[i], found_[j]); value >= 0)
          pairs.push_back({value, i, j});
    std::stable_sort(pairs.begin(), pairs.end(), [](const Pair& a, const Pair& b) { return a.fit > b.fit; });
    for (const Pair& pair : pairs) {
      if (pair_of_[pair.expected] >= 0 || taken_[pair.found]) continue;
      pair_of_[pair.expected] = static_cast<int>(pair.found);
      taken_[pair.found] = true;
    }
  }

  void add(char sign, std::string text, int line = 0) { lines_.push_back({sign, std::move(text), line}); }

  void missing(const ExpectedStatement& expected) {
    add('-', "says " + quoted(expected.says), expected.place.line);
    if (expected.claims)
      for (const std::string& claim : *expected.claims) add('-', "  " + claim);
  }

  void unexpected(const Statement& found) {
    add('+', "says " + quoted(found.text) + (found.party ? ", for " + found.party.value : "") + ", by " +
                 found.rule);
    for (const Claim& claim : found.claims) add('+', "  " + claim_words(claim) + ", by " + claim.rule);
  }

  void compare(const ExpectedStatement& expected, const Statement& found) {
    const size_t before = lines_.size();
    const bool same = fits_words(expected.says, found.text);
    add(same ? ' ' : '-', "says " + quoted(expected.says), expected.place.line);
    if (!same) add('+', "says " + quoted(found.text) + ", by " + found.rule);
    bool differs = !same;
    for (const Field& field : fields(expected, found)) {
      if (!field.expected || *field.expected == field.found) continue;
      differs = true;
      add('-', std::string("  ") + field.key + " " + quoted(*field.expected));
      add('+', std::string("  ") + field.key + " " + quoted(field.found));
    }
    if (expected.claims) differs = compare_claims(*expected.claims, found.claims) || differs;
    if (!differs) lines_.resize(before);
  }

  bool compare_claims(const std::vector<std::string>& expected, const std::vector<Claim>& found) {
    std::vector<bool> taken(found.size(), false);
    bool differs = false;
    for (const std::string& claim : expected) {
      const std::string wanted = folded_words(claim);
      size_t at = 0;
      while (at < found.size() && (taken[at] || claim_words(found[at], wanted) != wanted)) ++at;
      if (at < found.size()) {
        taken[at] = true;
      } else {
        differs = true;
        add('-', "  " + wanted);
      }
    }
    for (size_t i = 0; i < found.size(); ++i) {
      if (taken[i]) continue;
      differs = true;
      add('+', "  " + claim_words(found[i]) + ", by " + found[i].rule);
    }
    return differs;
  }

  const Passage& passage_;
  const std::vector<Statement>& found_;
  std::vector<int> pair_of_;  // by expected statement: the found one, or -1
  std::vector<bool> taken_;   // by found statement
  std::vector<DiffLine> lines_;
};

}  // namespace

PassageOutcome check_passage(const Pack& pack, const Passage& passage, std::set<std::string>& fired) {
  Fired note(pack.spec(), fired);
  const Reading reading = pack.reader().read(article_from(passage), pack.digest(), &note);
  PassageOutcome out;
  out.name = passage.name;
  out.place = passage.place;
  out.statements = static_cast<int>(passage.statements.size());
  out.lines = Comparison(passage, reading.statements).lines();
  return out;
}

}  // namespace parley
