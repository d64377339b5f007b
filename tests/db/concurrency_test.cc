// A killed writer, a full disk, two writers, readers beside a writer.
#include <gtest/gtest.h>
#include <signal.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include <atomic>
#include <thread>

#include "tests/db/store_fixture.h"

namespace parley {
namespace {

using namespace fixture;

// Puts batches of three until it is killed; acknowledges each, when put() has returned, by a line in the
// pipe.
[[noreturn]] void write_until_killed(const std::string& path, int pipe, int first) {
  Store store = open_store(path);
  const StoredPack pack = pack_of("rules = 1\n");
  const std::string run = begin(store, pack);
  for (int number = first;; number += 3) {
    std::deque<Article> articles;
    std::deque<Reading> readings;
    std::vector<Store::Item> batch;
    for (int i = 0; i < 3; ++i) {
      articles.push_back(wire(number + i));
      batch.push_back({&articles.back(), &readings.emplace_back(reading_of(articles.back(), pack))});
    }
    must(store.put(run, batch));
    if (write(pipe, &number, sizeof number) != sizeof number) _exit(1);
  }
}

TEST(StoreCrash, WhatWasAcknowledgedBeforeAKillIsKept) {
  const TempFolder folder;
  const std::string path = folder.file("parley.db");
  open_store(path);
  std::vector<int> acknowledged;
  for (int kill_number = 0; kill_number < 12; ++kill_number) {
    int ends[2];
    ASSERT_EQ(pipe(ends), 0);
    const int first = 1 + kill_number * 100000;
    const pid_t child = fork();
    if (child == 0) write_until_killed(path, ends[1], first);
    close(ends[1]);
    int number = 0;
    // The first acknowledgement, then a moment that differs each time.
    if (read(ends[0], &number, sizeof number) == sizeof number) acknowledged.push_back(number);
    usleep(static_cast<useconds_t>(kill_number * 3700));
    kill(child, SIGKILL);
    waitpid(child, nullptr, 0);
    while (read(ends[0], &number, sizeof number) == sizeof number) acknowledged.push_back(number);
    close(ends[0]);
  }
  Store store = must(Store::open(path, false));
  const StoreAudit audit = must(store.audit());
  EXPECT_TRUE(audit.findings.empty()) << in_words(audit);
  ASSERT_GE(acknowledged.size(), 12u);
  for (const int number : acknowledged) {
    for (int i = 0; i < 3; ++i) {
      const Article article = wire(number + i);
      EXPECT_EQ(must(store.article(article.sha256)).raw, article.raw);
      EXPECT_EQ(must(store.statements(article.sha256)).size(), 2u);
    }
  }
  EXPECT_EQ(must(store.status()).articles % 3, 0) << "half a batch was kept";
}

// Exit code 0: a batch failed with an integrity error, and the store still answers.
[[noreturn]] void write_until_full(const std::string& path, int pipe) {
  signal(SIGXFSZ, SIG_IGN);
  Store store = open_store(path);
  const StoredPack pack = pack_of("rules = 1\n");
  const std::string run = begin(store, pack);
  const rlimit limit{3'000'000, 3'000'000};
  setrlimit(RLIMIT_FSIZE, &limit);
  for (int number = 1; number < 10000; ++number) {
    const Article article = article_of("a.txt", wire(number).raw + std::string(20000, 'x'));
    const Reading reading = reading_of(article, pack);
    const auto put = store.put(run, {{&article, &reading}});
    if (!put) {
      const bool told = put.error().kind == ErrorKind::kIntegrity && !put.error().next.empty();
      _exit(told && store.articles() ? 0 : 1);
    }
    if (write(pipe, &number, sizeof number) != sizeof number) _exit(2);
  }
  _exit(3);
}

TEST(StoreCrash, AFullDiskLosesNothingThatWasAcknowledged) {
  const TempFolder folder;
  const std::string path = folder.file("parley.db");
  int ends[2];
  ASSERT_EQ(pipe(ends), 0);
  const pid_t child = fork();
  if (child == 0) write_until_full(path, ends[1]);
  close(ends[1]);
  int acknowledged = 0;
  for (int number = 0; read(ends[0], &number, sizeof number) == sizeof number;) acknowledged = number;
  int status = 0;
  waitpid(child, &status, 0);
  close(ends[0]);
  EXPECT_TRUE(WIFEXITED(status) && WEXITSTATUS(status) == 0) << status;
  Store store = must(Store::open(path, false));
  EXPECT_GT(acknowledged, 10);
  EXPECT_EQ(must(store.status()).articles, acknowledged);
  EXPECT_TRUE(must(store.audit()).findings.empty()) << in_words(must(store.audit()));
}

TEST(StoreWriters, ASecondWriterIsToldWhoHoldsTheStore) {
  const TempFolder folder;
  const std::string path = folder.file("parley.db");
  Store store = open_store(path);
  int ends[2];
  ASSERT_EQ(pipe(ends), 0);
  const pid_t child = fork();
  if (child == 0) {
    Sqlite db(path);
    db.exec("BEGIN IMMEDIATE");
    if (write(ends[1], "x", 1) != 1) _exit(1);
    for (;;) pause();
  }
  char ready = 0;
  ASSERT_EQ(read(ends[0], &ready, 1), 1);
  const StoredPack pack = pack_of("rules = 1\n");
  const auto busy = store.begin_run(run_at("2030-02-05T08:00:00Z", pack), pack, {});
  ASSERT_FALSE(busy);
  EXPECT_EQ(busy.error().code, "store/busy");
  EXPECT_EQ(busy.error().kind, ErrorKind::kUsage);
  EXPECT_NE(busy.error().what.find("another parley is writing to it"), std::string::npos)
      << busy.error().what;
  EXPECT_TRUE(store.articles()) << "a reader need not wait for a writer that has not come to write yet";
  kill(child, SIGKILL);
  waitpid(child, nullptr, 0);
  EXPECT_TRUE(store.begin_run(run_at("2030-02-05T08:00:00Z", pack), pack, {}));
}

TEST(StoreWriters, TwoTakeTurnsAndReadersSeeWholeBatches) {
  const TempFolder folder;
  const std::string path = folder.file("parley.db");
  open_store(path);
  const StoredPack pack = pack_of("rules = 1\n");
  std::atomic<int> writing = 2;
  std::atomic<int> bad = 0;
  const auto write_some = [&](int first) {
    Store store = open_store(path);
    for (int i = 0; i < 10; ++i) {
      ingest(store, {wire(first + 2 * i), wire(first + 2 * i + 1)}, pack,
             "2030-02-05T08:00:" + std::to_string(10 + i) + "Z");
    }
    --writing;
  };
  const auto read_on = [&] {
    const Store store = must(Store::open(path, false));
    while (writing > 0) {
      const auto claims = store.claims({});
      if (!claims || claims->size() % 6 != 0) ++bad;
    }
  };
  std::vector<std::thread> threads;
  threads.emplace_back(write_some, 1);
  threads.emplace_back(write_some, 11);  // half of the articles are the other's too
  threads.emplace_back(read_on);
  for (std::thread& thread : threads) thread.join();
  EXPECT_EQ(bad, 0);
  Store store = must(Store::open(path, false));
  EXPECT_EQ(must(store.status()).articles, 30);
  EXPECT_TRUE(must(store.audit()).findings.empty()) << in_words(must(store.audit()));
}

}  // namespace
}  // namespace parley
