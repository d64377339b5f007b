// Front matter: fields between two lines "---" at the start, and nothing that only looks like them.
#include "tests/core/formats_fixture.h"

namespace parley {
namespace {

using namespace formats_tests;

TEST(FrontMatter, DeclaresFactsAndLeavesTheBody) {
  const std::string bytes =
      "---\ntitle: \"A day in Kirta\"\nsource: The Brennick Ledger\ndate: 2031-02-05\n"
      "url: 'https://ledger.example/a'\nlanguage: en\n---\n\n# A day\n\nIt rained.\n";
  const Article article = only(bytes, "a.md");
  EXPECT_EQ(article.declared.title, "A day in Kirta");
  EXPECT_EQ(article.declared.outlet, "The Brennick Ledger");
  EXPECT_EQ(published(article), "2031-02-05");
  EXPECT_EQ(article.declared.published_from, "front matter");
  EXPECT_EQ(article.declared.url, "https://ledger.example/a");
  EXPECT_EQ(article.declared.language, "en");
  EXPECT_EQ(body(article), "\n# A day\n\nIt rained.\n");
  EXPECT_EQ(article.payload, bytes);
  expect_whole(article);
}

TEST(FrontMatter, SaysWhereTheTitleStands) {
  for (const char* title : {"\"A day in Kirta\"", "A day in Kirta", "  'A day in Kirta'  "}) {
    const Article article = only("---\ntitle: " + std::string(title) + "\n---\nIt rained.\n");
    ASSERT_EQ(article.title.size(), 1u) << title;
    EXPECT_EQ(cut(article, article.title[0]), "A day in Kirta") << title;
  }
  EXPECT_TRUE(only("---\ntitle: \"\"\n---\nIt rained.\n").title.empty());
}

TEST(FrontMatter, TakesOtherNamesOfTheSameFields) {
  const Article article = only(
      "---\nOutlet: Coast Wire\nsource: somebody\nPublished: 2031-02-05T23:30:00+03:00\ndate: "
      "2031-01-01\n---\nx\n");
  EXPECT_EQ(article.declared.outlet, "Coast Wire");
  EXPECT_EQ(published(article), "2031-02-05");
}

TEST(FrontMatter, UndoesQuotes) {
  EXPECT_EQ(only("---\ntitle: \"He said \\\"no\\\" \\\\\"\n---\nx").declared.title, "He said \"no\" \\");
  EXPECT_EQ(only("---\ntitle: 'Sarmond''s answer'\n---\nx").declared.title, "Sarmond's answer");
  EXPECT_EQ(only("---\ntitle: Vask: \"never\"\n---\nx").declared.title, "Vask: \"never\"");
  EXPECT_EQ(only("---\ntitle: \"\n---\nx").declared.title, "\"");
}

TEST(FrontMatter, PassesOverWhatItDoesNotKnow) {
  const Article article = only(
      "---\n# made by hand\ntags:\n  - talks\n- more\nauthor:\n  name: R. Tessel\n\ntitle: A day\n...\nIt "
      "rained.\n");
  EXPECT_EQ(article.declared.title, "A day");
  EXPECT_EQ(body(article), "It rained.\n");
}

TEST(FrontMatter, IsReadBehindAByteOrderMarkWithOtherLineEndsAndInPlainText) {
  for (const char* bytes :
       {"\xEF\xBB\xBF---\ntitle: A day\n---\nIt rained.", "---\r\ntitle: A day\r\n---\r\nIt rained.",
        "--- \ntitle:\tA day \n--- \nIt rained."}) {
    const Article article = only(bytes, "a.txt");
    EXPECT_EQ(article.declared.title, "A day");
    EXPECT_EQ(body(article), "It rained.");
    ASSERT_EQ(article.title.size(), 1u);
    const ByteSpan title = article.canonical.to_bytes(article.title[0]);
    EXPECT_EQ(std::string(bytes).substr(title.begin, title.end - title.begin), "A day");
  }
}

TEST(FrontMatter, IsNoRuleOfDashes) {
  for (const char* bytes : {"---\nIt rained in Kirta.\n---\nThen not.\n", "---\ntitle: A day\nIt rained.\n",
                            "---", "---\n", "----\na: b\n---\n", "\n---\ntitle: A day\n---\nx",
                            "---\nhttps://a.example\n---\n", "---\nHe said: no\n---\n", "---\n: a\n---\n"}) {
    const Article article = only(bytes, "a.md");
    EXPECT_EQ(body(article), bytes);
    EXPECT_EQ(article.declared, DeclaredFacts()) << bytes;
  }
}

TEST(FrontMatter, WithADateThatIsNoneIsUndatedAndWarns) {
  const std::pair<const char*, const char*> dates[] = {
      {"yesterday", "the date \"yesterday\" is no day like 2026-02-04 and is not used"},
      {"2031-02-30", "the date \"2031-02-30\" is no day like 2026-02-04 and is not used"},
      {"2031-02-0411", "the date \"2031-02-0411\" is no day like 2026-02-04 and is not used"},
      {"1601-01-01", "the date 1601-01-01 stands for none and is not used"},
      {"1970-01-01T00:00:00Z", "the date 1970-01-01T00:00:00Z stands for none and is not used"}};
  for (const auto& [date, warning] : dates) {
    const Extracted found = extracted("---\ndate: " + std::string(date) + "\n---\nIt rained.\n");
    ASSERT_EQ(found.articles.size(), 1u);
    EXPECT_EQ(published(found.articles[0]), "none");
    EXPECT_EQ(found.articles[0].declared.published_from, "");
    EXPECT_EQ(found.warnings, Strings{warning});
  }
  EXPECT_TRUE(extracted("---\ndate:\n---\nIt rained.\n").warnings.empty());
}

TEST(FrontMatter, WithoutABodyIsKeptWithAWarning) {
  const Extracted found = extracted("---\ntitle: A day\n---\n");
  ASSERT_EQ(found.articles.size(), 1u);
  EXPECT_TRUE(found.articles[0].body.empty());
  EXPECT_EQ(found.warnings, Strings{"nothing but white space to read"});
}

TEST(FrontMatter, OfBinaryBytesIsNoArticle) {
  const Extracted found = extracted(std::string("---\ntitle: A day\n---\n\0\x01\x02", 24));
  EXPECT_TRUE(found.articles.empty());
  EXPECT_EQ(found.errors.size(), 1u);
}

TEST(FrontMatter, LongerThanAnybodyWritesIsText) {
  std::string bytes = "---\n";
  while (bytes.size() < 100'000) bytes += "name: value\n";
  bytes += "---\nIt rained.\n";
  EXPECT_EQ(body(only(bytes)), bytes);
}

}  // namespace
}  // namespace parley
