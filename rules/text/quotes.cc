#include "rules/text/quotes.h"

#include <algorithm>
#include <array>
#include <string>
#include <utility>

#include "rules/text/letters.h"

namespace parley {
namespace {

constexpr uint32_t kDeepest = 8;  // quotations inside quotations; what is nested deeper is no quotation

// One mark as it is written, and what it can do.
struct Mark {
  std::string text;
  bool opens = false;
  bool closes = false;
  bool word_like = false;
  std::vector<int> closed_by;  // indices of the marks that close what this one opens
};

enum class Shape : uint8_t { kOpening, kClosing, kEither };

// A mark in the text.
struct Candidate {
  uint32_t token = 0;
  int mark = 0;
  Shape shape = Shape::kEither;
  bool weak = false;          // as like to be a plural's apostrophe as a closing mark
  bool strong_ahead = false;  // a sure closing mark of single quotation follows before any opening one
  int balance = 0;            // closing less opening marks of asymmetric pairs in the rest of the paragraph
};

struct Open {
  size_t quotation = 0;  // index into the output
  int mark = 0;
};

struct MarkTable {
  std::vector<Mark> marks;
  std::array<bool, 256> first_bytes{};

  int add(const std::string& text, bool word_like) {
    const auto found =
        std::find_if(marks.begin(), marks.end(), [&](const Mark& m) { return m.text == text; });
    if (found != marks.end()) return static_cast<int>(found - marks.begin());
    marks.push_back({text, false, false, word_like, {}});
    first_bytes[static_cast<unsigned char>(text.front())] = true;
    return static_cast<int>(marks.size()) - 1;
  }

  void add(const spec::QuoteMarks& pair) {
    if (pair.open.empty() || pair.close.empty()) return;
    const int open = add(pair.open, pair.word_like);
    const int close = add(pair.close, pair.word_like);
    marks[open].opens = true;
    marks[close].closes = true;
    marks[open].closed_by.push_back(close);
  }

  // -1: none.
  int find(std::string_view text) const {
    for (size_t i = 0; i < marks.size(); ++i)
      if (marks[i].text == text) return static_cast<int>(i);
    return -1;
  }

  bool closes(int close, int open) const {
    const std::vector<int>& by = marks[open].closed_by;
    return std::find(by.begin(), by.end(), close) != by.end();
  }
};

// The quotations of one article, a paragraph at a time.
class Pass {
 public:
  Pass(const MarkTable& marks, std::string_view text, const Tokens& tokens)
      : marks_(marks), text_(text), tokens_(tokens) {}

  void paragraph(TokenRange range, uint32_t index, const TokenRange* next) {
    range_ = range;
    index_ = index;
    next_ = next;
    collect();
    if (!candidates_.empty()) {
      look_ahead();
      for (const Candidate& candidate : candidates_) take(candidate);
    }
    finish();
  }

  Quotations result() {
    size_t kept = 0;
    for (size_t i = 0; i < found_.size(); ++i)
      if (!dropped_[i]) found_[kept++] = found_[i];
    found_.resize(kept);
    count_depths();
    return std::move(found_);
  }

 private:
  // --- what marks there are
  // ------------------------------------------------------------------------------------------

  int mark_at(uint32_t token) const {
    const Token& t = tokens_[token];
    if (!t.punctuation() || !marks_.first_bytes[static_cast<unsigned char>(text_[t.begin])]) return -1;
    return marks_.find(token_text(text_, t));
  }

  void collect() {
    candidates_.clear();
    for (uint32_t i = range_.first; i < range_.last; ++i) {
      const int mark = mark_at(i);
      if (mark < 0 || inches(i)) continue;
      Candidate candidate{i, mark, Shape::kEither, false, false, 0};
      candidate.shape = shape(i);
      candidate.weak = marks_.marks[mark].word_like && weak(i);
      candidates_.push_back(candidate);
    }
  }

  // 5'10"
  bool inches(uint32_t i) const {
    if (!attached_left(i) || !tokens_[i - 1].number()) return false;
    return token_text(text_, tokens_[i - 1]).find('\'') != std::string_view::npos;
  }

  bool attached_left(uint32_t i) const { return i > range_.first && !tokens_[i].space_before(); }
  bool attached_right(uint32_t i) const { return i + 1 < range_.last && !tokens_[i + 1].space_before(); }

  Shape shape(uint32_t i) const {
    const bool left = attached_left(i), right = attached_right(i);
    if (!left && !right) return Shape::kEither;
    if (!left) return ends_phrase(i + 1) ? Shape::kClosing : Shape::kOpening;
    if (!right) return opens_phrase(i - 1) ? Shape::kOpening : Shape::kClosing;
    if (opens_phrase(i - 1) || is_dash(i - 1)) return ends_phrase(i + 1) ? Shape::kClosing : Shape::kOpening;
    return tokens_[i + 1].punctuation() ? Shape::kClosing : Shape::kEither;
  }

  // Marks that every script with these quotation marks shares.
  bool is_one_of(uint32_t token, std::string_view ascii) const {
    const Token& t = tokens_[token];
    return t.punctuation() && ascii.find(text_[t.begin]) != std::string_view::npos;
  }
  bool ends_phrase(uint32_t token) const { return is_one_of(token, ",.;:!?)]}"); }
  bool is_dash(uint32_t token) const {
    const std::string_view t = token_text(text_, tokens_[token]);
    return is_one_of(token, "-/") || t == "\u2014" || t == "\u2013";
  }
  // An opening bracket, or a mark that can only open or has just opened.
  bool opens_phrase(uint32_t token) const {
    if (is_one_of(token, "([{")) return true;
    const int mark = mark_at(token);
    return mark >= 0 && !candidates_.empty() && candidates_.back().token == token &&
           candidates_.back().shape == Shape::kOpening;
  }

  // After an s and before another word: "the parties' offer".
  bool weak(uint32_t i) const {
    if (!attached_left(i) || attached_right(i) || i + 1 >= range_.last) return false;
    const Token& before = tokens_[i - 1];
    const char last = text_[before.end - 1];
    return before.word() && (last == 's' || last == 'S') && !tokens_[i + 1].punctuation();
  }

  void look_ahead() {
    bool strong = false;
    int balance = 0;
    for (size_t i = candidates_.size(); i-- > 0;) {
      Candidate& candidate = candidates_[i];
      const Mark& mark = marks_.marks[candidate.mark];
      candidate.strong_ahead = strong;
      candidate.balance = balance;
      if (mark.word_like)
        strong = candidate.shape == Shape::kOpening ? false : strong || !candidate.weak;
      else if (mark.opens != mark.closes)
        balance += mark.closes ? 1 : -1;
    }
  }

  // --- what they do
  // --------------------------------------------------------------------------------------------------

  void take(const Candidate& candidate) {
    const Mark& mark = marks_.marks[candidate.mark];
    const int open = open_for(candidate.mark);
    if (candidate.shape == Shape::kOpening) return take_opening(candidate, open);
    if (open >= 0) return take_closing(candidate, open);
    if (mark.opens && !mark.word_like && candidate.shape == Shape::kEither) push(candidate);
  }

  void take_opening(const Candidate& candidate, int open) {
    const Mark& mark = marks_.marks[candidate.mark];
    if (!mark.opens && (mark.word_like || open >= 0)) return;  // elisions; a closing mark after a stray space
    if (mark.word_like && decade(candidate.token + 1)) return;
    const int same = open_as(candidate.mark);
    if (same >= 0 && !nests(candidate)) cut_off(static_cast<size_t>(same), candidate.token);
    push(candidate);
  }

  void take_closing(const Candidate& candidate, int open) {
    if (candidate.weak && candidate.strong_ahead) return;
    close_down_to(static_cast<size_t>(open), candidate.token);
  }

  // '90s
  bool decade(uint32_t token) const {
    return token < range_.last && tokens_[token].word() && tokens_[token].has(Token::kHasDigit) &&
           tokens_[token].span().size() == 3;
  }

  // Whether as many closing marks follow as there would be quotations open.
  bool nests(const Candidate& candidate) const {
    const Mark& mark = marks_.marks[candidate.mark];
    if (mark.word_like || marks_.closes(candidate.mark, candidate.mark)) return false;
    return candidate.balance > static_cast<int>(stack_.size());
  }

  // The open quotation that the mark closes: its own kind, else one of the same family that writers mix up
  // with it.
  int open_for(int mark) const {
    int family = -1;
    for (size_t i = stack_.size(); i-- > 0;) {
      if (marks_.closes(mark, stack_[i].mark)) return static_cast<int>(i);
      if (family < 0 && marks_.marks[mark].word_like == marks_.marks[stack_[i].mark].word_like)
        family = static_cast<int>(i);
    }
    return family;
  }

  // The open quotation that began with the same mark.
  int open_as(int mark) const {
    for (size_t i = stack_.size(); i-- > 0;)
      if (stack_[i].mark == mark) return static_cast<int>(i);
    return -1;
  }

  void push(const Candidate& candidate) {
    if (stack_.size() >= kDeepest) return;
    Quotation quotation;
    quotation.paragraph = index_;
    quotation.open = candidate.token;
    quotation.close = range_.last;
    quotation.word_like = marks_.marks[candidate.mark].word_like;
    quotation.unclosed = true;
    quotation.reopened = candidate.token == range_.first && left_open_ >= 0 &&
                         marks_.marks[left_open_].word_like == quotation.word_like;
    stack_.push_back({found_.size(), candidate.mark});
    found_.push_back(quotation);
    dropped_.push_back(false);
  }

  // The quotation at `level` ends with the mark; what is open inside it ends there too.
  void close_down_to(size_t level, uint32_t token) {
    cut_off(level + 1, token);
    Quotation& quotation = found_[stack_[level].quotation];
    quotation.close = token;
    quotation.unclosed = false;
    quotation.inner = {tokens_[quotation.open].end, tokens_[token].begin};
    stack_.resize(level);
  }

  // Quotations from `level` on end before `token` without a mark of their own. An apostrophe was no mark
  // then.
  void cut_off(size_t level, uint32_t token) {
    for (size_t i = level; i < stack_.size(); ++i) {
      Quotation& quotation = found_[stack_[i].quotation];
      quotation.close = token;
      quotation.inner = {tokens_[quotation.open].end, tokens_[token - 1].end};
      dropped_[stack_[i].quotation] = quotation.word_like || quotation.open + 1 == token;
    }
    stack_.resize(std::min(level, stack_.size()));
  }

  void finish() {
    left_open_ = -1;
    if (stack_.empty()) return;
    const std::vector<Open> open = stack_;
    cut_off(0, range_.last);
    for (const Open& o : open) {
      if (found_[o.quotation].word_like) dropped_[o.quotation] = !goes_on(o.mark);
      if (!dropped_[o.quotation] && left_open_ < 0) left_open_ = o.mark;
    }
  }

  bool goes_on(int mark) const {
    return next_ != nullptr && !next_->empty() && mark_at(next_->first) == mark;
  }

  void count_depths() {
    std::vector<uint32_t> ends;
    for (Quotation& quotation : found_) {
      while (!ends.empty() && ends.back() <= quotation.open) ends.pop_back();
      quotation.depth = static_cast<uint32_t>(ends.size());
      ends.push_back(quotation.close);
    }
  }

  const MarkTable& marks_;
  std::string_view text_;
  const Tokens& tokens_;
  TokenRange range_;
  uint32_t index_ = 0;
  const TokenRange* next_ = nullptr;
  int left_open_ = -1;  // mark of the quotation that the paragraph before left open
  std::vector<Candidate> candidates_;
  std::vector<Open> stack_;
  Quotations found_;
  std::vector<bool> dropped_;
};

}  // namespace

struct QuoteFinder::Marks {
  MarkTable table;
};

QuoteFinder::QuoteFinder(std::vector<spec::QuoteMarks> marks) {
  MarkTable known;
  for (const spec::QuoteMarks& pair : marks) known.add(pair);
  marks_ = std::make_unique<Marks>(Marks{std::move(known)});
}
QuoteFinder::QuoteFinder(QuoteFinder&&) noexcept = default;
QuoteFinder& QuoteFinder::operator=(QuoteFinder&&) noexcept = default;
QuoteFinder::~QuoteFinder() = default;

Quotations QuoteFinder::find(std::string_view text, const Tokens& tokens,
                             const std::vector<TokenRange>& paragraphs) const {
  Pass pass(marks_->table, text, tokens);
  for (size_t i = 0; i < paragraphs.size(); ++i) {
    const TokenRange* next = i + 1 < paragraphs.size() ? &paragraphs[i + 1] : nullptr;
    pass.paragraph(paragraphs[i], static_cast<uint32_t>(i), next);
  }
  return pass.result();
}

}  // namespace parley
