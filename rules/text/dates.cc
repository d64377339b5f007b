#include "rules/text/dates.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cstdlib>
#include <unordered_map>
#include <unordered_set>

namespace parley {
namespace {

constexpr int kFirstYear = 1900, kLastYear = 2199;

enum class NameKind : uint8_t { kMonth, kWeekday, kRelative };

// "yesterday", or "the day before yesterday" under its first word.
struct Name {
  NameKind kind = NameKind::kMonth;
  int value = 0;
  std::vector<std::string> rest;
};

std::string small(std::string_view word) {
  std::string out(word);
  for (char& c : out)
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
  if (!out.empty() && out.back() == '.') out.pop_back();
  return out;
}

std::vector<std::string> words_of(std::string_view phrase) {
  std::vector<std::string> words;
  for (const Token& token : tokenise(phrase, {0, static_cast<uint32_t>(phrase.size())}))
    words.push_back(small(token_text(phrase, token)));
  return words;
}

// The whole of `text` as a number; -1 for anything else.
int number_in(std::string_view text) {
  int value = -1;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
  return error == std::errc() && end == text.data() + text.size() && value >= 0 ? value : -1;
}

struct Days {
  int first = 0, last = 0;
};

bool is_day(int number) {
  return number >= 1 && number <= 31;
}

// "4", "4-5" and "4th".
std::optional<Days> days_in(std::string_view text) {
  const size_t digits = std::min(text.find_first_not_of("0123456789"), text.size());
  if (digits == 0 || digits > 2) return std::nullopt;
  const int first = number_in(text.substr(0, digits));
  const std::string_view rest = text.substr(digits);
  if (!is_day(first)) return std::nullopt;
  if (rest.empty()) return Days{first, first};
  if (rest.front() == '-') {
    const int last = number_in(rest.substr(1));
    return is_day(last) && last > first ? std::optional(Days{first, last}) : std::nullopt;
  }
  const bool ordinal =
      rest.size() == 2 && std::all_of(rest.begin(), rest.end(), [](char c) { return c >= 'a' && c <= 'z'; });
  return ordinal ? std::optional(Days{first, first}) : std::nullopt;
}

DateMention full(int year, Days days, int month) {
  DateMention mention;
  mention.kind = year > 0 ? DateMention::Kind::kFull : DateMention::Kind::kMonthDay;
  mention.year = year;
  mention.month = month;
  mention.day = days.first;
  mention.last_day = days.last;
  return mention;
}

std::optional<DateMention> year_month_day(int year, int month, int day) {
  if (year < kFirstYear || year > kLastYear || month < 1 || month > 12 || !is_day(day)) return std::nullopt;
  return full(year, {day, day}, month);
}

// "2026-02-04", also at the head of a time stamp, and "04.02.2026".
std::optional<DateMention> numeric_date(std::string_view text) {
  if (text.size() < 10 || (text.size() > 10 && text[10] != 'T')) return std::nullopt;
  const auto part = [&](size_t begin, size_t size) { return number_in(text.substr(begin, size)); };
  if (text[4] == '-' && text[7] == '-') return year_month_day(part(0, 4), part(5, 2), part(8, 2));
  if (text[2] == '.' && text[5] == '.') return year_month_day(part(6, 4), part(3, 2), part(0, 2));
  return std::nullopt;
}

struct NameTable {
  std::unordered_map<std::string, std::vector<Name>> names;  // by first word
  std::unordered_set<std::string> last, next, ahead;
  std::array<uint32_t, 256> lengths{};  // bit n: some name that begins with this byte has n letters

  void add(NameKind kind, const std::map<std::string, int>& entries) {
    for (const auto& [phrase, value] : entries) {
      std::vector<std::string> words = words_of(phrase);
      if (words.empty()) continue;
      const std::string first = words.front();
      words.erase(words.begin());
      lengths[static_cast<unsigned char>(first.front())] |= 1U << (first.size() & 31U);
      names[first].push_back({kind, value, std::move(words)});
    }
  }

  // Longest first, so that "day before yesterday" is not "day" and "yesterday".
  void sort() {
    for (auto& [word, list] : names)
      std::stable_sort(list.begin(), list.end(),
                       [](const Name& a, const Name& b) { return a.rest.size() > b.rest.size(); });
  }

  const std::vector<Name>* find(std::string_view word) const {
    if (word.ends_with('.')) word.remove_suffix(1);
    if (word.empty()) return nullptr;
    const char first = word.front() >= 'A' && word.front() <= 'Z'
                           ? static_cast<char>(word.front() - 'A' + 'a')
                           : word.front();
    if ((lengths[static_cast<unsigned char>(first)] >> (word.size() & 31U) & 1U) == 0) return nullptr;
    const auto found = names.find(small(word));
    return found == names.end() ? nullptr : &found->second;
  }
};

// One search through a range of tokens.
class Search {
 public:
  Search(const NameTable& names, std::string_view text, const Tokens& tokens, TokenRange range)
      : names_(names), text_(text), tokens_(tokens), range_(range) {}

  std::vector<DateMention> run() {
    std::vector<DateMention> found;
    for (uint32_t at = range_.first; at < range_.last;) {
      auto mention = starting_at(at);
      if (!mention) {
        ++at;
        continue;
      }
      at = mention->tokens.last;
      if (!found.empty()) mention->tokens.first = std::max(mention->tokens.first, found.back().tokens.last);
      found.push_back(*mention);
    }
    return found;
  }

 private:
  std::string_view word(uint32_t at) const {
    return at < range_.last ? token_text(text_, tokens_[at]) : std::string_view{};
  }
  bool is_mark(uint32_t at, std::string_view mark) const { return word(at) == mark; }

  std::optional<DateMention> starting_at(uint32_t at) const {
    const Token& token = tokens_[at];
    if (token.punctuation()) return std::nullopt;
    if (token.number() || token.has(Token::kHasDigit)) return from_number(at);
    const std::vector<Name>* names = names_.find(word(at));
    if (names == nullptr) return std::nullopt;
    for (const Name& name : *names)
      if (auto mention = from_name(name, at)) return mention;
    return std::nullopt;
  }

  std::optional<DateMention> from_name(const Name& name, uint32_t at) const {
    for (size_t i = 0; i < name.rest.size(); ++i)
      if (small(word(at + 1 + static_cast<uint32_t>(i))) != name.rest[i]) return std::nullopt;
    const uint32_t after = at + 1 + static_cast<uint32_t>(name.rest.size());
    switch (name.kind) {
      case NameKind::kMonth:
        return is_name(at) ? month_day(name.value, at, after) : std::nullopt;
      case NameKind::kWeekday:
        return is_name(at) ? std::optional(weekday(name.value, at, after)) : std::nullopt;
      case NameKind::kRelative:
        return relative(name.value, at, after);
    }
    return std::nullopt;
  }

  // Where the script has capitals in names of months, "may" is none; where it has not, words are not ASCII.
  bool is_name(uint32_t at) const {
    return tokens_[at].capitalised() || static_cast<unsigned char>(word(at)[0]) >= 0x80;
  }

  static DateMention placed(DateMention mention, uint32_t first, uint32_t last) {
    mention.tokens = {first, last};
    return mention;
  }

  // --- days and months
  // -----------------------------------------------------------------------------------------------

  std::optional<DateMention> from_number(uint32_t at) const {
    if (auto mention = numeric_date(word(at))) return placed(*mention, at, at + 1);
    if (auto mention = slashed(at)) return mention;
    const auto days = days_in(word(at));
    const int month = days ? month_at(at + 1) : 0;
    if (month == 0) return std::nullopt;
    return with_year(*days, month, at, after_stop(at + 2));
  }

  std::optional<DateMention> month_and_day_at(uint32_t at) const {
    if (at >= range_.last || tokens_[at].punctuation()) return std::nullopt;
    if (const int month = month_at(at)) return month_day(month, at, at + 1);
    return from_number(at);
  }

  // 2026/02/04
  std::optional<DateMention> slashed(uint32_t at) const {
    if (!is_mark(at + 1, "/") || !is_mark(at + 3, "/")) return std::nullopt;
    const auto mention =
        year_month_day(number_in(word(at)), number_in(word(at + 2)), number_in(word(at + 4)));
    if (!mention) return std::nullopt;
    return placed(*mention, at, at + 5);
  }

  int month_at(uint32_t at) const {
    const std::vector<Name>* names = at < range_.last && is_name(at) ? names_.find(word(at)) : nullptr;
    if (names == nullptr) return 0;
    for (const Name& name : *names)
      if (name.kind == NameKind::kMonth && name.rest.empty()) return name.value;
    return 0;
  }

  // Behind a full stop that the tokeniser did not know for an abbreviation's.
  uint32_t after_stop(uint32_t at) const {
    return is_mark(at, ".") && !tokens_[at].space_before() && number_in(word(at + 1)) >= 0 ? at + 1 : at;
  }

  std::optional<DateMention> month_day(int month, uint32_t first, uint32_t at) const {
    at = after_stop(at);
    auto days = days_in(word(at));
    if (!days) return std::nullopt;
    ++at;
    const auto last = is_mark(at, "\u2013") || is_mark(at, "\u2014") ? days_in(word(at + 1)) : std::nullopt;
    if (last && last->first > days->first) {
      days->last = last->first;
      at += 2;
    }
    return with_year(*days, month, first, at);
  }

  DateMention with_year(Days days, int month, uint32_t first, uint32_t at) const {
    const uint32_t year_at = is_mark(at, ",") ? at + 1 : at;
    const int year = number_in(word(year_at));
    const bool said = year >= kFirstYear && year <= kLastYear;
    return placed(full(said ? year : 0, days, month), first, said ? year_at + 1 : at);
  }

  // --- weekdays and such
  // ---------------------------------------------------------------------------------------------

  DateMention weekday(int number, uint32_t at, uint32_t after) const {
    const uint32_t date_at = is_mark(after, ",") ? after + 1 : after;
    if (const auto date = month_and_day_at(date_at)) return placed(*date, at, date->tokens.last);
    DateMention mention;
    mention.kind = DateMention::Kind::kWeekday;
    mention.weekday = number;
    mention.shift = shift_before(at);
    return placed(mention, mention.shift == DateMention::Shift::kNone ? at : at - 1, after);
  }

  DateMention::Shift shift_before(uint32_t at) const {
    if (at == range_.first) return DateMention::Shift::kNone;
    const std::string before = small(word(at - 1));
    if (names_.last.contains(before)) return DateMention::Shift::kBefore;
    return names_.next.contains(before) ? DateMention::Shift::kAfter : DateMention::Shift::kNone;
  }

  // With a capital letter in the middle of a sentence it is part of a name.
  std::optional<DateMention> relative(int offset, uint32_t at, uint32_t after) const {
    if (tokens_[at].capitalised() && at > range_.first && !tokens_[at - 1].punctuation()) return std::nullopt;
    DateMention mention;
    mention.kind = DateMention::Kind::kRelative;
    mention.offset = offset;
    return placed(mention, at, after);
  }

  const NameTable& names_;
  std::string_view text_;
  const Tokens& tokens_;
  TokenRange range_;
};

}  // namespace

struct Calendar::Names {
  NameTable table;
};

Calendar::Calendar(const spec::Pack& pack) {
  NameTable names;
  names.add(NameKind::kMonth, pack.calendar.months);
  names.add(NameKind::kWeekday, pack.calendar.weekdays);
  names.add(NameKind::kRelative, pack.calendar.relative);
  names.sort();
  for (const spec::WordGroup& group : pack.words) {
    auto* words = group.name == "calendar.last"    ? &names.last
                  : group.name == "calendar.next"  ? &names.next
                  : group.name == "calendar.ahead" ? &names.ahead
                                                   : nullptr;
    if (words == nullptr) continue;
    for (const spec::Text& word : group.words) words->insert(small(word.value));
  }
  names_ = std::make_unique<Names>(Names{std::move(names)});
}
Calendar::Calendar(Calendar&&) noexcept = default;
Calendar& Calendar::operator=(Calendar&&) noexcept = default;
Calendar::~Calendar() = default;

std::vector<DateMention> Calendar::find(std::string_view text, const Tokens& tokens, TokenRange range) const {
  return Search(names_->table, text, tokens, range).run();
}

bool Calendar::points_ahead(std::string_view word) const {
  return names_->table.ahead.contains(small(word));
}

}  // namespace parley
