// The day an article was published: each place where it may be said, the surest first.
#include <algorithm>
#include <charconv>

#include "rules/text/dates.h"

namespace parley {
namespace {

constexpr size_t kFirstParagraphs = 3;  // of the body, where a text says what it reports

// A date somewhere in the article.
struct Found {
  DateMention mention;
  bool ahead = false;  // its sentence speaks of something to come
};

class Seeker {
 public:
  Seeker(const Article& article, const Layout& layout, const Calendar& calendar,
         const Abbreviations& abbreviations)
      : article_(article),
        text_(article.canonical.text),
        layout_(layout),
        calendar_(calendar),
        abbreviations_(abbreviations) {}

  PublishedDate run() const {
    if (article_.declared.published) return {article_.declared.published, article_.declared.published_from};
    if (PublishedDate found = from_metadata(); found.date) return found;
    if (const auto date = from_url()) return {date, "url"};
    if (const auto date = from_dateline()) return {date, "dateline"};
    if (const auto date = from_text()) return {date, "text"};
    return {};
  }

 private:
  std::vector<Found> dates_in(Span span) const {
    const Tokens tokens = tokenise(text_, span, abbreviations_);
    std::vector<Found> found;
    TokenRange sentence;
    bool ahead = false;
    for (const DateMention& mention :
         calendar_.find(text_, tokens, {0, static_cast<uint32_t>(tokens.size())})) {
      if (mention.tokens.first >= sentence.last) {
        sentence = sentence_around(tokens, mention.tokens, sentence.last);
        ahead = points_ahead(tokens, sentence);
      }
      found.push_back({mention, ahead});
    }
    return found;
  }

  // Between full stops, behind `from`.
  TokenRange sentence_around(const Tokens& tokens, TokenRange date, uint32_t from) const {
    const auto stops = [&](uint32_t i) { return token_text(text_, tokens[i]) == "."; };
    TokenRange sentence = date;
    while (sentence.first > from && !stops(sentence.first - 1)) --sentence.first;
    while (sentence.last < tokens.size() && !stops(sentence.last)) ++sentence.last;
    return sentence;
  }

  bool points_ahead(const Tokens& tokens, TokenRange sentence) const {
    return std::any_of(tokens.begin() + sentence.first, tokens.begin() + sentence.last,
                       [&](const Token& token) { return calendar_.points_ahead(token_text(text_, token)); });
  }

  static std::optional<Date> last_day(DateMention mention) {
    mention.day = mention.last_day;
    return resolve(mention, std::nullopt);
  }

  std::optional<Date> first_full(Span span) const {
    for (const Found& found : dates_in(span))
      if (const auto date = last_day(found.mention)) return date;
    return std::nullopt;
  }

  // What rules call a date, then any full date in a line of metadata.
  PublishedDate from_metadata() const {
    for (const LayoutFact& fact : layout_.facts) {
      if (fact.kind != LayoutFact::Kind::kDate || fact.block == BlockKind::kDateline) continue;
      if (const auto date = first_full(fact.span)) return {date, at_line(fact.line)};
    }
    for (const Block& block : layout_.blocks) {
      if (block.kind != BlockKind::kMetadata) continue;
      if (const auto date = first_full(block.span)) return {date, at_line(block.line)};
    }
    return {};
  }

  static std::string at_line(uint32_t line) { return "line " + std::to_string(line); }

  // ".../2026/02/20/..." and ".../2026-02-20-..."
  std::optional<Date> from_url() const {
    const std::string& url = article_.declared.url;
    for (size_t at = url.find('/'); at != std::string::npos; at = url.find('/', at + 1))
      if (const auto date = date_in_path(std::string_view(url).substr(at + 1))) return date;
    return std::nullopt;
  }

  static std::optional<Date> date_in_path(std::string_view path) {
    int parts[3] = {0, 0, 0};
    for (int i = 0; i < 3; ++i) {
      const auto [end, error] = std::from_chars(path.data(), path.data() + path.size(), parts[i]);
      const auto digits = static_cast<size_t>(end - path.data());
      if (error != std::errc() || digits > (i == 0 ? 4U : 2U) || (i == 0 && digits != 4)) return std::nullopt;
      path.remove_prefix(digits);
      const bool ends = path.empty() || path.front() == '/' || path.front() == '-';
      if (!ends || (i < 2 && path.empty())) return std::nullopt;
      if (!path.empty()) path.remove_prefix(1);
    }
    DateMention mention;
    mention.year = parts[0];
    mention.month = parts[1];
    mention.day = parts[2];
    return resolve(mention, std::nullopt);
  }

  // The latest full date that is not still to come for the text itself. `paragraphs`: of the body, at most.
  std::optional<Date> latest(size_t paragraphs, bool past_only) const {
    std::optional<Date> best;
    size_t bodies = 0;
    for (const Block& block : layout_.blocks) {
      if (block.kind == BlockKind::kBoilerplate || block.kind == BlockKind::kMetadata) continue;
      if (block.kind == BlockKind::kBody && ++bodies > paragraphs) break;
      for (const Found& found : dates_in(block.span)) {
        const auto date = last_day(found.mention);
        if (date && !(past_only && found.ahead) && (!best || *date > *best)) best = date;
      }
    }
    return best;
  }

  std::optional<Date> from_text() const { return latest(kFirstParagraphs, true); }

  // A dateline rarely says the year: it is that of the latest full date in the text.
  std::optional<Date> from_dateline() const {
    for (const Block& block : layout_.blocks) {
      if (block.kind != BlockKind::kDateline) continue;
      for (const Found& found : dates_in(block.span)) {
        if (const auto date = last_day(found.mention)) return date;
        if (found.mention.kind == DateMention::Kind::kMonthDay)
          return resolve(found.mention, latest(layout_.blocks.size(), false));
      }
    }
    return std::nullopt;
  }

  const Article& article_;
  std::string_view text_;
  const Layout& layout_;
  const Calendar& calendar_;
  const Abbreviations& abbreviations_;
};

}  // namespace

PublishedDate published_date(const Article& article, const Layout& layout, const Calendar& calendar,
                             const Abbreviations& abbreviations) {
  return Seeker(article, layout, calendar, abbreviations).run();
}

}  // namespace parley
