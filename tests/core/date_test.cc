// Calendar days: only what is written as 2026-02-04 is one.
#include "core/base/date.h"

#include <gtest/gtest.h>

namespace parley {
namespace {

TEST(IsoDate, IsWrittenAsItIsRead) {
  for (const char* day : {"2026-02-04", "1999-12-31", "2024-02-29", "0001-01-01", "9999-12-31"}) {
    const auto date = parse_iso_date(day);
    ASSERT_TRUE(date) << day;
    EXPECT_EQ(iso_date(*date), day);
  }
}

TEST(IsoDate, OfADayThatNeverWasIsNone) {
  for (const char* day : {"2026-02-30", "2025-02-29", "2026-13-01", "2026-00-10", "2026-01-00", "2026-01-32"})
    EXPECT_FALSE(parse_iso_date(day)) << day;
}

TEST(IsoDate, InAnyOtherFormIsNone) {
  for (const char* day : {"", "2026", "2026-2-4", "2026/02/04", "20260204", " 2026-02-04", "2026-02-04 ",
                          "2026-02-04T00:00", "+026-02-04", "2026-0a-04", "-026-02-04", "2026-02--4"})
    EXPECT_FALSE(parse_iso_date(day)) << day;
}

TEST(IsoDate, CountsDays) {
  EXPECT_EQ(*parse_iso_date("2024-03-01") - *parse_iso_date("2024-02-28"), std::chrono::days(2));
}

}  // namespace
}  // namespace parley
