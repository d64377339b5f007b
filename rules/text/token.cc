#include "rules/text/token.h"

#include <algorithm>

#include "rules/text/letters.h"

namespace parley {
namespace {

constexpr uint32_t kBytesPerToken = 5;  // of English news; only a first guess at the size of the list

// One pass over a span. Every function leaves `at_` behind what it took.
class Scanner {
 public:
  Scanner(std::string_view text, Span span, const Abbreviations& abbreviations, Tokens& tokens)
      : text_(text.substr(0, span.end)), abbreviations_(abbreviations), tokens_(tokens), at_(span.begin) {}

  void run() {
    while (at_ < text_.size()) step();
  }

 private:
  using Flags = uint16_t;

  // What has been seen of the word that is being scanned.
  struct Word {
    uint32_t begin = 0;
    uint32_t part = 0;     // where its last part begins: after a full stop or hyphen
    uint32_t letters = 0;  // letters; a letter of several bytes counts once
    uint32_t capitals = 0;
    uint32_t dots = 0;  // of an acronym
    Flags flags = 0;
  };

  Letter letter(size_t at) const {
    return at < text_.size() ? letter_at(text_, at) : Letter{LetterKind::kSpace, 0};
  }
  char byte(size_t at) const { return at < text_.size() ? text_[at] : ' '; }

  void step() {
    const Letter next = letter(at_);
    switch (next.kind) {
      case LetterKind::kSpace:
        space_ = Token::kSpaceBefore;
        at_ += next.size;
        return;
      case LetterKind::kJoiner:
        at_ += next.size;
        return;
      case LetterKind::kLower:
      case LetterKind::kUpper:
      case LetterKind::kDigit:
        return word();
      case LetterKind::kApostrophe:
        return apostrophe(next);
      case LetterKind::kHyphen:
      case LetterKind::kPunctuation:
        return mark(next);
    }
  }

  void add(uint32_t begin, Token::Kind kind, Flags flags) {
    tokens_.push_back({begin, at_, kind, static_cast<Flags>(flags | space_)});
    space_ = 0;
  }

  // --- words and numbers
  // ---------------------------------------------------------------------------------------------

  void word() {
    Word word{at_, at_, 0, 0, 0, 0};
    if (letter(at_).kind == LetterKind::kUpper) word.flags |= Token::kCapitalised;
    do take_plain(word);
    while (!at_space() && take_inner(word));
    if (word.letters == 0 && byte(at_) == '%') ++at_;
    if (byte(at_) == '.' || word.dots > 0) full_stop(word);
    if (word.letters > 1 && word.capitals == word.letters) word.flags |= Token::kAllCaps;
    add(word.begin, word.letters == 0 ? Token::Kind::kNumber : Token::Kind::kWord, word.flags);
  }

  bool at_space() const { return at_ < text_.size() && text_[at_] == ' '; }

  // ASCII letters and digits; most of most words are small letters.
  void take_plain(Word& word) {
    for (;;) {
      const uint32_t begin = at_;
      while (at_ < text_.size() && text_[at_] >= 'a' && text_[at_] <= 'z') ++at_;
      word.letters += at_ - begin;
      if (at_ >= text_.size() || static_cast<unsigned char>(text_[at_]) >= 0x80) return;
      const LetterKind kind = kAsciiKinds[static_cast<unsigned char>(text_[at_])];
      if (!is_alphanumeric(kind)) return;
      count(kind, word);
      ++at_;
    }
  }

  static void count(LetterKind kind, Word& word) {
    if (kind == LetterKind::kDigit) {
      word.flags |= Token::kHasDigit;
      return;
    }
    ++word.letters;
    word.capitals += kind == LetterKind::kUpper ? 1 : 0;
  }

  // What is no ASCII letter or digit, but belongs to the word if what follows it does.
  bool take_inner(Word& word) {
    if (at_ >= text_.size()) return false;
    const Letter here = letter(at_);
    const Letter next = letter(at_ + here.size);
    switch (here.kind) {
      case LetterKind::kSpace:
        return false;
      case LetterKind::kLower:
      case LetterKind::kUpper:
      case LetterKind::kDigit:
        count(here.kind, word);
        at_ += here.size;
        return true;
      case LetterKind::kJoiner:
        at_ += here.size;
        return true;
      case LetterKind::kApostrophe:
        return take_if(is_alphanumeric(next.kind) && !possessive(here), here.size);
      case LetterKind::kHyphen:
        return hyphen(here, next, word);
      case LetterKind::kPunctuation:
        return inner_mark(next, word);
    }
    return false;
  }

  bool take_if(bool taken, uint32_t size) {
    if (taken) at_ += size;
    return taken;
  }

  // An s after the apostrophe and nothing after the s.
  bool possessive(Letter apostrophe) const {
    const size_t after = at_ + apostrophe.size;
    const char s = byte(after);
    return (s == 's' || s == 'S') && !is_alphanumeric(letter(after + 1).kind);
  }

  bool hyphen(Letter here, Letter next, Word& word) {
    if (!is_alphanumeric(next.kind)) return false;
    at_ += here.size;
    word.part = at_;
    word.flags |= Token::kHyphenated;
    return true;
  }

  bool inner_mark(Letter next, Word& word) {
    const bool digits = next.kind == LetterKind::kDigit && letter_before(text_, at_) == LetterKind::kDigit;
    switch (byte(at_)) {
      case '.':
        return inner_dot(next, digits, word);
      case ',':
        return take_if(digits, 1);
      case ':':
        return byte(at_ + 1) == '/' && byte(at_ + 2) == '/' ? web(word) : take_if(digits, 1);
      case '/':
        return word.flags & Token::kWeb ? web(word) : false;
      case '@':
        return is_alphanumeric(next.kind) ? web(word) : false;
      case '&':
        return take_if(word.capitals > 0 && next.kind == LetterKind::kUpper, 1);
      case '_':
        return take_if(underscores(), 1);
      default:
        return false;
    }
  }

  bool underscores() const {
    size_t after = at_;
    while (byte(after) == '_') ++after;
    return is_alphanumeric(letter(after).kind) && after - at_ < 8;  // a longer run is a rule across the page
  }

  // "3.5", "U.S." and "example.org"; the end of a sentence is none of them.
  bool inner_dot(Letter next, bool digits, Word& word) {
    if (digits) return take_if(true, 1);
    if (single_letter(word) && is_word_letter(next.kind) && !is_word_letter(letter(at_ + 1 + next.size).kind))
      return acronym_dot(word);
    if (word.dots > 0 && single_letter(word)) return acronym_dot(word);
    if (next.kind != LetterKind::kLower || word.letters == 0 || word.dots > 0) return false;
    word.flags |= Token::kWeb;
    return take_if(true, 1);
  }

  bool single_letter(const Word& word) const {
    return at_ > word.part && is_word_letter(letter(word.part).kind) &&
           word.part + letter(word.part).size == at_;
  }

  bool acronym_dot(Word& word) {
    ++word.dots;
    ++at_;
    word.part = at_;
    if (is_alphanumeric(letter(at_).kind)) return true;
    word.flags |= Token::kAbbreviation | Token::kAcronym;
    return byte(at_) == '-';  // "U.S.-led"
  }

  // The full stop of an initial or abbreviation.
  void full_stop(Word& word) {
    if (word.part < at_ && word.dots > 0)
      word.flags &= static_cast<Flags>(~(Token::kAbbreviation | Token::kAcronym));
    if (byte(at_) != '.' || byte(at_ + 1) == '.' || word.letters == 0 || at_ == word.part) return;
    const bool initial = word.capitals == 1 && word.begin == word.part && single_letter(word);
    if (initial) word.flags |= Token::kAcronym;
    if (!initial && !abbreviations_.has(text_.substr(word.begin, at_ - word.begin), before_number(at_ + 1)))
      return;
    word.flags |= Token::kAbbreviation;
    ++at_;
  }

  bool before_number(size_t at) const {
    while (byte(at) == ' ' && at < text_.size()) ++at;
    return letter(at).kind == LetterKind::kDigit;
  }

  // --- addresses
  // -----------------------------------------------------------------------------------------------------

  // To the next white space or bracket, less the punctuation that ends the sentence around it.
  bool web(Word& word) {
    word.flags |= Token::kWeb;
    word.letters += 1;  // an address is a word, whatever it is made of
    const uint32_t begin = at_;
    while (at_ < text_.size() && address_letter(at_)) ++at_;
    while (at_ > begin && trailing(text_[at_ - 1])) --at_;
    word.part = at_;
    return at_ > begin;
  }

  bool address_letter(size_t at) const {
    const auto next = static_cast<unsigned char>(text_[at]);
    if (next >= 0x80) return is_word_letter(letter_at(text_, at).kind) || (next & 0xC0U) == 0x80U;
    return next > ' ' &&
           std::string_view("<>\"[]{}|^`'").find(static_cast<char>(next)) == std::string_view::npos;
  }

  static bool trailing(char last) {
    return std::string_view(".,;:!?)*_").find(last) != std::string_view::npos;
  }

  // --- marks
  // ---------------------------------------------------------------------------------------------------------

  void apostrophe(Letter here) {
    const uint32_t begin = at_;
    if (space_ == 0 && after_word() && possessive(here)) {
      at_ += here.size + 1;
      return add(begin, Token::Kind::kWord, Token::kPossessive);
    }
    at_ += here.size;
    if (here.size == 1 && byte(at_) == text_[begin] && pairs(begin)) ++at_;
    add(begin, Token::Kind::kPunctuation, 0);
  }

  bool after_word() const {
    return !tokens_.empty() && tokens_.back().end == at_ && !tokens_.back().punctuation();
  }

  // Two apostrophes are one mark; of three, after a word, the first closes a quotation inside theirs.
  bool pairs(uint32_t begin) const {
    size_t end = begin;
    while (byte(end) == text_[begin] && end - begin < 4) ++end;
    return end - begin != 3 || space_ != 0 || tokens_.empty() || tokens_.back().end != begin;
  }

  void mark(Letter here) {
    const uint32_t begin = at_;
    const char first = text_[at_];
    at_ += here.size;
    if ((first == '@' || first == '#') && starts_name(begin)) return name(begin);
    if (repeats(first))
      while (byte(at_) == first && at_ < text_.size()) ++at_;
    add(begin, Token::Kind::kPunctuation, 0);
  }

  static bool repeats(char mark) { return std::string_view("-.*_=~#").find(mark) != std::string_view::npos; }

  bool starts_name(uint32_t begin) const {
    const bool apart =
        space_ != 0 || tokens_.empty() || tokens_.back().end != begin || tokens_.back().punctuation();
    return apart && is_word_letter(letter(at_).kind);
  }

  void name(uint32_t begin) {
    while (at_ < text_.size()) {
      const Letter next = letter(at_);
      if (!is_alphanumeric(next.kind) && next.kind != LetterKind::kJoiner && byte(at_) != '_') break;
      at_ += next.size;
    }
    add(begin, Token::Kind::kWord, Token::kWeb);
  }

  std::string_view text_;
  const Abbreviations& abbreviations_;
  Tokens& tokens_;
  uint32_t at_;
  Flags space_ = 0;
};

const Abbreviations& no_abbreviations() {
  static const Abbreviations kNone;
  return kNone;
}

}  // namespace

TokenRange append_tokens(std::string_view text, Span span, const Abbreviations& abbreviations,
                         Tokens& tokens) {
  const size_t needed = tokens.size() + span.size() / kBytesPerToken + 1;
  if (tokens.capacity() < needed) tokens.reserve(std::max(needed, 2 * tokens.capacity()));
  const auto first = static_cast<uint32_t>(tokens.size());
  Scanner(text, span, abbreviations, tokens).run();
  return {first, static_cast<uint32_t>(tokens.size())};
}

Tokens tokenise(std::string_view text, Span span, const Abbreviations& abbreviations) {
  Tokens tokens;
  append_tokens(text, span, abbreviations, tokens);
  return tokens;
}

Tokens tokenise(std::string_view text, Span span) {
  return tokenise(text, span, no_abbreviations());
}

}  // namespace parley
