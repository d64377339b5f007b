// Many threads, one order.
#include "cli/work/in_order.h"

#include <gtest/gtest.h>

#include <atomic>
#include <stdexcept>

namespace parley::cli {
namespace {

using Numbers = InOrder<int, int>;

std::function<std::optional<int>()> counting_to(int last) {
  return [at = 0, last]() mutable -> std::optional<int> {
    return at < last ? std::optional(++at) : std::nullopt;
  };
}

class InOrderOn : public testing::TestWithParam<int> {};

TEST_P(InOrderOn, ResultsComeInTheOrderOfTheInput) {
  std::vector<int> taken;
  Numbers(
      GetParam(), counting_to(1000), [](int i) { return i * i; }, [&](int i) { taken.push_back(i); })
      .run();
  ASSERT_EQ(taken.size(), 1000u);
  for (int i = 0; i < 1000; ++i) EXPECT_EQ(taken[static_cast<size_t>(i)], (i + 1) * (i + 1));
}

TEST_P(InOrderOn, NothingInNothingOut) {
  int taken = 0;
  Numbers(
      GetParam(), counting_to(0), [](int i) { return i; }, [&](int) { ++taken; })
      .run();
  EXPECT_EQ(taken, 0);
}

TEST_P(InOrderOn, WhatTheWorkThrowsArrives) {
  const auto work = [](int i) { return i == 50 ? throw std::runtime_error("fifty") : i; };
  EXPECT_THROW(Numbers(GetParam(), counting_to(1000), work, [](int) {}).run(), std::runtime_error);
}

TEST_P(InOrderOn, WhatTheTakerThrowsStopsTheWork) {
  const auto take = [](int i) {
    if (i == 50) throw std::runtime_error("fifty");
  };
  EXPECT_THROW(Numbers(
                   GetParam(), counting_to(1000000000), [](int i) { return i; }, take)
                   .run(),
               std::runtime_error);
}

TEST_P(InOrderOn, OnlyAFewAreInMemory) {
  std::atomic<int> made = 0;
  int taken = 0, most = 0;
  const auto work = [&](int i) {
    ++made;
    return i;
  };
  Numbers(GetParam(), counting_to(2000), work, [&](int) {
    most = std::max(most, made.load() - taken++);
  }).run();
  EXPECT_LE(most, 5 * GetParam() + 1);
}

INSTANTIATE_TEST_SUITE_P(Threads, InOrderOn, testing::Values(1, 2, 7));

}  // namespace
}  // namespace parley::cli
