// markup, extract and show: what is found, in the running text and as the contract's JSON.
#include "tests/cli/cli_fixture.h"
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

std::vector<Json> markup_of(const std::string& paths, const std::string& more = "") {
  const Ran ran = parley("markup --pack demo --format ndjson " + more + " " + paths);
  EXPECT_EQ(ran.exit, 0) << ran.err;
  return ndjson_of(ran);
}

TEST(Markup, HasTheKeysOfTheContractInTheirOrder) {
  const auto lines = markup_of(demo_folder() + "/01-coast-wire-first-kirta-round.txt");
  ASSERT_EQ(lines.size(), 1u);
  EXPECT_THAT(keys_of(lines[0]), ElementsAre("article", "statements"));
  EXPECT_THAT(keys_of(lines[0]["article"]), ElementsAre("path", "sha256", "payload", "published",
                                                        "published_from", "outlet", "title", "language"));
  ASSERT_FALSE(lines[0]["statements"].empty());
  EXPECT_THAT(keys_of(lines[0]["statements"][0]),
              ElementsAre("id", "kind", "evidence", "mode", "section", "content", "source", "cue", "text",
                          "source_text", "cue_text", "speaker", "speaker_name", "body", "party", "via",
                          "said_on", "round", "round_reason", "rule", "confidence", "claims"));
}

TEST(Markup, ClaimsHaveTheKeysOfTheContractInTheirOrder) {
  for (const Json& line : markup_of(demo_folder())) {
    for (const Json& statement : line["statements"]) {
      for (const Json& claim : statement["claims"]) {
        EXPECT_THAT(keys_of(claim),
                    ElementsAre("id", "issue", "proposition", "stance", "axis", "polarity", "strength",
                                "negated", "hedged", "condition", "terms", "spans", "rule", "confidence"));
        if (!claim["condition"].is_null()) {
          EXPECT_THAT(keys_of(claim["condition"]), ElementsAre("spans", "text", "proposition"));
        }
        for (const Json& term : claim["terms"])
          EXPECT_THAT(keys_of(term), ElementsAre("type", "value", "text", "span"));
      }
    }
  }
}

std::vector<Json> statements_in(const std::string& text, const std::string& pack) {
  const InTempFolder folder;
  write_file("one.ndjson",
             Json({{"text", text}, {"published", "2026-02-06"}, {"outlet", "Coast Wire"}}).dump() + "\n");
  const auto lines = ndjson_of(parley("markup --pack " + pack + " --format ndjson one.ndjson"));
  return lines.empty() ? std::vector<Json>() : lines[0]["statements"].get<std::vector<Json>>();
}

std::vector<std::string> parties_in(const std::string& text) {
  std::vector<std::string> parties;
  for (const Json& statement : statements_in(text, "ukraine-talks")) parties.push_back(statement["party"]);
  std::sort(parties.begin(), parties.end());
  return parties;
}

TEST(Markup, JoinedNamesAreASourceEach) {
  EXPECT_THAT(parties_in("Ukraine and Russia agreed to hold further talks."),
              ElementsAre("russia", "ukraine"));
  EXPECT_THAT(parties_in("The United States and Russia said that the talks would go on."),
              ElementsAre("russia", "us"));
  EXPECT_THAT(parties_in("Macron, Starmer and Merz called for a ceasefire."),
              ElementsAre("france", "germany", "uk"));
  EXPECT_THAT(parties_in("In Paris, Starmer and Merz called for a ceasefire."), ElementsAre("germany", "uk"));
}

std::vector<std::string> claims_in(const std::string& text) {
  std::vector<std::string> claims;
  for (const Json& statement : statements_in(text, "ukraine-talks"))
    for (const Json& claim : statement["claims"])
      claims.push_back(std::string(statement["party"]) + " " + std::string(claim["stance"]) + " " +
                       std::string(claim["proposition"]));
  return claims;
}

TEST(Markup, WordsThatPointBackTakeThePropositionBefore) {
  EXPECT_THAT(claims_in("Moscow demands that Kyiv leave the Donbas. Kyiv rejected the demand."),
              ElementsAre("russia demand ukraine-withdraws-from-donbas",
                          "ukraine reject ukraine-withdraws-from-donbas"));
  EXPECT_THAT(claims_in("Kyiv rejected the demand."), testing::IsEmpty());
  EXPECT_THAT(claims_in("Moscow demands that Kyiv leave the Donbas. It was cold. It was dark. Snow fell. "
                        "Nobody came. Kyiv rejected the demand."),
              ElementsAre("russia demand ukraine-withdraws-from-donbas"));
}

// A statement on other talks is in no round of these.
TEST(Markup, WhatIsOnOtherMattersIsInNoRound) {
  const auto round = [](const std::string& text) {
    const auto statements = statements_in(text, "ukraine-talks");
    return statements.empty() ? Json("no statement") : statements[0]["round"];
  };
  EXPECT_TRUE(round("Lavrov said that the ministers would speak about Syria and Libya.").is_null());
  EXPECT_EQ(round("Lavrov said that the ministers would speak about Syria and Ukraine."), "abu-dhabi-2");
}

// The first day of an article's reports is that of its publication only where it tells of that day.
TEST(Markup, WhatAnArticleReportsFromItsDayIsSaidOnIt) {
  const auto said = [](const std::string& text) {
    const auto statements = statements_in(text, "ukraine-talks");
    return statements.empty() ? Json() : statements[0]["said_on"];
  };
  EXPECT_EQ(said("Peskov said that talks would go on. The delegations met on Friday."), "2026-02-06");
  EXPECT_TRUE(said("Peskov said that talks would go on. The delegations met.").is_null());
}

std::string folded_bytes(const std::string& bytes) {
  std::string out;
  for (const char c : bytes) {
    const bool blank = c == ' ' || c == '\n' || c == '\r' || c == '\t';
    if (!blank) {
      out += c;
    } else if (!out.empty() && out.back() != ' ') {
      out += ' ';
    }
  }
  while (out.ends_with(' ')) out.pop_back();
  return out;
}

std::string cut(const std::string& payload, const Json& spans) {
  std::string out;
  for (const Json& span : spans) {
    const size_t begin = span[0], end = span[1];
    out += (out.empty() ? "" : " ... ") + folded_bytes(payload.substr(begin, end - begin));
  }
  return out;
}

// Plain files: the payload is what stands on disk.
TEST(Markup, SpansCutFromTheFileGiveTheTextPrinted) {
  int statements = 0;
  for (const Json& line : markup_of(demo_folder())) {
    const std::string path = line["article"]["path"];
    if (path.find(".ndjson") != std::string::npos) continue;
    const std::string payload = read_file(path);
    for (const Json& statement : line["statements"]) {
      ++statements;
      EXPECT_EQ(cut(payload, statement["content"]), statement["text"]);
      EXPECT_EQ(cut(payload, statement["source"]), statement["source_text"]);
      EXPECT_EQ(cut(payload, statement["cue"]), statement["cue_text"]);
    }
  }
  EXPECT_GT(statements, 50);
}

TEST(Markup, KeepsTheOrderGivenOnAnyNumberOfThreads) {
  const std::string demo = demo_folder();
  const std::string files = demo + "/12-coast-wire-solenne-day-one.txt " + demo + "/07-feed.ndjson " + demo +
                            "/01-coast-wire-first-kirta-round.txt";
  const Ran one = parley("markup --pack demo --format ndjson --jobs 1 " + files);
  const Ran four = parley("markup --pack demo --format ndjson --jobs 4 " + files);
  EXPECT_EQ(one.out, four.out);
  const auto lines = ndjson_of(one);
  ASSERT_EQ(lines.size(), 4u);
  EXPECT_THAT(lines[0]["article"]["path"], HasSubstr("12-coast"));
  EXPECT_THAT(lines[1]["article"]["path"], HasSubstr("07-feed.ndjson:1"));
  EXPECT_THAT(lines[2]["article"]["path"], HasSubstr("07-feed.ndjson:2"));
  EXPECT_THAT(lines[3]["article"]["path"], HasSubstr("01-coast"));
}

TEST(Markup, NamesWhatItCannotReadAndGoesOn) {
  const InTempFolder folder;
  const Ran ran = parley(std::string("markup --pack demo --format ndjson nowhere.txt ") + demo_folder() +
                         "/01-coast-wire-first-kirta-round.txt");
  EXPECT_EQ(ran.exit, 3);
  EXPECT_THAT(ran.err, HasSubstr("nowhere.txt"));
  EXPECT_EQ(ndjson_of(ran).size(), 1u);
}

TEST(Markup, WithoutColoursBracketsTellTheParts) {
  const Ran ran =
      parley(std::string("markup --pack demo ") + demo_folder() + "/08-coast-wire-vantor-day-one.txt");
  EXPECT_EQ(ran.exit, 0) << ran.err;
  EXPECT_THAT(ran.out, HasSubstr("{Thane} <said>"));
  EXPECT_THAT(ran.out, HasSubstr(":We are not leaving Port Tamsin"));
  EXPECT_THAT(ran.out, HasSubstr("sarmond-leaves-port"));
  EXPECT_THAT(ran.out, Not(HasSubstr("\x1b")));
}

TEST(Markup, WithColoursThereAreNoBrackets) {
  const Ran ran = parley(std::string("markup --pack demo --color always ") + demo_folder() +
                         "/08-coast-wire-vantor-day-one.txt");
  EXPECT_THAT(ran.out, HasSubstr("\x1b[1;36mThane\x1b[0m"));
  EXPECT_THAT(ran.out, Not(HasSubstr("{Thane}")));
}

TEST(Markup, EscapesInArticlesDoNotReachTheTerminal) {
  const InTempFolder folder;
  write_file("a.txt", "\"The gunboats \x1b[2Jstay,\" Mirela Dusan said.\n");
  EXPECT_THAT(parley("markup --pack demo a.txt").out, Not(HasSubstr("\x1b")));
}

TEST(Extract, GivesTextAndFacts) {
  const InTempFolder folder;
  write_file("a.md",
             "---\ntitle: \"Grain\"\nsource: \"Delta Today\"\ndate: 2031-02-05\nurl: "
             "https://d.example/1\n---\nText.\n");
  const auto lines = ndjson_of(parley("extract a.md"));
  ASSERT_EQ(lines.size(), 1u);
  EXPECT_THAT(keys_of(lines[0]),
              ElementsAre("path", "text", "title", "published", "outlet", "url", "language"));
  EXPECT_EQ(folded_bytes(lines[0]["text"]), "Text.");
  EXPECT_EQ(lines[0]["title"], "Grain");
  EXPECT_EQ(lines[0]["published"], "2031-02-05");
  EXPECT_TRUE(lines[0]["language"].is_null());
}

// Text of strangers in every place of a page.
TEST(Markup, APageCannotBeLeft) {
  const InTempFolder folder;
  write_file("in/<b>.md",
             "---\ntitle: \"</title><script>alert(1)</script>\"\nsource: \"<img src=x>\"\ndate: 2031-02-05\n"
             "url: \"javascript:alert(1)\"\n---\n\"The <i>gunboats</i> stay,\" Mirela Dusan said.\n");
  ASSERT_EQ(parley("ingest --pack demo in").exit, 0);
  for (const char* line : {"markup --pack demo --format html in/<b>.md", "show <b>.md --format html",
                           "articles --format html", "search gunboats --format html"}) {
    const std::string page = parley(line).out;
    EXPECT_THAT(page, HasSubstr("&lt;")) << line;
    for (const char* word : {"<script", "<img", "<i>", "href=\"javascript"})
      EXPECT_THAT(page, Not(HasSubstr(word))) << line;
  }
}

class ShowDemo : public DemoTest {};

TEST_F(ShowDemo, AnArticleByTheEndOfItsPathIsMarkedAsMarkupDoes) {
  const Ran shown = parley("show 08-coast-wire-vantor-day-one.txt");
  EXPECT_EQ(shown.exit, 0) << shown.err;
  EXPECT_EQ(shown.out, parley("markup --pack demo ../tests/demo/08-coast-wire-vantor-day-one.txt").out);
}

TEST_F(ShowDemo, JsonIsThatOfMarkup) {
  EXPECT_EQ(json_of(parley("show 08-coast-wire-vantor-day-one.txt --format json")),
            markup_of("../tests/demo/08-coast-wire-vantor-day-one.txt").front());
}

TEST_F(ShowDemo, ARecordOfAFeedToo) {
  const Ran shown = parley("show 07-feed.ndjson:2 --format json");
  EXPECT_EQ(shown.exit, 0) << shown.err;
  EXPECT_EQ(json_of(shown)["statements"], markup_of("../tests/demo/07-feed.ndjson")[1]["statements"]);
}

TEST_F(ShowDemo, AnUnknownArticleIsNamed) {
  const Ran ran = parley("show nothing.txt");
  EXPECT_EQ(ran.exit, 2);
  EXPECT_THAT(ran.err, HasSubstr("parley articles"));
}

}  // namespace
}  // namespace parley::cli
