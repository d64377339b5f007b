// Plain text: kept byte for byte, unless it is no text at all.
#include <filesystem>
#include <fstream>
#include <sstream>

#include "core/formats/files.h"
#include "tests/core/formats_fixture.h"
#include "tests/support/places.h"

namespace parley {
namespace {

using namespace formats_tests;
using namespace std::string_literals;

TEST(PlainText, IsItsOwnPayload) {
  const std::string bytes = " date 2031-02-04 Kirta, Feb 4 (Coast Wire) The talks\r\nopened.\n";
  const Article article = only(bytes, "folder/a.txt");
  EXPECT_EQ(article.path, "folder/a.txt");
  EXPECT_EQ(article.raw, bytes);
  EXPECT_EQ(article.payload, bytes);
  EXPECT_EQ(article.payload_sha256, article.sha256);
  EXPECT_EQ(body(article), bytes);
  EXPECT_EQ(article.declared, DeclaredFacts());  // the date in its first line is for the pack's layout rules
  EXPECT_TRUE(article.title.empty());
  expect_whole(article);
}

TEST(PlainText, AtAnotherPathIsTheSameArticle) {
  EXPECT_EQ(only("The talks opened.", "a.txt").sha256, only("The talks opened.", "b/c.md").sha256);
}

TEST(PlainText, TakesAnyNameAndAnyScript) {
  for (const char* path : {"-", "a", "a.md", "a.log"})
    EXPECT_EQ(only("Переговоры начались.\n", path).path, path);
}

TEST(PlainText, ThatIsEmptyIsKeptWithAWarning) {
  for (const char* path : {"a.txt", "a.md", "a.ndjson", "-"}) {
    const Extracted found = extracted("", path);
    ASSERT_EQ(found.articles.size(), 1u) << path;
    EXPECT_EQ(found.warnings, Strings{"empty"});
    expect_whole(found.articles[0]);
  }
  EXPECT_EQ(extracted(" \n\n").warnings, Strings{"nothing but white space to read"});
}

TEST(PlainText, WithStrayBytesIsKeptWithAWarning) {
  const Extracted found = extracted("It said \xFF.\n");
  ASSERT_EQ(found.articles.size(), 1u);
  EXPECT_EQ(found.articles[0].raw, "It said \xFF.\n");
  EXPECT_EQ(found.articles[0].canonical.text, "It said \uFFFD.\n");
  EXPECT_EQ(found.warnings, Strings{"invalid UTF-8 at byte 8, read as U+FFFD"});
}

TEST(PlainText, InUtf16IsRead) {
  const Extracted found = extracted("\xFF\xFEH\0i\0.\0"s);
  ASSERT_EQ(found.articles.size(), 1u);
  EXPECT_EQ(found.articles[0].canonical.text, "Hi.");
  EXPECT_EQ(found.warnings, Strings{"UTF-16 was read as text"});
}

TEST(PlainText, IsNothingWithAZeroByte) {
  EXPECT_EQ(in_words(extracted("It said\0 no.\n"s).errors),
            Strings{"a.txt input/binary: binary, not text: a zero byte at byte 7"});
}

TEST(PlainText, IsNoFileOfAKnownOtherKind) {
  const std::pair<const char*, const char*> kinds[] = {
      {"%PDF-1.7\n1 0 obj\n", "this is a PDF, not text"},
      {"{\\rtf1\\ansi Talks}", "this is an RTF document, not text"},
      {"\x1F\x8B\x08 ", "this is compressed by gzip, not text"},
      {"\x89PNG\r\n\x1A\n", "this is a picture, not text"}};
  for (const auto& [bytes, what] : kinds) {
    for (const char* path : {"a.txt", "a.html", "a.ndjson"}) {
      const Extracted found = extracted(bytes, path);
      EXPECT_TRUE(found.articles.empty()) << what;
      ASSERT_FALSE(found.errors.empty()) << what << path;
      if (path != "a.ndjson"s) {
        EXPECT_EQ(found.errors[0].what, what);
        EXPECT_EQ(found.errors[0].kind, ErrorKind::kUnreadable);
        EXPECT_FALSE(found.errors[0].next.empty());
      }
    }
  }
}

TEST(PlainText, IsNothingFullOfControlCharacters) {
  std::string bytes;
  for (int i = 0; i < 400; ++i) bytes += i % 4 == 0 ? '\x02' : 'a';
  EXPECT_EQ(in_words(extracted(bytes).errors),
            Strings{"a.txt input/binary: binary, not text: full of control characters"});
}

TEST(PlainText, InAnotherCharacterSetIsNamedNotGuessed) {
  std::string bytes;
  for (int i = 0; i < 40; ++i) bytes += "\xCF\xF0\xE8\xE2\xE5\xF2 ";  // windows-1251
  const Extracted found = extracted(bytes);
  EXPECT_TRUE(found.articles.empty());
  EXPECT_EQ(in_words(found.errors),
            Strings{"a.txt input/binary: binary, or text in another character set than UTF-8"});
}

TEST(Formats, TryPlainTextLast) {
  EXPECT_EQ(formats().back().name, "text");
}

// Everything in tests/demo is read, nothing is warned of.
TEST(Formats, ReadTheDemoCorpus) {
  const FoundFiles files = find_files({demo_folder()});
  EXPECT_TRUE(files.errors.empty());
  size_t articles = 0;
  for (const std::string& path : files.paths) {
    const auto source = read_source(path);
    ASSERT_TRUE(source) << path;
    const Extracted found = extract(*source);
    EXPECT_EQ(found.warnings, Strings()) << path;
    EXPECT_EQ(in_words(found.errors), Strings()) << path;
    for (const Article& article : found.articles) expect_whole(article);
    articles += found.articles.size();
  }
  EXPECT_EQ(articles, 14u);
}

TEST(Formats, ReadRealArticlesWithTheirFrontMatter) {
  const std::string folder = shared_folder() + "/gold/texts";
  if (!std::filesystem::exists(folder)) GTEST_SKIP() << "NOT TESTED: " << folder << " is missing";
  for (const std::string& path : find_files({folder}).paths) {
    const auto source = read_source(path);
    ASSERT_TRUE(source) << path;
    const Article article = only(source->bytes, path);
    EXPECT_EQ(article.declared.published_from, "front matter") << path;
    EXPECT_FALSE(article.declared.outlet.empty() || article.declared.url.empty()) << path;
    ASSERT_EQ(article.title.size(), 1u) << path;
    EXPECT_EQ(folded(cut(article, article.title[0])), article.declared.title) << path;
    EXPECT_FALSE(folded(body(article)).starts_with("---")) << path;
    expect_whole(article);
  }
}

}  // namespace
}  // namespace parley
