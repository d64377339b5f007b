// The text of a payload and the way back to its bytes: exact for every position, whatever the bytes are.
#include "core/text/canonical.h"

#include <gtest/gtest.h>

#include "core/text/utf8.h"

namespace parley {
namespace {

using namespace std::string_literals;

Span span(size_t begin, size_t end) {
  return {static_cast<uint32_t>(begin), static_cast<uint32_t>(end)};
}

// The bytes behind the first occurrence of some words of the text.
std::string bytes_behind(const std::string& bytes, const std::string& words) {
  const CanonicalText canonical = canonical_text(bytes);
  const size_t at = canonical.text.find(words);
  if (at == std::string::npos) return "not found";
  const ByteSpan found = canonical.to_bytes(span(at, at + words.size()));
  return bytes.substr(found.begin, found.end - found.begin);
}

std::string utf16(const std::u16string& text, bool big_endian, bool mark = true) {
  std::string bytes;
  const auto add = [&](char16_t unit) {
    const char low = static_cast<char>(unit & 0xFF), high = static_cast<char>(unit >> 8);
    bytes += big_endian ? high : low;
    bytes += big_endian ? low : high;
  };
  if (mark) add(0xFEFF);
  for (const char16_t unit : text) add(unit);
  return bytes;
}

void expect_sound(const std::string& bytes) {
  const CanonicalText canonical = canonical_text(bytes);
  uint32_t text_at = 0;
  uint64_t byte_at = 0;
  for (const Segment& segment : canonical.segments) {
    ASSERT_EQ(segment.text.begin, text_at);
    ASSERT_EQ(segment.bytes.begin, byte_at);
    if (segment.kind == SegmentKind::kCopy) {
      ASSERT_EQ(canonical.text.substr(segment.text.begin, segment.text.size()),
                bytes.substr(segment.bytes.begin, segment.bytes.end - segment.bytes.begin));
    }
    text_at = segment.text.end;
    byte_at = segment.bytes.end;
  }
  ASSERT_EQ(text_at, canonical.text.size());
  ASSERT_EQ(byte_at, bytes.size());
  for (size_t at = 0; at < canonical.text.size();) {
    const Utf8Character character = utf8_at(canonical.text, at);
    ASSERT_TRUE(character.valid) << at;
    at += character.size;
  }
}

TEST(CanonicalText, OfValidUtf8IsItsBytes) {
  const std::string bytes = "He said: “Да”.\r\n\r\n\u00A0A\u200Bb é e\u0301 \U0001F600 \uFEFF end\n";
  const CanonicalText canonical = canonical_text(bytes);
  EXPECT_EQ(canonical.text, bytes);
  ASSERT_EQ(canonical.segments.size(), 1u);
  EXPECT_TRUE(canonical.warnings.empty());
  for (size_t at = 0; at <= bytes.size(); ++at)
    EXPECT_EQ(canonical.to_bytes(span(at, bytes.size())), (ByteSpan{at, bytes.size()}));
}

TEST(CanonicalText, OfNothingIsNothing) {
  const CanonicalText canonical = canonical_text("");
  EXPECT_EQ(canonical.text, "");
  EXPECT_TRUE(canonical.segments.empty());
  EXPECT_EQ(canonical.to_bytes(Span{0, 0}), (ByteSpan{0, 0}));
}

TEST(CanonicalText, LeavesOutAByteOrderMarkAndKeepsCountingBytes) {
  const CanonicalText canonical = canonical_text("\xEF\xBB\xBFKirta");
  EXPECT_EQ(canonical.text, "Kirta");
  EXPECT_EQ(canonical.to_bytes(Span{0, 5}), (ByteSpan{3, 8}));
  EXPECT_EQ(canonical.to_bytes(Span{0, 0}), (ByteSpan{3, 3}));
  EXPECT_EQ(canonical.warnings, std::vector<std::string>{"a byte order mark was left out"});
}

TEST(CanonicalText, OfInvalidBytesIsAReplacementWithAWarning) {
  const std::string bytes = "the \xFF port and \xC3 it";
  const CanonicalText canonical = canonical_text(bytes);
  EXPECT_EQ(canonical.text, "the \uFFFD port and \uFFFD it");
  EXPECT_EQ(canonical.warnings,
            std::vector<std::string>{"invalid UTF-8 at byte 4 and 1 more, read as U+FFFD"});
  EXPECT_EQ(bytes_behind(bytes, "\uFFFD port"), "\xFF port");
  EXPECT_EQ(bytes_behind(bytes, "the \uFFFD"), "the \xFF");
  EXPECT_EQ(bytes_behind(bytes, "port and \uFFFD it"), "port and \xC3 it");
}

TEST(CanonicalText, TakesHalfAReplacementForTheWholeByte) {
  const CanonicalText canonical = canonical_text(
      "a\xFF"
      "b");
  EXPECT_EQ(canonical.to_bytes(span(2, 3)), (ByteSpan{1, 2}));
}

// Unicode 15, table 3-8: overlong forms, surrogates and what is too large are no characters.
TEST(CanonicalText, AcceptsNoForbiddenForm) {
  for (const char* bytes : {"\xC0\xAF", "\xE0\x80\xAF", "\xED\xA0\x80", "\xF4\x90\x80\x80",
                            "\xF5\x80\x80\x80", "\xF0\x80\x80\x80", "\x80", "\xE2\x82", "\xF0\x9F\x98"}) {
    const CanonicalText canonical = canonical_text(bytes);
    EXPECT_TRUE(canonical.text.starts_with("\uFFFD")) << bytes;
    EXPECT_EQ(canonical.warnings.size(), 1u) << bytes;
  }
  EXPECT_EQ(canonical_text("\xF0\x9F\x98!").text, "\uFFFD!");  // one for the cut-off start of a character
}

TEST(CanonicalText, ReadsUtf16WithAMarkCharacterByCharacter) {
  for (const bool big_endian : {false, true}) {
    const std::string bytes = utf16(u"“Да \U0001F600”", big_endian);
    EXPECT_EQ(canonical_text(bytes).text, "“Да \U0001F600”");
    EXPECT_EQ(bytes_behind(bytes, "а"), utf16(u"а", big_endian, false));
    EXPECT_EQ(bytes_behind(bytes, "\U0001F600"), utf16(u"\U0001F600", big_endian, false));
    EXPECT_EQ(bytes_behind(bytes, "Да"), utf16(u"Да", big_endian, false));
    expect_sound(bytes);
  }
}

TEST(CanonicalText, ReadsUtf16WithoutAMarkByItsZeroBytes) {
  EXPECT_EQ(canonical_text(utf16(u"Talks in Kirta", false, false)).text, "Talks in Kirta");
  EXPECT_EQ(canonical_text(utf16(u"Talks in Kirta", true, false)).text, "Talks in Kirta");
}

TEST(CanonicalText, OfBrokenUtf16IsStillText) {
  std::string bytes = utf16(u"ab", false);
  bytes += "\x3D\xD8"s;  // half a pair
  bytes += "c\0!"s;      // and an odd byte
  EXPECT_EQ(canonical_text(bytes).text, "ab\uFFFDc\uFFFD");
  expect_sound(bytes);
}

TEST(CanonicalText, WarnsOfCharactersThatTurnTheText) {
  EXPECT_EQ(canonical_text("a \u202Eb").warnings.size(), 1u);
  EXPECT_TRUE(canonical_text("a \u200Fb").warnings.empty());
}

TEST(CanonicalText, IsSoundForAnyBytes) {
  const std::vector<std::string> pieces{
      "a",        "é",       "“",  "\U0001F600",   "\xFF",         "\xC3",
      "\xE2\x80", "\0"s,     "\n", "\xED\xA0\x80", "\xEF\xBB\xBF", "abcdefghijk",
      "\xFF\xFE", "\xFE\xFF"};
  uint32_t state = 5;
  for (int round = 0; round < 3000; ++round) {
    std::string bytes;
    for (int i = 0; i < 12; ++i) {
      state = state * 1664525U + 1013904223U;
      bytes += pieces[(state >> 16U) % pieces.size()];
    }
    ASSERT_NO_FATAL_FAILURE(expect_sound(bytes)) << round;
  }
}

TEST(Folded, MakesEveryGapOneSpace) {
  EXPECT_EQ(folded("  thirty\r\n\tquiet\u00A0\u2003 days \n"), "thirty quiet days");
  EXPECT_EQ(folded(" \n\u3000"), "");
}

TEST(Folded, LeavesOutWhatNobodySees) {
  EXPECT_EQ(folded("cease\u00ADfire \u200BKi\uFEFFrta \u200B"), "ceasefire Kirta");
}

TEST(Folded, KeepsInvalidBytes) {
  EXPECT_EQ(folded("a \xFF\xE2"), "a \xFF\xE2");
}

TEST(JoinedText, PutsDotsBetweenParts) {
  const std::string text = "“Go\nhome,” he said. “Now.”";
  EXPECT_EQ(joined_text(text, {span(3, 11), span(text.find("Now"), text.find("Now") + 4)}),
            "Go home, ... Now.");
  EXPECT_EQ(joined_text(text, {}), "");
}

}  // namespace
}  // namespace parley
