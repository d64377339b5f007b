// NDJSON: a line is a record, its "text" the payload; a bad line is named and costs no other.
#include "tests/core/formats_fixture.h"

namespace parley {
namespace {

using namespace formats_tests;
using namespace std::string_literals;

Extracted feed(const std::string& bytes) {
  return extracted(bytes, "feed.ndjson");
}

TEST(Ndjson, MakesAnArticleOfEachLine) {
  const std::string first =
      R"({"title": "A day", "source": "Coast Wire", "date": "2031-02-04", "url": "https://a.example", "language": "en", "text": "It rained."})";
  const std::string second = R"({"text":"It \"stopped\".\n\nThen not: “да” \u00e9 \ud83d\ude00"})";
  const Extracted found = feed(first + "\n\n" + second + "\r\n");
  EXPECT_EQ(in_words(found.errors), Strings());
  EXPECT_EQ(found.warnings, Strings());
  ASSERT_EQ(found.articles.size(), 2u);
  const Article& one = found.articles[0];
  EXPECT_EQ(one.path, "feed.ndjson:1");
  EXPECT_EQ(one.raw, first);
  EXPECT_EQ(one.payload, "It rained.");
  EXPECT_EQ(one.recipe, (std::vector<RecipeStep>{{"line", "1"}, {"json-string", "text"}}));
  EXPECT_EQ(one.declared.title, "A day");
  EXPECT_EQ(one.declared.outlet, "Coast Wire");
  EXPECT_EQ(published(one), "2031-02-04");
  EXPECT_EQ(one.declared.published_from, "json field");
  EXPECT_EQ(one.declared.url, "https://a.example");
  EXPECT_EQ(one.declared.language, "en");
  const Article& two = found.articles[1];
  EXPECT_EQ(two.path, "feed.ndjson:3");
  EXPECT_EQ(two.raw, second);
  EXPECT_EQ(two.payload, "It \"stopped\".\n\nThen not: “да” é \U0001F600");
  EXPECT_EQ(two.declared, DeclaredFacts());
  for (const Article& article : found.articles) expect_whole(article);
}

TEST(Ndjson, GivesTheSameRecordTheSameIdInAnyFile) {
  const std::string line = R"({"text": "It rained."})";
  const auto in_a_feed = feed("{\"text\": \"x\"}\n" + line + "\n").articles.at(1);
  const auto alone = extracted(line, "-").articles.at(0);
  EXPECT_EQ(in_a_feed.sha256, alone.sha256);
  EXPECT_EQ(in_a_feed.payload_sha256, alone.payload_sha256);
}

TEST(Ndjson, IsKnownByItsContentOrItsName) {
  EXPECT_EQ(extracted(" \n\xEF\xBB\xBF", "a.txt").articles.at(0).recipe.size(), 0u);
  EXPECT_EQ(only("\xEF\xBB\xBF{\"text\": \"It rained.\"}", "a.txt").raw, "{\"text\": \"It rained.\"}");
  EXPECT_EQ(only("\n { \"text\": \"It rained.\"}", "-").path, "-:2");
  EXPECT_EQ(only("{It rained} in Kirta.", "a.txt").path, "a.txt");
  EXPECT_EQ(extracted("no json\n{\"text\": \"It rained.\"}\n", "a.jsonl").articles.at(0).path, "a.jsonl:2");
}

TEST(Ndjson, NamesBrokenLinesAndGoesOn) {
  const Extracted found = feed(
      "{\"text\": \"one\"}\n"
      "{\"text\": \"two\n"
      "[\"text\", \"three\"]\n"
      "\"text\"\n"
      "12\n"
      "{\"title\": \"no words\"}\n"
      "{\"text\": null}\n"
      "{\"text\": [\"eight\"]}\n"
      "{\"text\": \"nine\"} {\"text\": \"nine\"}\n"
      "{\"text\": \"ten\"}\n");
  ASSERT_EQ(found.articles.size(), 2u);
  EXPECT_EQ(found.articles[1].path, "feed.ndjson:10");
  EXPECT_EQ(in_words(found.errors),
            (Strings{"feed.ndjson:2 input/bad-record: this is no JSON: invalid string: missing closing quote",
                     "feed.ndjson:3 input/bad-record: this is JSON, but no object",
                     "feed.ndjson:4 input/bad-record: this is JSON, but no object",
                     "feed.ndjson:5 input/bad-record: this is JSON, but no object",
                     "feed.ndjson:6 input/no-text: the record has no field \"text\"",
                     "feed.ndjson:7 input/no-text: the record has no field \"text\"",
                     "feed.ndjson:8 input/no-text: the field \"text\" is no string",
                     "feed.ndjson:9 input/bad-record: this is no JSON: unexpected '{'"}));
  for (const Error& error : found.errors) {
    EXPECT_EQ(error.kind, ErrorKind::kUnreadable);
    EXPECT_FALSE(error.next.empty()) << error.what;
  }
}

TEST(Ndjson, PointsAtTheColumn) {
  const Extracted found = feed("{\"título\": nope}\n");
  ASSERT_EQ(found.errors.size(), 1u);
  EXPECT_EQ(found.errors[0].place.column, 13);  // "no", where JSON expects "null", breaks at the o
}

TEST(Ndjson, TellsALastLineThatBreaksOffFromABrokenOne) {
  const Extracted cut_off = feed("{\"text\": \"one\"}\n{\"text\": \"tw");
  EXPECT_EQ(cut_off.articles.size(), 1u);
  EXPECT_EQ(in_words(cut_off.errors),
            Strings{"feed.ndjson:2 input/unterminated-record: the last line breaks off: this is no JSON: "
                    "invalid string: missing closing quote"});
  EXPECT_EQ(feed("{\"text\": \"one\"}\n{\"text\": \"two\"}").articles.size(),
            2u);  // whole, if without a line break
}

TEST(Ndjson, TakesTheLastOfTwoFieldsOfOneNameAndWarns) {
  const Extracted found = feed(R"({"text": "one", "text": "two", "x": {"text": 1, "text": 2}})");
  ASSERT_EQ(found.articles.size(), 1u);
  EXPECT_EQ(found.articles[0].payload, "two");
  EXPECT_EQ(found.warnings, Strings{"line 1: the field \"text\" comes twice; the last one counts"});
  EXPECT_EQ(feed(R"({"text": "one", "text": 2})").errors.size(), 1u);
}

TEST(Ndjson, ReadsOnlyFieldsOfTheRecordItself) {
  const Extracted found =
      feed(R"({"meta": {"title": "no", "text": "no"}, "list": ["text", {"text": "no"}], "text": "yes"})");
  ASSERT_EQ(found.articles.size(), 1u);
  EXPECT_EQ(found.articles[0].payload, "yes");
  EXPECT_EQ(found.articles[0].declared.title, "");
}

TEST(Ndjson, ReadsHalfASurrogatePairAsAReplacement) {
  for (const char* half : {R"(\ud83d)", R"(\ude00)", R"(\uD83D\n)", R"(\ud83d\ud83d\ude00)"}) {
    const Extracted found = feed("{\"text\": \"It \\\\ud83d rained " + std::string(half) + "\"}");
    EXPECT_EQ(in_words(found.errors), Strings());
    ASSERT_EQ(found.articles.size(), 1u) << half;
    EXPECT_TRUE(found.articles[0].payload.starts_with("It \\ud83d rained \uFFFD"))
        << found.articles[0].payload;
    EXPECT_EQ(found.warnings, Strings{"line 1: half a surrogate pair, read as U+FFFD"});
  }
  EXPECT_EQ(feed(R"({"text": "\ud83d\ud83d\ude00"})").articles.at(0).payload, "\uFFFD\U0001F600");
}

TEST(Ndjson, RepairsInvalidUtf8BeforeItDecodesAndSaysSo) {
  const Extracted found = feed("{\"text\": \"It \xFF rained.\"}\n");
  ASSERT_EQ(found.articles.size(), 1u);
  EXPECT_EQ(found.articles[0].raw, "{\"text\": \"It \xFF rained.\"}");
  EXPECT_EQ(found.articles[0].payload, "It \uFFFD rained.");
  EXPECT_EQ(found.articles[0].recipe.at(1), (RecipeStep{"utf-8", "repaired"}));
  EXPECT_EQ(found.warnings, Strings{"line 1: invalid UTF-8 at byte 13, read as U+FFFD"});
}

TEST(Ndjson, RefusesDeepJsonWithoutFollowingIt) {
  const std::string deep = "{\"x\": " + std::string(1'000'000, '[') + "\n";
  EXPECT_EQ(in_words(feed(deep + "{\"text\": \"one\"}\n").errors),
            Strings{"feed.ndjson:1 input/bad-record: the JSON is nested deeper than 100 levels"});
  const std::string fair = "{\"x\": " + std::string(99, '[') + std::string(99, ']') + ", \"text\": \"one\"}";
  EXPECT_EQ(feed(fair).articles.size(), 1u);
}

TEST(Ndjson, RefusesARecordWhoseTextIsBinary) {
  const Extracted found = feed("{\"text\": \"a\\u0000b\"}\n{\"text\": \"one\"}\n");
  EXPECT_EQ(found.articles.size(), 1u);
  EXPECT_EQ(in_words(found.errors),
            Strings{"feed.ndjson:1 input/binary: binary, not text: a zero byte at byte 1"});
}

TEST(Ndjson, ThatIsBinaryGetsOneErrorWhateverItsName) {
  const Extracted found = feed("\x1F\x8B\x08\n\n\n\0\0"s);
  EXPECT_EQ(in_words(found.errors),
            Strings{"feed.ndjson input/binary: this is compressed by gzip, not text"});
}

TEST(Ndjson, WithEmptyTextIsKeptWithAWarning) {
  const Extracted found = feed("{\"text\": \"\"}\n");
  ASSERT_EQ(found.articles.size(), 1u);
  expect_whole(found.articles[0]);
  EXPECT_EQ(found.warnings, Strings{"line 1: empty"});
  EXPECT_EQ(feed("\n \n").warnings, Strings{"no record in it"});
}

TEST(Ndjson, WithABadDateIsUndatedAndWarns) {
  const Extracted found = feed("{\"text\": \"one\", \"date\": \"soon\", \"published\": \"\"}\n");
  ASSERT_EQ(found.articles.size(), 1u);
  EXPECT_EQ(published(found.articles[0]), "none");
  EXPECT_EQ(found.warnings, Strings{"line 1: the date \"soon\" is no day like 2026-02-04 and is not used"});
}

TEST(Json, OverSeveralLinesIsOneArticle) {
  const std::string bytes = "{\n  \"title\": \"A day\",\n  \"text\": \"It rained.\"\n}\n";
  for (const char* path : {"a.json", "a.txt", "-"}) {
    const Article article = only(bytes, path);
    EXPECT_EQ(article.path, path);
    EXPECT_EQ(article.raw, bytes);
    EXPECT_EQ(article.payload, "It rained.");
    EXPECT_EQ(article.declared.title, "A day");
    EXPECT_EQ(article.recipe, (std::vector<RecipeStep>{{"json-string", "text"}}));
    expect_whole(article);
  }
}

TEST(Json, ThatCannotBeReadIsNamedOnceAndTextInBracketsIsText) {
  EXPECT_EQ(in_words(extracted("{\n\"text\": \"It\"\n", "a.json").errors),
            Strings{"a.json input/bad-record: this is no JSON: unexpected end of input"});
  EXPECT_EQ(in_words(extracted("[\n{\"text\": \"It\"}\n]\n", "a.json").errors),
            Strings{"a.json input/bad-record: a JSON array, where one object is expected"});
  EXPECT_EQ(only("{\nIt rained\n}\n", "a.txt").recipe.size(), 0u);
  EXPECT_EQ(only("It rained.\n", "a.json").recipe.size(), 0u);
}

TEST(Ndjson, SurvivesAnyCutAndAnyByte) {
  const std::string line =
      R"({"title": "A \"day\"", "n": [1, -2.5e3, true, null], "text": "It \u00e9 \ud83d\ude00\n“да”."})";
  for (size_t at = 0; at < line.size(); ++at) {
    for (const char byte : {'\0', '"', '\\', '\xFF', '{', 'u'}) {
      std::string bytes = line + "\n" + line + "\n";
      bytes[at] = byte;
      const Extracted found = feed(bytes.substr(0, line.size() + 1 + at));
      for (const Article& article : found.articles) expect_whole(article);
      EXPECT_LE(found.articles.size() + found.errors.size(), 2u);
    }
  }
}

}  // namespace
}  // namespace parley
