// Work on many threads, results in the order of the input, a bounded number of them in memory.
#pragma once

#include <condition_variable>
#include <deque>
#include <exception>
#include <functional>
#include <memory>
#include <mutex>
#include <optional>
#include <thread>
#include <vector>

namespace parley::cli {

// `next` gives the inputs, one call at a time, until it gives none; `work` runs on `jobs` threads; `take`
// gets the results on the caller's thread. What any of them throws stops all and is thrown here.
template <class In, class Out>
class InOrder {
 public:
  using Next = std::function<std::optional<In>()>;
  using Work = std::function<Out(In)>;
  using Take = std::function<void(Out)>;

  InOrder(int jobs, Next next, Work work, Take take)
      : jobs_(jobs), next_(std::move(next)), work_(std::move(work)), take_(std::move(take)) {}

  void run() {
    if (jobs_ == 1) {
      while (auto in = next_()) take_(work_(std::move(*in)));
      return;
    }
    std::vector<std::jthread> threads;
    const Stopper stopper{*this};  // goes first, so that waiting threads end when take_ throws
    for (int i = 0; i < jobs_; ++i) threads.emplace_back([this] { work_on(); });
    while (const auto slot = first()) take_(std::move(*slot->out));
    if (thrown_) std::rethrow_exception(thrown_);
  }

 private:
  struct Slot {
    std::optional<Out> out;
  };
  struct Stopper {
    InOrder& all;
    ~Stopper() { all.stop(nullptr); }
  };

  void stop(std::exception_ptr thrown) {
    const std::lock_guard lock(mutex_);
    if (thrown && !thrown_) thrown_ = thrown;
    stopped_ = true;
    changed_.notify_all();
  }

  // The next input with its place among the results; none at the end.
  std::optional<std::pair<In, std::shared_ptr<Slot>>> pull() {
    const std::lock_guard one_at_a_time(next_mutex_);
    {
      std::unique_lock lock(mutex_);
      changed_.wait(lock, [&] { return stopped_ || slots_.size() < static_cast<size_t>(4 * jobs_); });
      if (stopped_ || ended_) return std::nullopt;
    }
    auto in = next_();
    const std::lock_guard lock(mutex_);
    if (!in) {
      ended_ = true;
      changed_.notify_all();
      return std::nullopt;
    }
    slots_.push_back(std::make_shared<Slot>());
    return std::pair{std::move(*in), slots_.back()};
  }

  void work_on() {
    try {
      while (auto pulled = pull()) {
        Out out = work_(std::move(pulled->first));
        const std::lock_guard lock(mutex_);
        pulled->second->out = std::move(out);
        changed_.notify_all();
      }
    } catch (...) {
      stop(std::current_exception());
    }
  }

  // Waits for the first result; null at the end.
  std::shared_ptr<Slot> first() {
    std::unique_lock lock(mutex_);
    changed_.wait(lock,
                  [&] { return stopped_ || (slots_.empty() ? ended_ : slots_.front()->out.has_value()); });
    if (stopped_ || slots_.empty()) return nullptr;
    auto slot = slots_.front();
    slots_.pop_front();
    changed_.notify_all();
    return slot;
  }

  int jobs_;
  Next next_;
  Work work_;
  Take take_;
  std::mutex next_mutex_, mutex_;
  std::condition_variable changed_;
  std::deque<std::shared_ptr<Slot>> slots_;  // given out and not taken yet; in the order of the input
  bool ended_ = false, stopped_ = false;
  std::exception_ptr thrown_;
};

}  // namespace parley::cli
