#include "rules/text/sentence.h"

#include <algorithm>
#include <optional>
#include <unordered_set>

namespace parley {
namespace {

// What stands at the end of a sentence, perhaps.
enum class Stop : uint8_t {
  kNone,
  kFull,          // "."
  kCall,          // "?", "!"
  kEllipsis,      // "..."
  kAcronym,       // "U.S."
  kAbbreviation,  // "Gen.", "J."
};

struct WordList {
  std::unordered_set<std::string> words;

  // As written, or with its ASCII letters made small.
  bool has(std::string_view word) const {
    std::string key(word);
    if (words.contains(key)) return true;
    for (char& c : key)
      if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
    return words.contains(key);
  }
};

bool is_one_of(std::string_view mark, std::initializer_list<std::string_view> marks) {
  return std::find(marks.begin(), marks.end(), mark) != marks.end();
}

Stop stop_of(std::string_view text, const Token& token) {
  if (token.has(Token::kAbbreviation)) {
    const bool letters = token.has(Token::kAcronym) && token.span().size() > 2;
    return letters ? Stop::kAcronym : Stop::kAbbreviation;
  }
  if (!token.punctuation()) return Stop::kNone;
  const std::string_view mark = token_text(text, token);
  if (mark == "." || mark == "\u3002" || mark == "\u0964") return Stop::kFull;
  if (is_one_of(mark, {"?", "!", "\u061F", "\uFF1F", "\uFF01", "\u203C", "\u2049"})) return Stop::kCall;
  return mark.front() == '.' || mark == "\u2026" ? Stop::kEllipsis : Stop::kNone;
}

// One splitting of a range in which the quotations of one depth are taken as a whole.
class Splitter {
 public:
  Splitter(std::string_view text, const Tokens& tokens, const Quotations& quotations, const WordList& openers)
      : text_(text), tokens_(tokens), quotations_(quotations), openers_(openers) {}

  std::vector<TokenRange> split(TokenRange range, uint32_t depth) {
    range_ = range;
    depth_ = depth;
    const auto first = std::lower_bound(quotations_.begin(), quotations_.end(), range.first,
                                        [](const Quotation& q, uint32_t token) { return q.open < token; });
    next_ = static_cast<size_t>(first - quotations_.begin());
    find_depth();
    begin_ = range.first;
    for (uint32_t at = range.first; at < range.last;) at = step(at);
    if (begin_ < range.last) found_.push_back({begin_, range.last});
    return std::move(found_);
  }

 private:
  void find_depth() {
    while (next_ < quotations_.size() && quotations_[next_].open < range_.last &&
           quotations_[next_].depth != depth_)
      ++next_;
  }
  // Needs: token < range_.last.
  bool opens_quotation(uint32_t token) const {
    return next_ < quotations_.size() && quotations_[next_].open == token;
  }

  uint32_t step(uint32_t at) {
    if (opens_quotation(at)) return over_quotation(at);
    const Stop stop = stop_of(text_, tokens_[at]);
    if (stop == Stop::kNone) return at + 1;
    return over_stop(stop, at);
  }

  uint32_t over_quotation(uint32_t at) {
    const Quotation& quotation = quotations_[next_];
    ++next_;
    find_depth();
    const uint32_t after = std::max(at + 1, quotation.unclosed ? quotation.close : quotation.close + 1);
    if (after >= range_.last) return range_.last;
    const Stop stop = last_stop(quotation);
    if (stop != Stop::kNone && begins_after_quotation(stop, after)) cut(after);
    return after;
  }

  // Of the quotation's last word; marks that close what is nested in it are passed over.
  Stop last_stop(const Quotation& quotation) const {
    for (uint32_t i = quotation.close; i > quotation.open + 1; --i) {
      const Stop stop = stop_of(text_, tokens_[i - 1]);
      if (stop != Stop::kNone || !tokens_[i - 1].punctuation()) return stop;
    }
    return Stop::kNone;
  }

  uint32_t over_stop(Stop stop, uint32_t at) {
    uint32_t after = at + 1;
    for (; after < range_.last && !opens_quotation(after); ++after) {
      const Stop more = stop_of(text_, tokens_[after]);
      if (more == Stop::kFull || more == Stop::kCall || more == Stop::kEllipsis)
        stop = more;
      else if (tokens_[after].space_before() || !closes_bracket(after))
        break;
    }
    if (after < range_.last && begins_after(stop, after)) cut(after);
    return after;
  }

  void cut(uint32_t at) {
    if (at > begin_) found_.push_back({begin_, at});
    begin_ = at;
  }

  bool closes_bracket(uint32_t token) const {
    return tokens_[token].punctuation() && is_one_of(token_text(text_, tokens_[token]), {")", "]", "}"});
  }
  bool opens_bracket(uint32_t token) const {
    return tokens_[token].punctuation() && is_one_of(token_text(text_, tokens_[token]), {"(", "["});
  }

  // A capital letter, a number, an address, an opening bracket or quotation mark.
  bool may_begin(uint32_t token) const {
    const Token& t = tokens_[token];
    return t.capitalised() || t.number() || t.has(Token::kWeb) || t.has(Token::kHasDigit) ||
           opens_bracket(token) || opens_quotation(token);
  }
  bool opener(uint32_t token) const {
    return tokens_[token].capitalised() && openers_.has(token_text(text_, tokens_[token]));
  }

  bool begins_after(Stop stop, uint32_t token) const {
    if (!tokens_[token].space_before()) return false;
    switch (stop) {
      case Stop::kFull:
      case Stop::kCall:
        return may_begin(token);
      case Stop::kAcronym:
        return opener(token) || opens_quotation(token);
      case Stop::kEllipsis:
      case Stop::kAbbreviation:
        return opener(token);
      case Stop::kNone:
        break;
    }
    return false;
  }

  // "Why?" Marend asked. goes on; "We go." Marend left. does not.
  bool begins_after_quotation(Stop stop, uint32_t token) const {
    if (!tokens_[token].space_before()) return false;
    if (stop == Stop::kFull) return may_begin(token);
    return opener(token) || opens_quotation(token);
  }

  std::string_view text_;
  const Tokens& tokens_;
  const Quotations& quotations_;
  const WordList& openers_;
  TokenRange range_;
  uint32_t depth_ = 0;
  size_t next_ = 0;  // the next quotation of the depth
  uint32_t begin_ = 0;
  std::vector<TokenRange> found_;
};

}  // namespace

struct SentenceFinder::Openers {
  WordList list;
};

SentenceFinder::SentenceFinder(const std::vector<std::string>& openers)
    : openers_(std::make_unique<Openers>(Openers{{{openers.begin(), openers.end()}}})) {}
SentenceFinder::SentenceFinder(SentenceFinder&&) noexcept = default;
SentenceFinder& SentenceFinder::operator=(SentenceFinder&&) noexcept = default;
SentenceFinder::~SentenceFinder() = default;

std::vector<TokenRange> SentenceFinder::outer(std::string_view text, const Tokens& tokens,
                                              TokenRange paragraph, const Quotations& quotations) const {
  return Splitter(text, tokens, quotations, openers_->list).split(paragraph, 0);
}

std::vector<TokenRange> SentenceFinder::inner(std::string_view text, const Tokens& tokens,
                                              const Quotations& quotations, size_t index) const {
  const Quotation& quotation = quotations[index];
  return Splitter(text, tokens, quotations, openers_->list).split(quotation.inside(), quotation.depth + 1);
}

}  // namespace parley
