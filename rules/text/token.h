// Tokens: the words, numbers and marks of a text, cut by its letters alone, in one pass and one allocation.
//
// A word keeps its inner hyphens and apostrophes ("son-in-law", "O'Brien", "don't") and the full stops of an
// acronym, an initial or an abbreviation ("U.S.-led", "J.", "Gen."). A possessive ('s in any of its
// spellings) is a token of its own. A number keeps inner commas and points and a per cent sign ("1,000",
// "3.5", "20%", "4-5", "2026-02-04"). Every other mark is a token; "--", "...", "''" and "``" are one each.
// URLs, e-mail addresses, @names and #tags are one word each.
#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/span.h"

namespace parley {

struct Token {
  enum class Kind : uint8_t { kWord, kNumber, kPunctuation };
  enum Flag : uint16_t {
    kCapitalised = 1,  // starts with a capital letter
    kAllCaps = 2,      // two letters or more, all capitals
    kHasDigit = 4,
    kHyphenated = 8,     // holds a hyphen
    kSpaceBefore = 16,   // white space stands before it
    kAbbreviation = 32,  // ends in a full stop of its own: "U.S.", "J.", "Gen."
    kPossessive = 64,    // the split-off 's
    kAcronym = 128,      // with kAbbreviation: made of single letters ("U.S.", "J.")
    kWeb = 256,          // URL, e-mail address, @name or #tag
  };

  uint32_t begin = 0;  // bytes of the canonical text
  uint32_t end = 0;
  Kind kind = Kind::kWord;
  uint16_t flags = 0;

  bool word() const { return kind == Kind::kWord; }
  bool number() const { return kind == Kind::kNumber; }
  bool punctuation() const { return kind == Kind::kPunctuation; }
  bool has(Flag flag) const { return (flags & flag) != 0; }
  bool capitalised() const { return has(kCapitalised); }
  bool all_caps() const { return has(kAllCaps); }
  bool lower() const { return word() && !has(kCapitalised); }
  bool space_before() const { return has(kSpaceBefore); }
  Span span() const { return {begin, end}; }
  bool operator==(const Token&) const = default;
};

using Tokens = std::vector<Token>;  // Sorted; never overlapping.

// Tokens [first, last) of a list.
struct TokenRange {
  uint32_t first = 0;
  uint32_t last = 0;
  auto operator<=>(const TokenRange&) const = default;
  bool empty() const { return first == last; }
  uint32_t size() const { return last - first; }
};

// Words that end in a full stop without ending a sentence, in the letter case given. "No. #" holds only
// before a number.
class Abbreviations {
 public:
  Abbreviations();
  explicit Abbreviations(const std::vector<std::string>& words);
  Abbreviations(const Abbreviations&) = delete;
  Abbreviations& operator=(const Abbreviations&) = delete;
  Abbreviations(Abbreviations&&) noexcept;
  Abbreviations& operator=(Abbreviations&&) noexcept;
  ~Abbreviations();

  // `word` without its full stop.
  bool has(std::string_view word, bool before_number) const;

 private:
  struct Words;
  std::unique_ptr<const Words> words_;
};

// Needs: span.end <= text.size(), `text` valid UTF-8.
Tokens tokenise(std::string_view text, Span span);
Tokens tokenise(std::string_view text, Span span, const Abbreviations& abbreviations);

// The same, added to `tokens`, for the many paragraphs of one article.
TokenRange append_tokens(std::string_view text, Span span, const Abbreviations& abbreviations,
                         Tokens& tokens);

inline std::string_view token_text(std::string_view text, const Token& token) {
  return text.substr(token.begin, token.end - token.begin);
}

}  // namespace parley
