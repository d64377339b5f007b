// Days that a text names, and the day it was published.
//
// A mention is found first and resolved against a reference day afterwards: "Wednesday" is the latest
// Wednesday on or before it, "Jan. 24" is the one nearest to it. Month and day names come from the pack.
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/article.h"
#include "core/base/date.h"
#include "rules/spec/spec.h"
#include "rules/text/layout.h"
#include "rules/text/token.h"

namespace parley {

struct DateMention {
  enum class Kind : uint8_t {
    kFull,      // "January 24, 2026", "2026-02-04": needs no reference
    kMonthDay,  // "Jan. 24"
    kWeekday,   // "Wednesday", "last Wednesday"
    kRelative,  // "yesterday"
  };
  enum class Shift : uint8_t { kNone, kBefore, kAfter };  // "last Wednesday", "next Wednesday"

  Kind kind = Kind::kFull;
  TokenRange tokens;
  int year = 0;  // 0: not said
  int month = 0;
  int day = 0;
  int last_day = 0;  // "February 4-5": 5; else as day
  int weekday = 0;   // Monday is 1
  int offset = 0;    // days from the reference
  Shift shift = Shift::kNone;
  bool operator==(const DateMention&) const = default;
};

enum class Tense : uint8_t { kPast, kFuture };  // of the sentence around a weekday

class Calendar {
 public:
  // Uses [calendar] and the word groups {calendar.last}, {calendar.next} and {calendar.ahead}.
  explicit Calendar(const spec::Pack& pack);
  Calendar(Calendar&&) noexcept;
  Calendar& operator=(Calendar&&) noexcept;
  ~Calendar();

  // In order, never overlapping.
  std::vector<DateMention> find(std::string_view text, const Tokens& tokens, TokenRange range) const;

  // {calendar.ahead}: a word that puts a date into the future ("will", "planned").
  bool points_ahead(std::string_view word) const;

 private:
  struct Names;
  std::unique_ptr<const Names> names_;
};

// The (first) day meant. nullopt where the mention needs a reference and there is none, or names a day that
// never was.
std::optional<Date> resolve(const DateMention& mention, std::optional<Date> reference,
                            Tense tense = Tense::kPast);

// `from` says how the date was found: "front matter", "line 1", "dateline", "url", "text"; empty where it was
// not.
struct PublishedDate {
  std::optional<Date> date;
  std::string from;
  bool operator==(const PublishedDate&) const = default;
};

// Declared facts, then dates in metadata lines, then the url, then the dateline with the year of the date
// nearest to it in the text, then the latest full date that the first paragraphs speak of as past. Never a
// clock.
PublishedDate published_date(const Article& article, const Layout& layout, const Calendar& calendar,
                             const Abbreviations& abbreviations);

}  // namespace parley
