#include "rules/pattern/automaton.h"

#include <algorithm>
#include <array>
#include <atomic>
#include <deque>
#include <mutex>
#include <unordered_map>

namespace parley {
namespace {

using Op = Instruction::Op;
using Items =
    std::vector<uint32_t>;  // instructions that read a letter, ask for the end, or match; most wanted first

// All states of one layer together; beyond it they are made anew.
constexpr size_t kMemory = size_t{3} << 20;

constexpr size_t kPageLetters = 16;

struct State;
using Page = std::array<std::atomic<const State*>, kPageLetters>;

struct State {
  Items items;
  std::vector<uint32_t> accepts;          // patterns that end here
  std::vector<uint32_t> accepts_at_end;   // those that do where the sentence ends
  std::vector<std::atomic<Page*>> pages;  // the next state, by letter
  bool dead() const { return items.empty(); }
};

}  // namespace

class Automaton::States {
 public:
  States(const Program& program, size_t letters)
      : program_(program), letters_(letters), seen_(program.code.size(), 0) {
    const std::lock_guard lock(mutex_);
    for (const bool at_begin : {false, true}) {
      Items items;
      ++round_;
      for (const Program::Part& part : program.parts) add(part.start, at_begin, false, items);
      start_[at_begin] = state(cut(items));
    }
  }

  const State* start(bool at_begin) const { return start_[at_begin]; }
  size_t memory() const { return memory_.load(std::memory_order_relaxed); }

  const State* next(const State* from, Letter letter) {
    const Page* page = from->pages[letter / kPageLetters].load(std::memory_order_acquire);
    const State* to =
        page == nullptr ? nullptr : (*page)[letter % kPageLetters].load(std::memory_order_acquire);
    return to != nullptr ? to : make_next(from, letter);
  }

 private:
  const State* make_next(const State* from, Letter letter) {
    const std::lock_guard lock(mutex_);
    Items items;
    ++round_;
    for (const uint32_t at : from->items) {
      const Instruction& code = program_.code[at];
      if (code.op == Op::kLetters && program_.sets[code.arg].has(letter)) add(code.next, false, false, items);
    }
    const State* to = state(cut(items));
    auto& slot = const_cast<State*>(from)->pages[letter / kPageLetters];
    Page* page = slot.load(std::memory_order_relaxed);
    if (page == nullptr) {
      page = &pages_.emplace_back();
      for (auto& entry : *page) entry.store(nullptr, std::memory_order_relaxed);
      memory_.fetch_add(sizeof(Page), std::memory_order_relaxed);
      slot.store(page, std::memory_order_release);
    }
    (*page)[letter % kPageLetters].store(to, std::memory_order_release);
    return to;
  }

  // Follows all that reads nothing. `stack_` holds what is still to be followed, the most wanted last.
  void add(uint32_t first, bool at_begin, bool at_end, Items& items) {
    stack_.push_back(first);
    while (!stack_.empty()) {
      const uint32_t at = stack_.back();
      stack_.pop_back();
      if (seen_[at] == round_) continue;
      seen_[at] = round_;
      const Instruction& code = program_.code[at];
      if (code.op == Op::kSplit) stack_.push_back(code.other);
      if (code.op == Op::kSplit || code.op == Op::kSave || (code.op == Op::kBegin && at_begin) ||
          (code.op == Op::kEnd && at_end))
        stack_.push_back(code.next);
      else if (code.op != Op::kBegin)
        items.push_back(at);
    }
  }

  uint32_t pattern_of(uint32_t at) const {
    const auto& parts = program_.parts;
    const auto after =
        std::upper_bound(parts.begin(), parts.end(), at,
                         [](uint32_t place, const Program::Part& part) { return place < part.first; });
    return static_cast<uint32_t>(after - parts.begin()) - 1;
  }

  // Where a pattern has matched, what it wants less is of no use any more.
  Items cut(const Items& items) const {
    Items out;
    uint32_t done = UINT32_MAX;
    for (const uint32_t at : items) {
      if (done != UINT32_MAX && pattern_of(at) == done) continue;
      out.push_back(at);
      if (program_.code[at].op == Op::kMatch) done = program_.code[at].arg;
    }
    return out;
  }

  const State* state(Items items) {
    const auto known = known_.find(items);
    if (known != known_.end()) return known->second;
    State& made = states_.emplace_back();
    made.items = items;
    made.pages = std::vector<std::atomic<Page*>>((letters_ + kPageLetters - 1) / kPageLetters);
    for (const uint32_t at : items)
      if (program_.code[at].op == Op::kMatch) made.accepts.push_back(program_.code[at].arg);
    made.accepts_at_end = ends(items);
    memory_.fetch_add(sizeof(State) + made.items.size() * 12 + made.pages.size() * sizeof(Page*) + 64,
                      std::memory_order_relaxed);
    known_.emplace(std::move(items), &made);
    return &made;
  }

  std::vector<uint32_t> ends(const Items& items) {
    Items at_end;
    ++round_;
    for (const uint32_t at : items) add(at, false, true, at_end);
    std::vector<uint32_t> out;
    for (const uint32_t at : at_end)
      if (program_.code[at].op == Op::kMatch) out.push_back(program_.code[at].arg);
    std::sort(out.begin(), out.end());
    return out;
  }

  const Program& program_;
  size_t letters_;
  std::mutex mutex_;  // for all below; published by the atomic pointers in the states
  std::vector<uint32_t> seen_;
  uint32_t round_ = 0;
  std::vector<uint32_t> stack_;
  std::deque<State> states_;
  std::deque<Page> pages_;
  std::unordered_map<Items, const State*, NumbersHash> known_;
  std::array<const State*, 2> start_{};
  std::atomic<size_t> memory_{0};
};

Automaton::Automaton(const Program& program, size_t letters) : program_(program), letters_(letters) {}
Automaton::~Automaton() = default;

std::shared_ptr<Automaton::States> Automaton::states() const {
  std::shared_ptr<States> states = std::atomic_load(&states_);
  if (states == nullptr || states->memory() > kMemory) {
    states = std::make_shared<States>(program_, letters_);
    std::atomic_store(&states_, states);
  }
  return states;
}

std::vector<Found> Automaton::find(const std::vector<Letter>& text) const {
  const std::shared_ptr<States> states = this->states();
  const auto size = static_cast<uint32_t>(text.size());
  std::vector<Found> out;
  std::vector<uint32_t> free_from(program_.parts.size(), 0);
  for (uint32_t begin = 0; begin < size; ++begin) {
    const size_t first = out.size();
    const auto note = [&](uint32_t pattern, uint32_t end) {
      if (end == begin || free_from[pattern] > begin) return;
      for (size_t i = first; i < out.size(); ++i)
        if (out[i].pattern == pattern) {
          out[i].end = end;
          return;
        }
      out.push_back({pattern, begin, end});
    };
    const State* state = states->start(begin == 0);
    for (uint32_t at = begin;; ++at) {
      for (const uint32_t pattern : state->accepts) note(pattern, at);
      if (at == size)
        for (const uint32_t pattern : state->accepts_at_end) note(pattern, at);
      if (at == size) break;
      state = states->next(state, text[at]);
      if (state->dead()) break;
    }
    for (size_t i = first; i < out.size(); ++i) free_from[out[i].pattern] = out[i].end;
  }
  std::sort(out.begin(), out.end());
  return out;
}

}  // namespace parley
