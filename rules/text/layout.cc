#include "rules/text/layout.h"

#include <algorithm>
#include <string>

#include "rules/text/letters.h"
#include "rules/text/lines.h"
#include "rules/text/shape.h"

namespace parley {
namespace {

constexpr uint32_t kLongestTitle = 25;  // words
constexpr uint32_t kShortestStandfirst = 10;
constexpr uint32_t kLongestStandfirst = 60;
constexpr uint32_t kLongestSubheading = 14;
constexpr int kMostLabels = 4;      // at the start of one line, one behind the other
constexpr size_t kList = 3;         // so many short lines on end are a list or a menu, not subheadings
constexpr uint32_t kMenuWords = 3;  // a menu's lines are shorter than this, a list's longer

// A line, or what is left of it behind a dateline, that no rule has spoken of.
struct Plain {
  size_t block = 0;  // index into the blocks
  LineShape shape;
  bool body = false;  // known to be
};

class Pass {
 public:
  Pass(const Article& article, const LayoutRules& rules)
      : article_(article),
        text_(article.canonical.text),
        rules_(rules),
        declared_title_(folded(article.declared.title)) {}

  Layout run() {
    add_front_title();
    for (const Line& line : join_wrapped(text_, lines_of(text_, article_.body))) add_line(line);
    judge_plain_lines();
    out_.outlet = outlet();
    out_.title = title();
    return std::move(out_);
  }

 private:
  std::string_view view(Span span) const { return text_.substr(span.begin, span.size()); }

  // --- what rules say
  // ------------------------------------------------------------------------------------------------

  void add_front_title() {
    if (article_.title.empty()) return;
    const Span span{article_.title.front().begin, article_.title.back().end};
    if (article_.body.overlaps(span)) return;
    const auto newlines = std::count(text_.begin(), text_.begin() + span.begin, '\n');
    out_.blocks.push_back(
        {BlockKind::kHeadline, span, ++paragraph_, static_cast<uint32_t>(newlines + 1), -1});
    has_headline_ = true;
  }

  void add_line(const Line& line) {
    ++paragraph_;
    line_ = line.number;
    if (rest_) {
      add(*rest_, line.span, rest_rule_);
      return;
    }
    Span left = line.span;
    bool after_dateline = false;
    for (int labels = 0; !left.empty(); ++labels) {
      const auto match = labels < kMostLabels ? rules_.match(view(left)) : std::nullopt;
      const bool fits = match && (!after_dateline || is_prefix(match->kind));
      if (!fits || !apply(*match, left)) return add_plain(left, after_dateline);
      after_dateline = after_dateline || match->kind == BlockKind::kDateline;
    }
  }

  // What stands before the text of its line, and leaves that alone. Behind a dateline there is nothing else.
  static bool is_prefix(BlockKind kind) {
    return kind == BlockKind::kDateline || kind == BlockKind::kMetadata;
  }

  // Takes from `left` what the match labels; false where it labels nothing.
  bool apply(const LayoutRules::Match& match, Span& left) {
    if (match.span.empty()) return false;
    const Span line = left;
    if (is_prefix(match.kind)) {
      if (match.kind == BlockKind::kDateline && !before_sentence(match.span, line)) return false;
      const uint32_t end = match.span.begin > 0 ? line.end : line.begin + match.span.end;
      add(match.kind, trimmed(text_, {line.begin, end}), match.rule);
      left = trimmed(text_, {end, line.end});
    } else {
      add_whole(match, line);
      left.begin = left.end;
    }
    add_facts(match, line);
    if (match.rest_of_article) {
      rest_ = match.kind;
      rest_rule_ = match.rule;
    }
    return true;
  }

  // "KIRTA - The talks"; "NATO - the alliance" is a sentence of its own.
  bool before_sentence(Span match, Span line) const {
    const Span rest = trimmed(text_, {line.begin + match.end, line.end});
    if (match.begin > 0 || rest.empty()) return false;
    const bool caseless = static_cast<unsigned char>(text_[rest.begin]) >= 0xD6;  // scripts without capitals
    return caseless || letter_at(text_, rest.begin).kind != LetterKind::kLower;
  }

  // A rule that names the title within the line means that the rest of the line is none of it.
  void add_whole(const LayoutRules::Match& match, Span line) {
    if (!match.title || match.kind != BlockKind::kHeadline) return add(match.kind, line, match.rule);
    const Span title{line.begin + match.title->begin, line.begin + match.title->end};
    add(BlockKind::kBoilerplate, trimmed(text_, {line.begin, title.begin}), match.rule);
    add(BlockKind::kHeadline, trimmed(text_, title), match.rule);
    add(BlockKind::kBoilerplate, trimmed(text_, {title.end, line.end}), match.rule);
  }

  void add(BlockKind kind, Span span, int rule) {
    if (span.empty()) return;
    out_.blocks.push_back({kind, span, paragraph_, line_, rule});
    has_headline_ = has_headline_ || (kind == BlockKind::kHeadline);
  }

  void add_facts(const LayoutRules::Match& match, Span line) {
    const auto fact = [&](LayoutFact::Kind kind, const std::optional<Span>& span) {
      if (span && !span->empty())
        out_.facts.push_back(
            {kind, match.kind, {line.begin + span->begin, line.begin + span->end}, line_, match.rule});
    };
    fact(LayoutFact::Kind::kDate, match.date);
    fact(LayoutFact::Kind::kOutlet, match.outlet);
    fact(LayoutFact::Kind::kTitle, match.title);
  }

  // --- what shapes say
  // -----------------------------------------------------------------------------------------------

  void add_plain(Span span, bool after_dateline) {
    add(BlockKind::kBody, span, -1);
    plain_.push_back({out_.blocks.size() - 1, shape_of_line(view(span)), after_dateline});
  }

  Block& block(const Plain& plain) { return out_.blocks[plain.block]; }

  void judge_plain_lines() {
    for (Plain& plain : plain_) judge_alone(plain);
    const size_t body = first_body();
    judge_head(body);
    judge_inner(body);
  }

  void label(Plain& plain, BlockKind kind) {
    Block& b = block(plain);
    b.kind = kind;
    b.span = trimmed(text_, {b.span.begin + plain.shape.text_at, b.span.end});
    plain.shape.text_at = 0;
  }

  // Lines that need no neighbours to be judged.
  void judge_alone(Plain& plain) {
    if (plain.body) return;
    if (!plain.shape.lettered) return label(plain, BlockKind::kBoilerplate);
    if (!declared_title_.empty() && same_as_title(view(block(plain).span).substr(plain.shape.text_at)))
      return label(plain, BlockKind::kHeadline);
    if (plain.shape.slug) return label(plain, BlockKind::kHeadline);
    if (plain.shape.heading == 0) return;
    const bool title = plain.shape.heading == 1 && !has_headline_ && declared_title_.empty();
    label(plain, title ? BlockKind::kHeadline : BlockKind::kSubheading);
    has_headline_ = has_headline_ || title;
  }

  bool same_as_title(std::string_view line) const {
    return line.size() < 2 * declared_title_.size() + 16 && folded(line) == declared_title_;
  }

  bool undecided(const Plain& plain) { return block(plain).kind == BlockKind::kBody; }

  // Index of the first plain line that is certainly a paragraph; plain_.size() if there is none.
  size_t first_body() {
    for (size_t i = 0; i < plain_.size(); ++i) {
      const Plain& plain = plain_[i];
      if (!undecided(plain)) continue;
      const bool question =
          plain.shape.asks && plain.shape.words <= kLongestSubheading && i + 1 < plain_.size();
      const bool closed = plain.shape.closed && !question;
      if (plain.body || closed || plain.shape.list_item || plain.shape.words > kLongestStandfirst) return i;
    }
    return plain_.size();
  }

  // Before the first paragraph: kicker, title, standfirst, subheading.
  void judge_head(size_t body) {
    const bool none = body == plain_.size();
    std::vector<size_t> lines;
    for (size_t i = 0; i < body; ++i)
      if (undecided(plain_[i])) lines.push_back(i);
    if (lines.empty() || (none && lines.size() == 1)) return;
    if (none) lines.resize(1);  // fragments only: the first is their title, if it is like one
    const bool titled = has_headline_ || !declared_title_.empty();
    size_t title = titled ? 0 : longest(lines);
    if (!titled && title < lines.size()) {
      label(plain_[lines[title]], BlockKind::kHeadline);
      for (size_t i = 0; i < title; ++i) label(plain_[lines[i]], BlockKind::kBoilerplate);
      ++title;
    }
    for (size_t i = title; i < lines.size(); ++i) label(plain_[lines[i]], below_title(plain_[lines[i]]));
  }

  // The line of most words that may be a title; lines.size() if none may.
  size_t longest(const std::vector<size_t>& lines) const {
    size_t best = lines.size();
    uint32_t most = 1;
    for (size_t i = 0; i < lines.size(); ++i) {
      const uint32_t words = plain_[lines[i]].shape.words;
      if (words <= most || words > kLongestTitle) continue;
      most = words;
      best = i;
    }
    return best;
  }

  static BlockKind below_title(const Plain& plain) {
    const bool sentence = plain.shape.words >= kShortestStandfirst && !plain.shape.title_case();
    return sentence ? BlockKind::kStandfirst : BlockKind::kSubheading;
  }

  // From the first paragraph on: short open lines are subheadings if a paragraph follows, else the page's
  // tail.
  void judge_inner(size_t body) {
    for (size_t i = body + 1; i < plain_.size();) {
      if (!short_line(plain_[i])) {
        ++i;
        continue;
      }
      size_t end = i + 1;
      while (end < plain_.size() && short_line(plain_[end])) ++end;
      judge_run(i, end);
      i = end;
    }
  }

  bool short_line(const Plain& plain) {
    return undecided(plain) && !plain.body && !plain.shape.closed && !plain.shape.list_item &&
           plain.shape.words <= kLongestSubheading;
  }

  void judge_run(size_t begin, size_t end) {
    const bool last =
        std::none_of(plain_.begin() + end, plain_.end(), [&](const Plain& p) { return undecided(p); });
    const bool list = end - begin >= kList;
    if (list && average_words(begin, end) >= kMenuWords + 1) return;
    const BlockKind kind = last || list ? BlockKind::kBoilerplate : BlockKind::kSubheading;
    for (size_t i = begin; i < end; ++i) label(plain_[i], kind);
  }

  uint32_t average_words(size_t begin, size_t end) const {
    uint32_t words = 0;
    for (size_t i = begin; i < end; ++i) words += plain_[i].shape.words;
    return words / static_cast<uint32_t>(end - begin);
  }

  // --- facts
  // ---------------------------------------------------------------------------------------------------------

  std::string outlet() const {
    if (!article_.declared.outlet.empty()) return article_.declared.outlet;
    for (const LayoutFact& fact : out_.facts)
      if (fact.kind == LayoutFact::Kind::kOutlet) return folded(view(fact.span));
    return {};
  }

  std::string title() const {
    if (!declared_title_.empty()) return declared_title_;
    for (const Block& b : out_.blocks)
      if (b.kind == BlockKind::kHeadline && !shape_of_line(view(b.span)).slug) return folded(view(b.span));
    return {};
  }

  const Article& article_;
  std::string_view text_;
  const LayoutRules& rules_;
  std::string declared_title_;
  Layout out_;
  std::vector<Plain> plain_;
  uint32_t paragraph_ = 0;
  uint32_t line_ = 0;
  std::optional<BlockKind> rest_;
  int rest_rule_ = -1;
  bool has_headline_ = false;
};

}  // namespace

Layout layout(const Article& article, const LayoutRules& rules) {
  return Pass(article, rules).run();
}

std::optional<Section> printed_section(BlockKind kind) {
  switch (kind) {
    case BlockKind::kBody:
      return Section::kBody;
    case BlockKind::kHeadline:
      return Section::kHeadline;
    case BlockKind::kStandfirst:
      return Section::kStandfirst;
    case BlockKind::kCaption:
      return Section::kCaption;
    case BlockKind::kSubheading:
    case BlockKind::kDateline:
    case BlockKind::kMetadata:
    case BlockKind::kBoilerplate:
      return std::nullopt;
  }
  return std::nullopt;
}

}  // namespace parley
