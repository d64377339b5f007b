// Everything that is asked of a store: claims, positions, diff, changes, timeline, matrix, gap,
// contradictions.
#include "tests/cli/cli_fixture.h"

#include "cli/command.h"
#include "tests/support/places.h"

namespace parley::cli {
namespace {

using namespace fixture;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::Not;

std::vector<std::string> keys_of(const Json& object) {
  std::vector<std::string> keys;
  for (const auto& [key, value] : object.items()) keys.push_back(key);
  return keys;
}

class Demo : public DemoTest {
 protected:
  static Json diff_of(const std::string& line) { return json_of(parley("diff " + line + " --format json")); }

  static Json change_on(const Json& diff, const std::string& proposition) {
    for (const Json& change : diff["changes"]) {
      if (change["proposition"] == proposition && change["axis"] == "wants") return change;
    }
    ADD_FAILURE() << "no change on " << proposition << " in " << diff.dump(1);
    return {};
  }
};

TEST_F(Demo, IngestTellsWhatItFound) {
  EXPECT_THAT(ingested_.out, HasSubstr("14 articles read with demo: 14 new, 0 known; 0 skipped"));
}

TEST_F(Demo, ArticlesAreListed) {
  const Json articles = json_of(parley("articles --format json"));
  ASSERT_EQ(articles.size(), 14u);
  EXPECT_THAT(keys_of(articles[0]),
              ElementsAre("id", "path", "outlet", "title", "url", "published", "published_from", "ingested",
                          "round", "language", "excluded"));
  EXPECT_EQ(articles[0]["published"], "2031-01-28");
  EXPECT_TRUE(articles[0]["round"].is_null());
}

TEST_F(Demo, ClaimsComeWithStatementAndArticle) {
  const Json claim = first_claim("--party sarmond --issue ceasefire");
  EXPECT_EQ(claim["statement"]["party"], "sarmond");
  EXPECT_FALSE(claim["statement"].contains("claims"));
  EXPECT_THAT(keys_of(claim["article"]), ElementsAre("id", "path", "outlet", "published"));
}

TEST_F(Demo, FiltersTakeNamesAndIds) {
  EXPECT_EQ(parley("claims --format ndjson --speaker Thane").out,
            parley("claims --format ndjson --speaker rurik-thane").out);
  EXPECT_NE(parley("claims --format ndjson --speaker Thane").out, "");
  EXPECT_EQ(parley("claims --format ndjson --round \"Vantor round\"").out,
            parley("claims --format ndjson --round vantor").out);
}

TEST_F(Demo, WhatIsNotInThePackIsAnsweredWithTheNearest) {
  EXPECT_THAT(parley("diff sarmnd").err,
              HasSubstr("there is no actor \"sarmnd\" in this pack; did you mean \"sarmond\"?"));
  EXPECT_THAT(parley("diff sarmond --from kirta-3").err, HasSubstr("did you mean \"kirta-1\"?"));
  EXPECT_THAT(parley("claims --issue ceasfire").err, HasSubstr("did you mean \"ceasefire\"?"));
  EXPECT_THAT(parley("claims --proposition prisoners-exchange").err,
              HasSubstr("did you mean \"prisoner-exchange\"?"));
  EXPECT_THAT(parley("claims --stance demnd").err, HasSubstr("did you mean \"demand\"?"));
  EXPECT_THAT(parley("claims --speaker \"Rurik Thaine\"").err, HasSubstr("did you mean \"Rurik Thane\"?"));
  EXPECT_EQ(parley("claims --issue ceasfire").exit, 2);
}

TEST_F(Demo, NothingThatFitsIsNoMistake) {
  const Ran ran = parley("claims --party ostry --stance reject --issue fishing");
  EXPECT_EQ(ran.exit, 0);
  EXPECT_EQ(ran.out, "");
  EXPECT_THAT(ran.err, HasSubstr("no claim fits"));
}

TEST_F(Demo, PositionsHaveTheKeysOfTheContract) {
  const Json positions = json_of(parley("positions --party sarmond --format json"));
  ASSERT_FALSE(positions.empty());
  EXPECT_THAT(keys_of(positions[0]),
              ElementsAre("actor", "issue", "proposition", "axis", "round", "stance", "polarity", "strength",
                          "terms", "contradictory", "counts", "claims", "sources", "evidence", "confidence",
                          "first_said", "last_said"));
}

TEST_F(Demo, DiffHasTheKeysOfTheContract) {
  const Json diff = diff_of("sarmond --from kirta-2 --to vantor");
  EXPECT_THAT(keys_of(diff), ElementsAre("actor", "from", "to", "read", "changes"));
  const Json change = change_on(diff, "ceasefire");
  EXPECT_THAT(keys_of(change),
              ElementsAre("issue", "proposition", "axis", "change", "also", "movement", "before", "after"));
  EXPECT_THAT(keys_of(change["after"]), ElementsAre("round", "stance", "polarity", "strength", "terms",
                                                    "claims", "sources", "evidence"));
  EXPECT_EQ(change["change"], "reversed");
}

TEST_F(Demo, AnAbsentSideIsNull) {
  const Json diff = diff_of("sarmond --from kirta-2 --to vantor");
  EXPECT_TRUE(change_on(diff, "prisoner-exchange")["before"].is_null());
  EXPECT_TRUE(change_on(diff, "sanctions-lifted")["after"].is_null());
}

TEST_F(Demo, DiffTakesTheTwoLatestRoundsThatWereRead) {
  const Json diff = diff_of("veldany");
  EXPECT_EQ(diff["from"], "vantor");
  EXPECT_EQ(diff["to"], "solenne");
  EXPECT_EQ(diff_of("veldany --to vantor")["from"], "kirta-2");
}

TEST_F(Demo, RoundsTheWrongWayRoundAreAMistake) {
  const Ran ran = parley("diff sarmond --from vantor --to kirta-2");
  EXPECT_EQ(ran.exit, 2);
  EXPECT_THAT(ran.err, HasSubstr("\"vantor\" is not before \"kirta-2\""));
}

TEST_F(Demo, TheDiffShowsSentenceArticleAndClaimOnBothSides) {
  const Ran ran = parley("diff sarmond --from kirta-2 --to vantor");
  EXPECT_THAT(ran.out, HasSubstr("  reversed"));
  EXPECT_THAT(ran.out, HasSubstr("Coast Wire, 2031-04-08, 08-coast-wire-vantor-day-one.txt"));
  const std::string id =
      change_on(diff_of("sarmond --from kirta-2 --to vantor"), "ceasefire")["after"]["claims"][0];
  EXPECT_THAT(ran.out, HasSubstr("audit " + id.substr(0, 8)));
  std::istringstream lines(ran.out);
  for (std::string line; std::getline(lines, line);) EXPECT_LE(line.size(), 110u) << line;
}

TEST_F(Demo, SilenceIsToldFromNotHavingLooked) {
  EXPECT_THAT(parley("diff sarmond --from kirta-2 --to vantor").out, HasSubstr("-> not mentioned"));
  // A store that has nothing of the later round.
  parley("ingest --pack demo --db other.db ../tests/demo/05-coast-wire-second-kirta-round.txt");
  const Ran ran = parley("diff sarmond --from kirta-2 --to vantor --db other.db");
  EXPECT_THAT(ran.out, HasSubstr("vantor: nothing read"));
  EXPECT_THAT(ran.out, HasSubstr("-> nothing read"));
  EXPECT_THAT(ran.out, Not(HasSubstr("not mentioned")));
}

TEST_F(Demo, OneRoundAloneCannotBeCompared) {
  parley("ingest --pack demo --db other.db ../tests/demo/05-coast-wire-second-kirta-round.txt");
  const Ran ran = parley("diff sarmond --db other.db");
  EXPECT_EQ(ran.exit, 2);
  EXPECT_THAT(ran.err, HasSubstr("articles of these were read: kirta-2"));
}

TEST_F(Demo, ExitCodeTellsADifference) {
  EXPECT_EQ(parley("diff sarmond --from kirta-2 --to vantor --exit-code").exit, 1);
  EXPECT_EQ(parley("diff sarmond --from kirta-2 --to vantor").exit, 0);
}

TEST_F(Demo, ThePageNeedsNothingButItself) {
  const std::string page = parley("diff sarmond --from kirta-2 --to vantor --format html").out;
  EXPECT_THAT(page, HasSubstr("<!DOCTYPE html>"));
  EXPECT_THAT(page, HasSubstr("<svg"));
  EXPECT_THAT(page, HasSubstr("#:~:text="));
  for (const char* word : {"<script", "<link", "<img", "src=", "@import", "url("})
    EXPECT_THAT(page, Not(HasSubstr(word)));
}

TEST_F(Demo, MarkdownIsForABrief) {
  const std::string brief = parley("diff sarmond --from kirta-2 --to vantor --format md").out;
  EXPECT_THAT(brief, HasSubstr("## Sarmond, from Second round in Kirta \\(kirta-2\\)"));
  EXPECT_THAT(brief, HasSubstr("- **reversed"));
  EXPECT_THAT(brief, HasSubstr("](<https://"));
}

TEST_F(Demo, CsvHasARowAChange) {
  const std::string csv = parley("diff sarmond --from kirta-2 --to vantor --format csv").out;
  const auto rows = std::count(csv.begin(), csv.end(), '\n');
  EXPECT_EQ(static_cast<size_t>(rows), diff_of("sarmond --from kirta-2 --to vantor")["changes"].size() + 1);
}

TEST_F(Demo, ChangesAreOfAllPartiesAndLeaveOutWhatIsTheSame) {
  const Json all = json_of(parley("changes --since kirta-2 --format json"));
  ASSERT_GE(all.size(), 2u);
  for (const Json& one : all) {
    EXPECT_EQ(one["from"], "kirta-2");
    EXPECT_EQ(one["to"], "solenne");
    for (const Json& change : one["changes"]) {
      EXPECT_NE(change["change"], "restated");
      EXPECT_NE(change["change"], "unmentioned");
    }
  }
}

TEST_F(Demo, ChangesSinceADayAreWhatItsArticlesBrought) {
  EXPECT_EQ(parley("changes --since 2099-01-01 --exit-code").exit, 0);
  const Json all = json_of(parley("changes --since 1999-01-01 --format json"));
  ASSERT_FALSE(all.empty());
  for (const Json& one : all) EXPECT_NE(one["from"], one["to"]);
  const Json late = json_of(parley("changes --since 2031-04-01 --format json"));
  EXPECT_LT(late.size(), all.size());
}

TEST_F(Demo, ChangesOfTheLastIngestRestOnItsArticles) {
  parley("ingest --pack demo --db other.db ../tests/demo/01-coast-wire-first-kirta-round.txt");
  parley("ingest --pack demo --db other.db ../tests/demo/05-coast-wire-second-kirta-round.txt");
  const Json news = json_of(parley("changes --since last-ingest --db other.db --format json"));
  ASSERT_FALSE(news.empty());
  parley("ingest --pack demo --db other.db ../tests/demo/04-halmere-courier-before-the-talks.md");
  const Ran none = parley("changes --since last-ingest --db other.db --exit-code");
  EXPECT_EQ(none.exit, 0) << none.out;
  EXPECT_THAT(none.err, HasSubstr("no party moved"));
}

TEST_F(Demo, ChangesSinceNothingAsksSinceWhen) {
  EXPECT_EQ(parley("changes").exit, 2);
  EXPECT_THAT(parley("changes --since kirta-9").err, HasSubstr("there is no round \"kirta-9\""));
}

TEST_F(Demo, TimelineHasACellForEveryRound) {
  const Json timeline = json_of(parley("timeline sarmond --format json"));
  EXPECT_THAT(keys_of(timeline), ElementsAre("actor", "rounds", "rows"));
  EXPECT_EQ(timeline["rounds"], Json({"kirta-1", "kirta-2", "vantor", "solenne"}));
  for (const Json& row : timeline["rows"]) EXPECT_EQ(row["cells"].size(), 4u);
}

TEST_F(Demo, TimelineFitsAHundredColumns) {
  std::istringstream lines(parley("timeline sarmond").out);
  for (std::string line; std::getline(lines, line);) EXPECT_LE(line.size(), 102u) << line;
}

TEST_F(Demo, MatrixIsOfOneIssue) {
  const Json matrix = json_of(parley("matrix --issue ceasefire --format json"));
  EXPECT_EQ(matrix["rounds"].size(), 4u);
  EXPECT_FALSE(matrix["rows"].empty());
  for (const Json& row : matrix["rows"]) EXPECT_EQ(row["cells"].size(), 4u);
  EXPECT_THAT(parley("matrix").err, HasSubstr("say which with --issue: port, fishing"));
}

TEST_F(Demo, GapTellsWhereTwoStandApart) {
  const Json rows = json_of(parley("gap veldany sarmond --round kirta-2 --format json"));
  bool opposed = false;
  for (const Json& row : rows)
    opposed |= row["gap"] == "opposed" && row["proposition"] == "sarmond-leaves-port";
  EXPECT_TRUE(opposed) << rows.dump(1);
  EXPECT_EQ(parley("gap veldany veldany").exit, 2);
}

TEST_F(Demo, GapTellsWhatBecameOfItSinceTheRoundBefore) {
  const Json rows = json_of(parley("gap veldany sarmond --round kirta-2 --format json"));
  bool compared = false;
  for (const Json& row : rows) {
    EXPECT_EQ(row["since"], "kirta-1");
    compared |= !row["trend"].is_null();
  }
  EXPECT_TRUE(compared) << rows.dump(1);
  for (const Json& row : json_of(parley("gap veldany sarmond --round kirta-1 --format json")))
    EXPECT_TRUE(row["trend"].is_null());
}

TEST_F(Demo, ContradictionsAreListedOrThereAreNone) {
  const Ran ran = parley("contradictions --format json");
  EXPECT_EQ(ran.exit, 0);
  for (const Json& line : json_of(ran)) EXPECT_NE(line["one"]["polarity"], line["other"]["polarity"]);
}

// What one side tells of another, against that other's own words.
TEST_F(Demo, ContradictionsTellWhoIsToldOfOtherwiseThanItSpeaks) {
  const Json round = {{"text",
                       "Rurik Thane said that Veldany had agreed to a ceasefire. Veldany has rejected a "
                       "ceasefire."},
                      {"published", "2031-03-05"},
                      {"outlet", "Coast Wire"}};
  write_file("told.ndjson", round.dump() + "\n");
  ASSERT_EQ(parley("ingest --pack demo --db told.db told.ndjson").exit, 0);
  const Json lines = json_of(parley("contradictions --db told.db --format json"));
  ASSERT_EQ(lines.size(), 1u) << parley("claims --db told.db --format json").out;
  EXPECT_EQ(lines[0]["kind"], "told");
  EXPECT_EQ(lines[0]["teller"], "sarmond");
  EXPECT_EQ(lines[0]["actor"], "veldany");
  EXPECT_EQ(lines[0]["one"]["stance"], "accept");
  EXPECT_EQ(lines[0]["other"]["stance"], "reject");
  const auto told = ndjson_of(parley("claims --db told.db --party sarmond --format ndjson"));
  ASSERT_FALSE(told.empty());
  EXPECT_EQ(told[0]["statement"]["evidence"], "characterised");
  EXPECT_EQ(told[0]["characterises"]["actor"], "veldany");
}

TEST_F(Demo, AsOfADayNothingPublishedLaterIsKnown) {
  for (const std::string report : {"positions", "timeline sarmond", "diff sarmond", "matrix --issue port",
                                   "gap veldany sarmond", "contradictions", "changes --since kirta-1"}) {
    const Ran early = parley(report + " --format json --as-of 2031-03-10");
    EXPECT_EQ(early.exit, 0) << report << early.err;
    EXPECT_THAT(early.out, Not(HasSubstr("solenne"))) << report;
    EXPECT_THAT(early.err, HasSubstr("published after 2031-03-10")) << report;
  }
  for (const Json& article : json_of(parley("articles --format json --as-of 2031-03-10")))
    EXPECT_LE(std::string(article["published"]), "2031-03-10");
  for (const Json& claim : ndjson_of(parley("claims --format ndjson --as-of 2031-03-10")))
    EXPECT_LE(std::string(claim["article"]["published"]), "2031-03-10");
}

TEST_F(Demo, AsOfADayBeforeAllSaysThatNothingIsLeft) {
  const Ran ran = parley("positions --as-of 1999-01-01");
  EXPECT_EQ(ran.exit, 2);
  EXPECT_THAT(ran.err, HasSubstr("take a later day with --as-of"));
  EXPECT_THAT(parley("positions --as-of soon").err, HasSubstr("--as-of cannot be \"soon\""));
}

TEST_F(Demo, AnExcludedArticleIsInNoPositionUntilThatIsUndone) {
  const std::string article = "08-coast-wire-vantor-day-one.txt";
  const std::string before = parley("positions --format json").out;
  EXPECT_EQ(parley("exclude " + article + " --reason 'taken back' --by Ana").exit, 0);
  const Ran without = parley("positions --format json");
  EXPECT_NE(without.out, before);
  EXPECT_THAT(without.err, HasSubstr("1 article is left out: 1 is excluded"));
  EXPECT_EQ(json_of(parley("status --format json"))["excluded"], 1);
  EXPECT_THAT(parley("articles").out, HasSubstr("taken back (Ana,"));
  const Ran claims = parley("claims --format ndjson --article " + article);
  EXPECT_THAT(claims.err, HasSubstr("excluded from all positions"));
  const std::string id = ndjson_of(claims).front()["id"];
  const Json audit = json_of(parley("audit " + id + " --format json"));
  EXPECT_EQ(audit["state"], "verified");
  EXPECT_EQ(audit["article"]["excluded"]["reason"], "taken back");
  EXPECT_EQ(parley("exclude " + article + " --undo --reason 'it stands' --by Bo").exit, 0);
  EXPECT_EQ(parley("positions --format json").out, before);
  EXPECT_EQ(parley("audit").exit, 0);
}

TEST_F(Demo, ExcludingSaysWhatIsMissingOrCannotBe) {
  const std::string article = "08-coast-wire-vantor-day-one.txt";
  EXPECT_THAT(parley("exclude " + article).err, HasSubstr("say it with --reason"));
  EXPECT_THAT(parley("exclude " + article + " --undo --reason no --by Ana").err,
              HasSubstr("is not excluded"));
  EXPECT_THAT(parley("exclude nothing.txt --reason no --by Ana").err,
              HasSubstr("`parley articles` lists them"));
  EXPECT_EQ(parley("exclude " + article + " --reason once --by Ana").exit, 0);
  const Ran twice = parley("exclude " + article + " --reason twice --by Ana");
  EXPECT_EQ(twice.exit, 2);
  EXPECT_THAT(twice.err, HasSubstr("is excluded already"));
}

// Every link on a page leads somewhere on it, or to the web.
TEST_F(Demo, PagesCarryTheProofOfEveryClaimThatTheyCite) {
  for (const std::string report :
       {"diff sarmond", "timeline sarmond", "matrix --issue port", "positions", "gap veldany sarmond",
        "changes --since kirta-1", "claims --party sarmond"}) {
    const std::string page = parley(report + " --format html").out;
    size_t links = 0;
    for (size_t at = page.find("href=\"#"); at != std::string::npos; at = page.find("href=\"#", at + 1)) {
      const std::string id = page.substr(at + 7, page.find('"', at + 7) - at - 7);
      EXPECT_THAT(page, HasSubstr("id=\"" + id + "\"")) << report;
      ++links;
    }
    EXPECT_GT(links, 0u) << report;
    EXPECT_THAT(page, HasSubstr("<b>verified</b>")) << report;
    EXPECT_THAT(page, Not(HasSubstr("<script"))) << report;
  }
}

TEST_F(Demo, IngestOfTheProjectsOwnFolderPassesOverStoreAndSettings) {
  const Ran ran = parley("ingest --pack demo .");
  EXPECT_EQ(ran.exit, 0) << ran.err;
  EXPECT_THAT(ran.out, HasSubstr("0 articles read"));
  EXPECT_EQ(ran.err, "");
}

TEST_F(Demo, StatusListsRoundsInOrderOfTime) {
  const std::string out = parley("status").out;
  EXPECT_LT(out.find("kirta-2"), out.find("vantor"));
  EXPECT_LT(out.find("vantor"), out.find("solenne"));
}

TEST_F(Demo, SearchFindsWordsInAnyCase) {
  const auto hits = ndjson_of(parley("search THE GRANITE court --format ndjson"));
  ASSERT_FALSE(hits.empty());
  EXPECT_THAT(std::string(hits[0]["text"]), HasSubstr("Granite Court"));
  EXPECT_THAT(parley("search no such words anywhere").err, HasSubstr("no article has these words"));
}

TEST_F(Demo, StatusCounts) {
  const Json status = json_of(parley("status --format json"));
  EXPECT_EQ(status["articles"], 14);
  EXPECT_EQ(status["undated"], 1);
  EXPECT_EQ(status["packs"][0]["name"], "demo");
}

TEST_F(Demo, AuditLeadsAClaimBackToItsBytes) {
  const Json claim = first_claim("--round vantor --party sarmond --issue ceasefire");
  const std::string id = claim["id"];
  const Ran ran = parley("audit " + id.substr(0, 10) + " --format json");
  EXPECT_EQ(ran.exit, 0) << ran.err;
  const Json audit = json_of(ran);
  EXPECT_THAT(keys_of(audit),
              ElementsAre("claim", "state", "article", "payload", "recipe", "spans", "text", "paragraph",
                          "rule", "pack", "run", "engine", "said_on", "published", "ingested", "reviews"));
  EXPECT_EQ(audit["claim"], id);
  EXPECT_EQ(audit["state"], "verified");
  EXPECT_EQ(audit["text"], claim["statement"]["text"]);
  EXPECT_GT(audit["rule"]["line"], 0);
}

TEST_F(Demo, AuditShowsTheWordsInTheirParagraph) {
  const std::string id =
      first_claim("--round vantor --proposition sarmond-leaves-port --speaker Thane")["id"];
  const Ran ran = parley("audit " + id);
  EXPECT_THAT(ran.out, HasSubstr("state       verified"));
  EXPECT_THAT(ran.out, HasSubstr(">>We are not leaving Port Tamsin"));
  EXPECT_THAT(ran.out, HasSubstr("stances.toml:"));
}

TEST_F(Demo, AuditOfTheWholeStoreFindsNothing) {
  const Ran ran = parley("audit");
  EXPECT_EQ(ran.exit, 0) << ran.out;
  EXPECT_THAT(ran.out, HasSubstr("checked: 14 articles"));
}

TEST_F(Demo, AnUnknownClaimIsNamed) {
  EXPECT_EQ(parley("audit ffffffffffffffff").exit, 2);
}

// Two rooms of the pack in one store: the user has to say which one counts.
TEST_F(Demo, TwoPacksInOneStoreHaveToBeNamed) {
  fs::copy(fs::path(packs_folder()) / "demo", "mine", fs::copy_options::recursive);
  write_file("mine/pack.toml",
             "name = \"mine\"\ntitle = \"x\"\nversion = \"1\"\nlanguage = \"en\"\nextends = [\"en\"]\n");
  ASSERT_EQ(parley("ingest --pack ./mine ../tests/demo/01-coast-wire-first-kirta-round.txt").exit, 0);
  const Ran ran = parley("diff sarmond");
  EXPECT_EQ(ran.exit, 2);
  EXPECT_THAT(ran.err, HasSubstr("more than one pack"));
  EXPECT_EQ(parley("diff sarmond --pack demo").exit, 0);
  ASSERT_EQ(parley("ingest --pack ./mine ../tests/demo").exit, 0);
  EXPECT_EQ(parley("diff sarmond").exit, 0);
}

// The examples of the help are true: those that ask a store run on the demo.
TEST_F(Demo, ExamplesOfTheHelpRun) {
  const std::string id = first_claim("")["id"];
  for (const Command& command : commands()) {
    if (command.group != "Ask") continue;
    for (const Example& example : command.examples) {
      std::string line(example.line);
      line = line.substr(0, line.find(" >"));
      const Ran ran = parley(line);
      EXPECT_LE(ran.exit, 1) << line << '\n' << ran.err;
    }
  }
}

TEST(EmptyStore, SaysWhatToDo) {
  const InTempFolder folder;
  parley("init . --pack demo");
  for (const char* line :
       {"diff sarmond", "timeline sarmond", "positions", "matrix --issue port", "gap veldany sarmond"}) {
    const Ran ran = parley(line);
    EXPECT_EQ(ran.exit, 2) << line;
    EXPECT_THAT(ran.err, HasSubstr("parley ingest")) << line;
  }
  for (const char* line : {"articles", "claims", "status"}) {
    const Ran ran = parley(line);
    EXPECT_EQ(ran.exit, 0) << line;
  }
  EXPECT_EQ(parley("articles --format json").out, "[]\n");
}

TEST(NoStore, SaysHowToMakeOne) {
  const InTempFolder folder;
  const Ran ran = parley("claims");
  EXPECT_EQ(ran.exit, 2);
  EXPECT_THAT(ran.err, HasSubstr("parley init"));
}

TEST(RulesCheck, FindsNothingInTheShippedPacks) {
  for (const char* pack : {"en", "demo", "ukraine-talks"}) {
    const Ran ran = parley(std::string("rules check ") + pack);
    EXPECT_EQ(ran.exit, 0) << ran.out;
  }
}

TEST(RulesCheck, ShowsEveryMistakeWithItsPlace) {
  const InTempFolder folder;
  write_file("bad/pack.toml", "name = \"bad\"\ntitel = \"x\"\nlanguage = 3\n");
  const Ran ran = parley("rules check ./bad");
  EXPECT_EQ(ran.exit, 1);
  EXPECT_THAT(ran.out, HasSubstr("bad/pack.toml:2:1: error: "));
  EXPECT_THAT(ran.out, HasSubstr("    titel = \"x\"\n    ^~~~~\n"));
  const Json found = json_of(parley("rules check ./bad --format json"));
  EXPECT_GE(found["errors"].size(), 2u);
}

TEST(RulesCheck, AnUnknownPackIsAMistakeOfTheCommand) {
  const Ran ran = parley("rules check dmo");
  EXPECT_EQ(ran.exit, 2);
  EXPECT_THAT(ran.err, HasSubstr("did you mean \"demo\"?"));
}

TEST(RulesList, ListsPacksWithTheirFolders) {
  bool demo = false;
  for (const Json& pack : json_of(parley("rules list --format json"))) demo |= pack["name"] == "demo";
  EXPECT_TRUE(demo);
}

}  // namespace
}  // namespace parley::cli
