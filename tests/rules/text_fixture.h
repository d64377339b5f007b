// What the tests of rules/text share: the text side of the pack "en", read from the source folder.
#pragma once

#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>
#include <sstream>
#include <string>
#include <string_view>
#include <vector>

#include "core/article.h"
#include "rules/load/load.h"
#include "rules/text/token.h"
#include "tests/support/places.h"

namespace parley::text_tests {

inline std::string file_bytes(const std::filesystem::path& path) {
  std::ifstream file(path, std::ios::binary);
  std::ostringstream bytes;
  bytes << file.rdbuf();
  return bytes.str();
}

// Only the files that rules/text reads, so that a mistake elsewhere in the pack fails its own tests.
inline const spec::Pack& english() {
  static const spec::Pack kPack = [] {
    const auto folder = std::filesystem::path(packs_folder()) / "en";
    PackSource source;
    source.name = "en";
    for (const char* name : {"calendar.toml", "layout.toml", "pack.toml", "quotes.toml"})
      source.files.push_back({"en", name, name, file_bytes(folder / name)});
    auto spec = load_spec(source, "0.1.0");
    if (spec) return std::move(*spec);
    for (const Error& error : spec.error())
      ADD_FAILURE() << error.place.file << ":" << error.place.line << ": " << error.what;
    return spec::Pack{};
  }();
  return kPack;
}

inline std::vector<std::string> words_of_group(const spec::Pack& pack, const std::string& name) {
  std::vector<std::string> words;
  for (const spec::WordGroup& group : pack.words)
    if (group.name == name)
      for (const spec::Text& word : group.words) words.push_back(word.value);
  return words;
}

inline const Abbreviations& abbreviations() {
  static const Abbreviations kAbbreviations(english().abbreviations);
  return kAbbreviations;
}

inline Span whole(std::string_view text) {
  return {0, static_cast<uint32_t>(text.size())};
}
inline TokenRange whole(const Tokens& tokens) {
  return {0, static_cast<uint32_t>(tokens.size())};
}
inline std::string cut(std::string_view text, Span span) {
  return std::string(text.substr(span.begin, span.size()));
}
inline std::string cut(std::string_view text, const Tokens& tokens, TokenRange range) {
  return cut(text, {tokens[range.first].begin, tokens[range.last - 1].end});
}

// A plain text; its body is all of it.
inline Article article_of(const std::string& text) {
  Article article;
  article.raw = article.payload = article.canonical.text = text;
  article.body = whole(text);
  return article;
}

inline std::string repeated(std::string_view piece, size_t times) {
  std::string text;
  for (size_t i = 0; i < times; ++i) text += piece;
  return text;
}

}  // namespace parley::text_tests
