// The automaton finds what each pattern, as an RE2 of its own, finds: on written cases, and on thousands of
// patterns and sentences that are made up.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <random>

#include "rules/pattern/layer.h"
#include "rules/pattern/parse.h"

namespace parley {
namespace {

const std::vector<std::string> kClasses = {"a", "b", "c", "d", "a.x"};

struct Kinds {
  Kinds() {
    for (const std::string& name : kClasses) table.add_class(name);
    for (unsigned set = 0; set < 1U << kClasses.size(); ++set) {
      ClassNumbers classes;
      for (size_t i = 0; i < kClasses.size(); ++i)
        if (set >> i & 1)
          classes = merged(classes, table.closure(static_cast<ClassNumber>(table.find_class(kClasses[i]))));
      numbers.push_back(table.intern(classes));
    }
  }
  // One letter of the text is one unit of that class; '.' has none, capitals stand in quotation marks.
  Units units(const std::string& text) {
    Units out;
    for (const char c : text) {
      Unit unit;
      const char small = static_cast<char>(std::tolower(static_cast<unsigned char>(c)));
      if (c != '.')
        unit.kind = table.intern({static_cast<ClassNumber>(table.find_class(std::string(1, small)))});
      unit.flags = c != '.' && c != small ? kQuoted : 0;
      out.push_back(unit);
    }
    return out;
  }
  KindTable table;
  std::vector<KindNumber> numbers;
};

std::vector<Node> trees(const std::vector<std::string>& patterns) {
  std::vector<Node> out;
  for (const std::string& pattern : patterns) {
    auto tree = parse_pattern(pattern, {});
    EXPECT_TRUE(tree) << pattern;
    if (tree) out.push_back(std::move(*tree));
  }
  return out;
}

std::string in_words(const Layer& layer, const std::vector<PatternMatch>& matches) {
  std::string out;
  for (const PatternMatch& match : matches) {
    out +=
        std::to_string(match.pattern) + ":" + std::to_string(match.begin) + "-" + std::to_string(match.end);
    for (const Captured& captured : match.captures)
      out += "," + layer.roles()[static_cast<size_t>(captured.role)] + std::to_string(captured.begin) + "-" +
             std::to_string(captured.end);
    out += " ";
  }
  return out;
}

std::string found(const std::vector<std::string>& patterns, const std::string& text) {
  Kinds kinds;
  const Units units = kinds.units(text);
  const auto layer = Layer::build(trees(patterns), kinds.table);
  return in_words(*layer, layer->find(units));
}

TEST(Layer, FindsEveryMatchOfEveryPatternByPatternThenPlace) {
  EXPECT_EQ(found({"{b}", "{a} {b}"}, "ab.ab"), "0:1-2 0:4-5 1:0-2 1:3-5 ");
}

TEST(Layer, MatchesOfOnePatternDoNotOverlap) {
  EXPECT_EQ(found({"{a} {a}"}, "aaaaa"), "0:0-2 0:2-4 ");
}

TEST(Layer, PrefersWhatThePatternNamesFirst) {
  EXPECT_EQ(found({"({a}|{a} {b})"}, "ab"), "0:0-1 ");
  EXPECT_EQ(found({"({a} {b}|{a})"}, "ab"), "0:0-2 ");
  EXPECT_EQ(found({"{a} {b}*?"}, "abb"), "0:0-1 ");
}

TEST(Layer, SaysWhatTheNamedGroupsTook) {
  EXPECT_EQ(found({"<who: {a}> <what: {b}+>"}, ".abb"), "0:1-4,who1-2,what2-4 ");
  EXPECT_EQ(found({"<who: {a}>? <what: {b}>"}, "b"), "0:0-1,what0-1 ");
}

TEST(Layer, KnowsTheEndsOfASentence) {
  EXPECT_EQ(found({"^ {a}", "{a} $"}, "aba"), "0:0-1 1:2-3 ");
}

TEST(Layer, TellsWhatIsQuoted) {
  EXPECT_EQ(found({"{a&quoted}", "{a&!quoted}"}, "aA"), "0:1-2 1:0-1 ");
}

TEST(Layer, FindsNothingInNothing) {
  EXPECT_EQ(found({"{a}"}, ""), "");
  EXPECT_EQ(found({}, "aaa"), "");
}

// --- made up
// ------------------------------------------------------------------------------------------------------

class Maker {
 public:
  explicit Maker(unsigned seed) : random_(seed) {}

  size_t below(size_t n) { return random_() % n; }

  std::string pattern(int depth) {
    if (depth == 0) return term();
    switch (below(8)) {
      case 0:
        return "(" + pattern(depth - 1) + "|" + pattern(depth - 1) + ")";
      case 1:
        return "(" + pattern(depth - 1) + ")" + repeat();
      case 2:
        return "<" + std::string(below(2) ? "who" : "what") + ": " + pattern(depth - 1) + ">";
      case 3:
        return term() + " ." + (below(2) ? "*?" : "{0,3}") + " " + term();
      default:
        return pattern(depth - 1) + " " + pattern(depth - 1);
    }
  }

  Units sentence(const Kinds& kinds) {
    Units out(1 + below(14));
    for (Unit& unit : out) {
      unit.kind = kinds.numbers[below(kinds.numbers.size())];
      unit.flags = static_cast<uint8_t>(below(4));
    }
    return out;
  }

 private:
  std::string term() {
    std::string out = "{" + kClasses[below(kClasses.size())];
    if (below(3) == 0) out += "&!" + kClasses[below(kClasses.size())];
    if (below(6) == 0) out += below(2) ? "&quoted" : "&!match";
    return out + "}";
  }
  std::string repeat() {
    static const char* const kRepeats[] = {"?", "*", "+", "??", "*?", "+?", "{1,3}", "{2}", "{0,2}?"};
    return kRepeats[below(std::size(kRepeats))];
  }
  std::mt19937 random_;
};

TEST(Layer, FindsWhatEachPatternAloneFinds) {
  Kinds kinds;
  size_t matches = 0;
  // A pattern that can be empty is refused where it is loaded: each of these begins with a word.
  for (unsigned seed = 0; seed < 300; ++seed) {
    Maker maker(seed);
    std::vector<std::string> patterns;
    for (size_t i = 0; i < 6; ++i)
      patterns.push_back("{" + kClasses[maker.below(kClasses.size())] + "} " + maker.pattern(3));
    const auto together = Layer::build(trees(patterns), kinds.table);
    const auto alone = Layer::build(trees(patterns), kinds.table, Matching::kEachAlone);
    for (int i = 0; i < 20; ++i) {
      const Units sentence = maker.sentence(kinds);
      const auto expected = alone->find(sentence);
      matches += expected.size();
      ASSERT_EQ(in_words(*together, together->find(sentence)), in_words(*alone, expected))
          << testing::PrintToString(patterns);
    }
  }
  EXPECT_GT(matches, 10000U);
}

}  // namespace
}  // namespace parley
