// What a faultless pack becomes: one test for each thing that a converter has to get right.
#include <gtest/gtest.h>

#include <initializer_list>

#include "rules/load/load.h"

namespace parley {
namespace {

// Files of a pack as (pack, name, text); the last one's pack is the one asked for.
PackSource pack_of(std::initializer_list<PackFile> files) {
  PackSource source;
  source.files = files;
  source.name = source.files.back().pack;
  return source;
}

PackSource one_pack(const std::string& text) {
  return pack_of({{"demo", "pack.toml", "", "name = \"demo\"\n" + text}});
}

// A pack "base" and a pack "mine" that extends it.
PackSource two_packs(const std::string& base, const std::string& mine) {
  return pack_of({{"base", "pack.toml", "", "name = \"base\"\n" + base},
                  {"mine", "pack.toml", "", "name = \"mine\"\nextends = [\"base\"]\n" + mine}});
}

spec::Pack load(const PackSource& source) {
  auto spec = load_spec(source, "0.1.0");
  if (spec) return std::move(*spec);
  for (const Error& error : spec.error()) ADD_FAILURE() << error.place.line << ": " << error.what;
  return {};
}

std::vector<Error> errors_of(const PackSource& source, const char* version = "0.1.0") {
  const auto spec = load_spec(source, version);
  return spec ? std::vector<Error>{} : spec.error();
}

std::vector<std::string> values(const std::vector<spec::Text>& texts) {
  std::vector<std::string> out;
  for (const spec::Text& text : texts) out.push_back(text.value);
  return out;
}

using Strings = std::vector<std::string>;

constexpr const char* kTalks = R"(
[parties.b]
name = "Bland"
[parties.a]
name = "Arland"
people = ["Arlander"]
[issues.z]
name = "Zone"
propositions = { zone = "A zone is set up", border = { means = "The border is open", favours = ["a"] } }
[issues.m]
name = "Mines"
propositions = { cleared = { means = "Mines are cleared", names_doer = false } }
[stances.demand]
axis = "wants"
polarity = 1
strength = 3
negated = "drop"
[stances.drop]
axis = "states"
polarity = -1
withdraws = true
reverses = false
)";

constexpr const char* kRule = R"(
[[stance_rules]]
id = "zone"
proposition = "zone"
pattern = 'zone'
examples = ["A zone."]
)";

TEST(LoadSpec, KeepsThePackKeys) {
  const spec::Pack pack =
      load(one_pack("title = \"T\"\nversion = \"2\"\nlanguage = \"en\"\nmodes = [\"say\"]\n"));
  EXPECT_EQ(pack.name, "demo");
  EXPECT_EQ(pack.title, "T");
  EXPECT_EQ(pack.version, "2");
  EXPECT_EQ(pack.language, "en");
  EXPECT_EQ(pack.modes, Strings{"say"});
}

TEST(LoadSpec, AnExtendingPackInheritsLanguageAndModesButNotTheName) {
  const spec::Pack pack = load(two_packs("language = \"en\"\nmodes = [\"say\"]\ntitle = \"Base\"\n", ""));
  EXPECT_EQ(pack.name, "mine");
  EXPECT_EQ(pack.language, "en");
  EXPECT_EQ(pack.modes, Strings{"say"});
  EXPECT_EQ(pack.title, "");
  EXPECT_EQ(pack.extends, Strings{"base"});
}

TEST(LoadSpec, ActorsAreSortedByIdAndKeepTheirPlaces) {
  const spec::Pack pack = load(one_pack(kTalks));
  ASSERT_EQ(pack.catalogue.actors.size(), 2u);
  EXPECT_EQ(pack.catalogue.actors[0].id, ActorId("a"));
  EXPECT_EQ(pack.catalogue.actors[0].kind, ActorKind::kParty);
  const Place& place = pack.actor_places.at(ActorId("a"));
  EXPECT_EQ(place.file, "demo/pack.toml");
  EXPECT_EQ(place.line, 5);
  EXPECT_EQ(place.column, 10);
  EXPECT_EQ(place.source_line, "[parties.a]");
}

TEST(LoadSpec, ActorEntriesHoldHowTextsNameThem) {
  const spec::Pack pack = load(one_pack(std::string(kTalks) + R"(
[persons.x]
name = "Xa Ypsil"
aliases = ["X. Ypsil"]
epithets = ["the envoy"]
gender = "she"
speaks_for = false
memberships = [{ party = "a", roles = ["envoy", "deputy minister"] }]
)"));
  const spec::ActorEntry& x = pack.actors.back();
  EXPECT_EQ(values(x.names), (Strings{"Xa Ypsil", "X. Ypsil"}));
  EXPECT_EQ(values(x.epithets), Strings{"the envoy"});
  EXPECT_EQ(x.gender, "she");
  EXPECT_EQ(x.roles, (Strings{"envoy", "deputy minister"}));
  EXPECT_FALSE(pack.catalogue.actor(ActorId("x"))->speaks_for);
  EXPECT_EQ(values(pack.actors[1].people), Strings{"Arlander"});
}

TEST(LoadSpec, MembershipsAreSortedByTheirBegin) {
  const spec::Pack pack = load(one_pack(std::string(kTalks) + R"(
[persons.x]
name = "X"
memberships = [
  { party = "a", role = "minister", from = 2026-01-02 },
  { party = "b", role = "adviser", from = 2020-01-01, to = 2026-01-01 },
]
)"));
  const std::vector<Membership>& found = pack.catalogue.actor(ActorId("x"))->memberships;
  ASSERT_EQ(found.size(), 2u);
  EXPECT_EQ(found[0].role, "adviser");
  EXPECT_EQ(iso_date(*found[0].to), "2026-01-01");
  EXPECT_EQ(found[1].party, ActorId("a"));
  EXPECT_FALSE(found[1].to);
}

TEST(LoadSpec, TwoRolesAtOnceForOnePartyAreFine) {
  EXPECT_TRUE(errors_of(one_pack(std::string(kTalks) + R"(
[persons.x]
name = "X"
memberships = [{ party = "a", role = "minister" }, { party = "a", role = "party leader" }]
)"))
                  .empty());
}

TEST(LoadSpec, IssuesAndPropositionsKeepTheOrderOfThePack) {
  const Catalogue catalogue = load(one_pack(kTalks)).catalogue;
  ASSERT_EQ(catalogue.issues.size(), 2u);
  EXPECT_EQ(catalogue.issues[0].id, IssueId("z"));
  ASSERT_EQ(catalogue.propositions.size(), 3u);
  EXPECT_EQ(catalogue.propositions[0].id, PropositionId("zone"));
  EXPECT_EQ(catalogue.propositions[1].favours, std::vector<ActorId>{ActorId("a")});
  EXPECT_EQ(catalogue.propositions[2].issue, IssueId("m"));
  EXPECT_FALSE(catalogue.propositions[2].names_doer);
  EXPECT_TRUE(catalogue.propositions[0].names_doer);
}

TEST(LoadSpec, AnExtendingPackAddsPropositionsToAnIssue) {
  const Catalogue catalogue =
      load(two_packs(kTalks, "[issues.z.propositions]\nwatched = \"The zone is watched\"\n")).catalogue;
  EXPECT_EQ(catalogue.issues.size(), 2u);
  EXPECT_EQ(catalogue.issues[0].name, "Zone");
  EXPECT_EQ(catalogue.proposition(PropositionId("watched"))->issue, IssueId("z"));
}

TEST(LoadSpec, StancesSayWhatTheirNegationIsAndWhetherTheyReverse) {
  const spec::Pack pack = load(one_pack(kTalks));
  const Stance& demand = *pack.catalogue.stance(StanceId("demand"));
  EXPECT_EQ(demand.negated, StanceId("drop"));
  EXPECT_EQ(demand.strength, 3);
  EXPECT_TRUE(demand.reverses);
  const Stance& drop = *pack.catalogue.stance(StanceId("drop"));
  EXPECT_EQ(drop.axis, Axis::kStates);
  EXPECT_EQ(drop.polarity, -1);
  EXPECT_TRUE(drop.withdraws);
  EXPECT_FALSE(drop.reverses);
}

TEST(LoadSpec, RoundsAreSortedByDateAndLastOneDayUnlessSaid) {
  const spec::Pack pack = load(one_pack(R"(
[places.spa]
name = "the Spa"
[rounds.b]
name = "Second"
from = 2026-02-04
place = "the Spa"
[rounds.a]
name = "First"
from = 2026-01-23
to = 2026-01-24
place = "spa"
aliases = ["the January round"]
)"));
  ASSERT_EQ(pack.catalogue.rounds.size(), 2u);
  EXPECT_EQ(pack.catalogue.rounds[0].id, RoundId("a"));
  EXPECT_EQ(iso_date(pack.catalogue.rounds[1].to), "2026-02-04");
  for (const Round& round : pack.catalogue.rounds) EXPECT_EQ(round.place, "the Spa");
  for (const spec::RoundEntry& entry : pack.rounds) EXPECT_EQ(entry.place, "spa");
  EXPECT_EQ(values(pack.rounds[1].aliases), Strings{"the January round"});
}

TEST(LoadSpec, WordGroupsNest) {
  const spec::Pack pack = load(one_pack(R"(
[words.cue.say]
words = ["said"]
[words.cue]
words = ["told"]
includes = ["cue.say"]
cased = true
)"));
  ASSERT_EQ(pack.words.size(), 2u);
  const bool outer_first = pack.words[0].name == "cue";
  const spec::WordGroup &outer = pack.words[outer_first ? 0 : 1], &inner = pack.words[outer_first ? 1 : 0];
  EXPECT_EQ(inner.name, "cue.say");
  EXPECT_EQ(values(inner.words), Strings{"said"});
  EXPECT_FALSE(inner.cased);
  EXPECT_EQ(outer.includes, Strings{"cue.say"});
  EXPECT_TRUE(outer.cased);
}

constexpr const char* kVerbs = R"(
[words.go]
part_of_speech = "verb"
words = ["go~"]
[inflections.verb]
classes = ["s-form", "past"]
forms = { go = ["goes", "went"] }
[[suffixes]]
part_of_speech = "verb"
lemma = '([^y])y$'
base = ["base"]
forms = [{ rewrite = '\1ies', classes = ["s-form"] }]
)";

TEST(LoadSpec, WordsAddedToAGroupInflectAsTheGroupDoes) {
  const spec::Pack pack = load(two_packs(kVerbs, "[words.go]\nwords = [\"hurry~\"]\n"));
  ASSERT_EQ(pack.words.size(), 2u);
  EXPECT_EQ(pack.words[1].name, "go");
  EXPECT_EQ(pack.words[1].part_of_speech, "verb");
  EXPECT_EQ(pack.words[1].pack, "mine");
}

TEST(LoadSpec, InflectionsKnowWhatEachFormIs) {
  const spec::Pack pack = load(two_packs(kVerbs, "[inflections.verb.forms]\nget = [\"gets\", \"got\"]\n"));
  ASSERT_EQ(pack.inflections.size(), 2u);
  EXPECT_EQ(pack.inflections[1].lemma, "get");
  EXPECT_EQ(pack.inflections[1].part_of_speech, "verb");
  EXPECT_EQ(pack.inflections[1].forms, (Strings{"gets", "got"}));
  EXPECT_EQ(pack.inflections[1].classes, (Strings{"s-form", "past"}));
  ASSERT_EQ(pack.suffixes.size(), 1u);
  EXPECT_EQ(pack.suffixes[0].forms[0].rewrite, "\\1ies");
  EXPECT_EQ(pack.suffixes[0].base, Strings{"base"});
}

TEST(LoadSpec, SmallTablesOfALanguage) {
  const spec::Pack pack = load(one_pack(R"(abbreviations = ["Mr."]
[text]
abbreviations = ["Dr."]
[quotes]
marks = [{ open = "‘", close = "’", word_like = true }]
[calendar]
months = { january = 1, jan = 1 }
weekdays = { sunday = 7 }
relative = { yesterday = -1 }
[names]
she = ["Karoline"]
)"));
  EXPECT_EQ(pack.abbreviations, (Strings{"Mr.", "Dr."}));
  ASSERT_EQ(pack.quotes.size(), 1u);
  EXPECT_EQ(pack.quotes[0].close, "’");
  EXPECT_TRUE(pack.quotes[0].word_like);
  EXPECT_EQ(pack.calendar.months.at("jan"), 1);
  EXPECT_EQ(pack.calendar.weekdays.at("sunday"), 7);
  EXPECT_EQ(pack.calendar.relative.at("yesterday"), -1);
  EXPECT_EQ(pack.gender.given_names.at("Karoline"), "she");
}

TEST(LoadSpec, PiecesOfPatternsKeepTheirOrder) {
  const spec::Pack pack = load(one_pack("[patterns]\nz = 'a'\na = '{z} b'\n"));
  ASSERT_EQ(pack.patterns.size(), 2u);
  EXPECT_EQ(pack.patterns[0].name, "z");
  EXPECT_EQ(pack.patterns[1].pattern.value, "{z} b");
}

TEST(LoadSpec, AStanceRuleKeepsEveryCondition) {
  const spec::Pack pack = load(one_pack(std::string(kTalks) + R"(
[[stance_rules]]
id = "zone"
proposition = "zone"
patterns = ['a zone', 'the zone']
stance = "demand"
stances = { demand = "drop" }
inverse = true
parties = ["a"]
not_parties = ["b"]
modes = ["say"]
unless = ["negated"]
in = "sentence"
priority = 7
confidence = 0.5
examples = ["A zone."]
counterexamples = ["No."]
)"));
  const spec::StanceRule& rule = pack.stance_rules.at(0);
  EXPECT_EQ(values(rule.patterns), (Strings{"a zone", "the zone"}));
  EXPECT_EQ(rule.stance, "demand");
  EXPECT_EQ(rule.stances.at("demand"), "drop");
  EXPECT_TRUE(rule.inverse);
  EXPECT_EQ(rule.parties, Strings{"a"});
  EXPECT_EQ(rule.not_parties, Strings{"b"});
  EXPECT_EQ(rule.unless, Strings{"negated"});
  EXPECT_EQ(rule.in, "sentence");
  EXPECT_EQ(rule.priority, 7);
  EXPECT_DOUBLE_EQ(rule.confidence, 0.5);
  EXPECT_EQ(values(rule.counterexamples), Strings{"No."});
  EXPECT_EQ(rule.pack, "demo");
  EXPECT_EQ(rule.file, "pack.toml");
  EXPECT_EQ(rule.place.source_line, "id = \"zone\"");
}

TEST(LoadSpec, ThePlaceOfAPatternPointsAtItsQuote) {
  const spec::Pack pack = load(one_pack("[[layout]]\nid = \"é\"\nsection = \"caption\"\npattern = '^é'\n"));
  const Place& place = pack.layout.at(0).pattern.place;
  EXPECT_EQ(place.line, 5);
  EXPECT_EQ(place.column, 11);
  EXPECT_EQ(place.length, 4);  // code points, with the quotes
}

TEST(LoadSpec, OtherRulesKeepTheirFields) {
  const spec::Pack pack = load(one_pack(std::string(kTalks) + R"(
[[chunks]]
id = "pair"
stage = 2
pattern = '{cap} {cap}'
gives = ["np"]
head = "head"
[[attributions]]
id = "says"
pattern = '{source:np} says'
mode = "say"
content = "object"
examples = ["[He] {says} <so>."]
[[frames]]
id = "must"
modes = ["want"]
stance = "demand"
examples = ["It must."]
[[scopes]]
id = "if"
kind = "conditional"
pattern = 'if {condition:.*}'
examples = ["If so."]
[[layout]]
id = "more"
section = "boilerplate"
pattern = '^More'
rest_of_article = true
)"));
  EXPECT_EQ(pack.chunks.at(0).stage, 2);
  EXPECT_EQ(pack.chunks.at(0).gives, Strings{"np"});
  EXPECT_EQ(pack.chunks.at(0).head, "head");
  EXPECT_EQ(pack.attributions.at(0).mode, "say");
  EXPECT_EQ(pack.attributions.at(0).content, "object");
  EXPECT_DOUBLE_EQ(pack.attributions.at(0).confidence, 0.8);
  EXPECT_EQ(pack.frames.at(0).modes, Strings{"want"});
  EXPECT_EQ(pack.scopes.at(0).kind, "conditional");
  EXPECT_TRUE(pack.layout.at(0).rest_of_article);
}

TEST(LoadSpec, AnExtendingPackReplacesARuleWhereItStood) {
  const std::string second = R"(
[[stance_rules]]
id = "border"
proposition = "border"
pattern = 'border'
examples = ["A border."]
)";
  const spec::Pack pack = load(two_packs(std::string(kTalks) + kRule + second, R"(
[[stance_rules]]
id = "zone"
proposition = "zone"
pattern = 'belt'
examples = ["A belt."]
)"));
  ASSERT_EQ(pack.stance_rules.size(), 2u);
  EXPECT_EQ(pack.stance_rules[0].patterns[0].value, "belt");
  EXPECT_EQ(pack.stance_rules[0].pack, "mine");
  EXPECT_EQ(pack.stance_rules[1].id, "border");
}

TEST(LoadSpec, ADisabledRuleIsGone) {
  const spec::Pack pack = load(two_packs(std::string(kTalks) + kRule, "[rules]\ndisable = [\"zone\"]\n"));
  EXPECT_TRUE(pack.stance_rules.empty());
}

TEST(LoadSpec, APackAboveTheDisablingOneMayBringItsOwnRule) {
  PackSource source = two_packs(std::string(kTalks) + kRule, "[rules]\ndisable = [\"zone\"]\n");
  source.files.push_back({"top", "pack.toml", "", std::string("name = \"top\"\n") + kRule});
  EXPECT_EQ(load(source).stance_rules.size(), 1u);
}

TEST(LoadSpec, AnExtendingPackReplacesAnActor) {
  const spec::Pack pack = load(two_packs(kTalks, "[parties.a]\nname = \"Arland and the Isles\"\n"));
  ASSERT_EQ(pack.catalogue.actors.size(), 2u);
  EXPECT_EQ(pack.catalogue.actor(ActorId("a"))->name, "Arland and the Isles");
  EXPECT_EQ(pack.actors.size(), 2u);
}

TEST(LoadSpec, ErrorsComeInTheOrderOfTheFiles) {
  PackSource source = pack_of({{"p", "a.toml", "", "[parties.x]\nnam = \"X\"\n[partys.y]\n"},
                               {"p", "b.toml", "", "[stances\n"},
                               {"p", "pack.toml", "", "name = \"p\"\nx = 1\n"}});
  std::vector<std::pair<std::string, int>> places;
  for (const Error& error : errors_of(source)) places.emplace_back(error.place.file, error.place.line);
  EXPECT_EQ(places, (std::vector<std::pair<std::string, int>>{
                        {"p/a.toml", 2}, {"p/a.toml", 3}, {"p/b.toml", 1}, {"p/pack.toml", 2}}));
}

TEST(LoadSpec, APackMayRequireAVersion) {
  EXPECT_TRUE(errors_of(one_pack("requires = \">=0.2\"\n"), "0.2.0").empty());
  EXPECT_TRUE(errors_of(one_pack("requires = \">=0.2\"\n"), "0.10").empty());
  EXPECT_TRUE(errors_of(one_pack("requires = \">=0.2.0\"\n"), "0.2").empty());
  EXPECT_EQ(errors_of(one_pack("requires = \">=0.2.1\"\n"), "0.2.0").size(), 1u);
}

TEST(LoadSpec, BytesThatAreNoTomlAreAnErrorNotACrash) {
  for (const std::string& bytes :
       {std::string("\0\0", 2), std::string("\xff\xfe"), std::string("a = ["), std::string("[[[["),
        "x = " + std::string(100000, '['), std::string("\xef\xbb\xbf[")}) {
    const std::vector<Error> errors = errors_of(pack_of({{"p", "pack.toml", "", bytes}}));
    ASSERT_EQ(errors.size(), 1u);
    EXPECT_EQ(errors[0].code, "pack/syntax");
  }
}

TEST(LoadSpec, AKeyOfAHundredThousandPartsDoesNotOverflowTheStack) {
  std::string header = "[a";
  for (int i = 0; i < 100000; ++i) header += ".a";
  const std::vector<Error> errors = errors_of(pack_of({{"p", "pack.toml", "", header + "]\n"}}));
  ASSERT_EQ(errors.size(), 1u);
  EXPECT_EQ(errors[0].code, "pack/syntax");
}

TEST(LoadSpec, AByteOrderMarkAndWindowsLineEndsAreFine) {
  const spec::Pack pack =
      load(pack_of({{"p", "pack.toml", "", "\xef\xbb\xbfname = \"p\"\r\ntitle = \"T\"\r\n"}}));
  EXPECT_EQ(pack.title, "T");
}

}  // namespace
}  // namespace parley
