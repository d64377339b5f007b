// Dates: how texts name days, which day is meant, and when a text was published.
#include "rules/text/dates.h"

#include "tests/rules/text_fixture.h"

namespace parley {
namespace {

using namespace text_tests;
using Strings = std::vector<std::string>;

const Calendar& calendar() {
  static const Calendar kCalendar(english());
  return kCalendar;
}

Date day(int year, unsigned month, unsigned date) {
  return Date(std::chrono::year_month_day(std::chrono::year(year), std::chrono::month(month),
                                          std::chrono::day(date)));
}

const Date kWednesday = day(2031, 3, 5);

std::vector<DateMention> mentions(const std::string& text) {
  const Tokens tokens = tokenise(text, whole(text), abbreviations());
  return calendar().find(text, tokens, whole(tokens));
}

// "Feb. 4 = 2031-02-04"
Strings days(const std::string& text, std::optional<Date> reference = kWednesday,
             Tense tense = Tense::kPast) {
  Strings out;
  const Tokens tokens = tokenise(text, whole(text), abbreviations());
  for (const DateMention& mention : calendar().find(text, tokens, whole(tokens))) {
    const auto date = resolve(mention, reference, tense);
    const std::chrono::year_month_day ymd{date.value_or(Date{})};
    out.push_back(cut(text, tokens, mention.tokens) + " = " +
                  (date
                       ? std::to_string(static_cast<int>(ymd.year())) + "-" +
                             std::to_string(unsigned(ymd.month())) + "-" + std::to_string(unsigned(ymd.day()))
                       : "?"));
  }
  return out;
}

TEST(Dates, FullDatesNeedNoReference) {
  EXPECT_EQ(days("It ended on January 24, 2031, and on 1 Dec 2030, and on 2031-02-04.", std::nullopt),
            (Strings{"January 24, 2031 = 2031-1-24", "1 Dec 2030 = 2030-12-1", "2031-02-04 = 2031-2-4"}));
  EXPECT_EQ(
      days("2031/02/04, 04.02.2031, 2031-02-04T10:00:00Z, Feb. 3rd, 2031; 22nd September 2030", std::nullopt),
      (Strings{"2031/02/04 = 2031-2-4", "04.02.2031 = 2031-2-4", "2031-02-04T10:00:00Z = 2031-2-4",
               "Feb. 3rd, 2031 = 2031-2-3", "22nd September 2030 = 2030-9-22"}));
}

TEST(Dates, AWeekdayBeforeAFullDateBelongsToIt) {
  EXPECT_EQ(days("on Monday, March 3, 2031, they met"), (Strings{"Monday, March 3, 2031 = 2031-3-3"}));
  EXPECT_EQ(days("Tuesday 4 March"), (Strings{"Tuesday 4 March = 2031-3-4"}));
}

TEST(Dates, ARangeBeginsAtItsFirstDayAndKnowsItsLast) {
  const auto found = mentions("February 4-5, 2031");
  ASSERT_EQ(found.size(), 1U);
  EXPECT_EQ(found[0].day, 4);
  EXPECT_EQ(found[0].last_day, 5);
  EXPECT_EQ(mentions("February 4–5")[0].last_day, 5);
}

TEST(Dates, ADayWithoutAYearIsTheNearest) {
  EXPECT_EQ(days("on Feb. 1 and December 30 and 7 March"),
            (Strings{"Feb. 1 = 2031-2-1", "December 30 = 2030-12-30", "7 March = 2031-3-7"}));
  EXPECT_EQ(days("January 2", day(2030, 12, 30)), (Strings{"January 2 = 2031-1-2"}));
  EXPECT_EQ(days("February 29", day(2031, 3, 1)), (Strings{"February 29 = 2032-2-29"}));
}

TEST(Dates, AWeekdayIsTheLatestOnOrBefore) {
  EXPECT_EQ(days("Wednesday, Thursday, Sunday's talks"),
            (Strings{"Wednesday = 2031-3-5", "Thursday = 2031-2-27", "Sunday = 2031-3-2"}));
}

TEST(Dates, AWeekdayToComeIsTheFirstOnOrAfter) {
  EXPECT_EQ(days("on Thursday", kWednesday, Tense::kFuture), (Strings{"Thursday = 2031-3-6"}));
  EXPECT_EQ(days("on Wednesday", kWednesday, Tense::kFuture), (Strings{"Wednesday = 2031-3-5"}));
}

TEST(Dates, LastAndNextMoveAWeekday) {
  EXPECT_EQ(days("last Wednesday, next Wednesday, next Friday"),
            (Strings{"last Wednesday = 2031-2-26", "next Wednesday = 2031-3-12", "next Friday = 2031-3-7"}));
}

TEST(Dates, RelativeDaysCountFromTheReference) {
  EXPECT_EQ(days("Today they talk; yesterday they fought, the day before yesterday too; tomorrow they rest."),
            (Strings{"Today = 2031-3-5", "yesterday = 2031-3-4", "the day before yesterday = 2031-3-3",
                     "tomorrow = 2031-3-6"}));
}

TEST(Dates, WordsThatOnlyLookLikeDatesAreNone) {
  EXPECT_EQ(days("last week; they may 9 times; in May; March on; told Delta Today that 20 may go; January "
                 "2031; May 20% of it"),
            Strings{});
}

TEST(Dates, ADayThatNeverWasIsNoDay) {
  EXPECT_EQ(days("February 30, 2031"), (Strings{"February 30, 2031 = ?"}));
  EXPECT_EQ(days("June 31"), (Strings{"June 31 = ?"}));
  EXPECT_TRUE(mentions("2031-13-01").empty());
}

TEST(Dates, WithoutAReferenceOnlyFullDatesAreDays) {
  EXPECT_EQ(days("on Wednesday, Feb. 1 and yesterday", std::nullopt),
            (Strings{"Wednesday, Feb. 1 = ?", "yesterday = ?"}));
}

// Long enough that what is quadratic, or calls itself for each word, does not pass.
TEST(Dates, AreFoundAmongHostileText) {
  for (const char* piece :
       {"Monday ", "Monday, ", "May ", "May 1", "1 ", "1/1", "last ", "the day ", "January 1, "}) {
    EXPECT_LE(mentions(repeated(piece, 200'000)).size(), 200'000U) << piece;
  }
}

// --- published
// ---------------------------------------------------------------------------------------------------------

PublishedDate published(const Article& article) {
  static const LayoutRules kRules(english().layout);
  return published_date(article, layout(article, kRules), calendar(), abbreviations());
}
PublishedDate published(const std::string& text) {
  return published(article_of(text));
}

PublishedDate found(Date date, const std::string& from) {
  return {date, from};
}

TEST(Published, WhatWasDeclaredComesFirst) {
  Article article = article_of(" date 2031-02-04 The talks ended.");
  article.declared.published = kWednesday;
  article.declared.published_from = "--published";
  EXPECT_EQ(published(article), found(kWednesday, "--published"));
}

TEST(Published, ADateInALineOfMetadataIsNext) {
  EXPECT_EQ(published(" date 2031-02-04 The talks ended."), found(day(2031, 2, 4), "line 1"));
  EXPECT_EQ(published("The talks ended on March 1, 2031.\n\nPublished at : 04 Mar 2031 07:12 PM (XST)"),
            found(day(2031, 3, 4), "line 3"));
  EXPECT_EQ(published("Opinion\n12 April 2031\n\nWhat Changed in Vantor\n\nSixty days are not peace."),
            found(day(2031, 4, 12), "line 2"));
  EXPECT_EQ(published("Published: Tuesday, May 6, 2031 | 4 min read\n\nThe truce holds, officials said."),
            found(day(2031, 5, 6), "line 1"));
}

TEST(Published, ThenTheUrl) {
  Article article = article_of("The talks ended on March 1, 2031.");
  article.declared.url = "https://wire.example/world/2031/3/2/talks-end";
  EXPECT_EQ(published(article), found(day(2031, 3, 2), "url"));
  article.declared.url = "https://wire.example/world/2031/13/2/1234567890";
  EXPECT_EQ(published(article).from, "text");
}

TEST(Published, ThenTheDatelineWithTheYearOfTheText) {
  EXPECT_EQ(published("KIRTA, May 21. /SPS/. The talks that began on May 16, 2031 go on."),
            found(day(2031, 5, 21), "dateline"));
  EXPECT_EQ(published("KIRTA, May 21. /SPS/. The talks go on."), PublishedDate{});
  EXPECT_EQ(published("KIRTA, May 21, 2031 (SPS) The talks go on."), found(day(2031, 5, 21), "dateline"));
}

TEST(Published, ThenTheLatestDayThatTheFirstParagraphsReport) {
  EXPECT_EQ(
      published("The talks, begun on January 23, 2031, ended in Kirta on January 24, 2031, without a deal."),
      found(day(2031, 1, 24), "text"));
  EXPECT_EQ(published("The talks ended on January 24, 2031. The next will be held on February 3, 2031."),
            found(day(2031, 1, 24), "text"));
  EXPECT_EQ(published("Delegates (L) and (R) in Kirta, February 4-5, 2031"), found(day(2031, 2, 5), "text"));
}

TEST(Published, OtherwiseItIsNotKnown) {
  EXPECT_EQ(published("The talks ended on Tuesday."), PublishedDate{});
  EXPECT_EQ(published(""), PublishedDate{});
  EXPECT_EQ(published(repeated("One more paragraph.\n\n", 5) + "It began on January 24, 2031."),
            PublishedDate{});
}

}  // namespace
}  // namespace parley
