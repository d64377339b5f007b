// What the tests of input formats share.
#pragma once

#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "core/base/digest.h"
#include "core/formats/format.h"

namespace parley::formats_tests {

using Strings = std::vector<std::string>;

inline Extracted extracted(const std::string& bytes, const std::string& path = "a.txt") {
  return extract({path, bytes});
}

// The one article that is expected.
inline Article only(const std::string& bytes, const std::string& path = "a.txt") {
  Extracted found = extracted(bytes, path);
  EXPECT_EQ(found.articles.size(), 1u);
  for (const Error& error : found.errors) ADD_FAILURE() << error.what;
  return found.articles.empty() ? Article() : std::move(found.articles.front());
}

inline std::string cut(const Article& article, Span span) {
  return article.canonical.text.substr(span.begin, span.size());
}
inline std::string body(const Article& article) {
  return cut(article, article.body);
}

inline std::string published(const Article& article) {
  return article.declared.published ? iso_date(*article.declared.published) : "none";
}

// "feed.ndjson:3 code: what"
inline Strings in_words(const std::vector<Error>& errors) {
  Strings words;
  for (const Error& error : errors) {
    const std::string line = error.place.line > 0 ? ":" + std::to_string(error.place.line) : "";
    words.push_back(error.place.file + line + " " + error.code + ": " + error.what);
  }
  return words;
}

// Every digest fits its bytes, and the body lies in the text.
inline void expect_whole(const Article& article) {
  EXPECT_EQ(article.sha256, sha256_hex(article.raw));
  EXPECT_EQ(article.payload_sha256, sha256_hex(article.payload));
  EXPECT_EQ(article.canonical.text, canonical_text(article.payload).text);
  EXPECT_LE(article.body.begin, article.body.end);
  EXPECT_LE(article.body.end, article.canonical.text.size());
  EXPECT_EQ(article.recipe.empty(), article.payload == article.raw);
}

}  // namespace parley::formats_tests
