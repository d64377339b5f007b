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
constexpr size_t kMemory = size_t{6} << 20;

constexpr size_t kPageLetters = 16;

struct State;
using Page = std::array<std::atomic<const State*>, kPageLetters>;

struct State {
  Items items;
  bool accepts = false;                   // the pattern may end here
  bool accepts_at_end = false;            // it may where the sentence ends
  std::vector<std::atomic<Page*>> pages;  // the next state, by letter
  bool dead() const { return items.empty(); }
};

}  // namespace

class Automaton::States {
 public:
  States(const Program& program, size_t letters)
      : program_(program), letters_(letters), seen_(program.code.size(), 0) {
    const std::lock_guard lock(mutex_);
    for (const Program::Part& part : program.parts)
      for (const bool at_begin : {false, true}) {
        Items items;
        ++round_;
        add(part.start, at_begin, false, items);
        starts_.push_back(state(items));
      }
  }

  const State* start(size_t pattern, bool at_begin) const {
    return starts_[2 * pattern + (at_begin ? 1 : 0)];
  }
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
    const State* to = state(items);
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

  bool has_match(const Items& items) const {
    return std::any_of(items.begin(), items.end(),
                       [&](uint32_t at) { return program_.code[at].op == Op::kMatch; });
  }

  const State* state(Items items) {
    // Where the pattern has matched, what it wants less is of no use any more.
    const auto match = std::find_if(items.begin(), items.end(),
                                    [&](uint32_t at) { return program_.code[at].op == Op::kMatch; });
    if (match != items.end()) items.erase(match + 1, items.end());
    const auto known = known_.find(items);
    if (known != known_.end()) return known->second;
    State& made = states_.emplace_back();
    made.items = items;
    made.pages = std::vector<std::atomic<Page*>>((letters_ + kPageLetters - 1) / kPageLetters);
    made.accepts = has_match(items);
    Items at_end;
    ++round_;
    for (const uint32_t at : items) add(at, false, true, at_end);
    made.accepts_at_end = has_match(at_end);
    memory_.fetch_add(sizeof(State) + made.items.size() * 12 + made.pages.size() * sizeof(Page*) + 64,
                      std::memory_order_relaxed);
    known_.emplace(std::move(items), &made);
    return &made;
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
  std::vector<const State*> starts_;  // by pattern; two each: elsewhere, and where the sentence begins
  std::atomic<size_t> memory_{0};
};

Automaton::Automaton(const Program& program, size_t letters)
    : program_(program), letters_(letters), sets_of_(letters) {
  for (uint32_t set = 0; set < program.sets.size(); ++set)
    for (size_t letter = 0; letter < letters; ++letter)
      if (program.sets[set].has(static_cast<Letter>(letter))) sets_of_[letter].push_back(set);
  states_ = std::make_shared<States>(program_, letters_);
  for (size_t pattern = 0; pattern < program.parts.size(); ++pattern) {
    LetterSet& first = first_.emplace_back(letters);
    for (const bool at_begin : {false, true})
      for (const uint32_t at : states_->start(pattern, at_begin)->items)
        if (program.code[at].op == Op::kLetters) first.insert(program.sets[program.code[at].arg]);
  }
}
Automaton::~Automaton() = default;

std::shared_ptr<Automaton::States> Automaton::states() const {
  std::shared_ptr<States> states = std::atomic_load(&states_);
  if (states->memory() > kMemory) {
    states = std::make_shared<States>(program_, letters_);
    std::atomic_store(&states_, states);
  }
  return states;
}

std::vector<bool> Automaton::sets_in(const std::vector<Letter>& text) const {
  std::vector<bool> out(program_.sets.size(), false);
  for (const Letter letter : text)
    for (const uint32_t set : sets_of_[letter]) out[set] = true;
  return out;
}

std::vector<Found> Automaton::find(const std::vector<Letter>& text) const {
  std::vector<Found> out;
  const std::shared_ptr<States> states = this->states();
  const std::vector<bool> there = sets_in(text);
  const auto size = static_cast<uint32_t>(text.size());
  // Where the pattern's match that begins here ends; `begin` where there is none.
  const auto end_of_match = [&](uint32_t pattern, uint32_t begin) {
    uint32_t end = begin;
    const State* state = states->start(pattern, begin == 0);
    for (uint32_t at = begin; !state->dead(); ++at) {
      if (state->accepts || (at == size && state->accepts_at_end)) end = at;
      if (at == size) break;
      state = states->next(state, text[at]);
    }
    return end;
  };
  for (uint32_t pattern = 0; pattern < program_.parts.size(); ++pattern) {
    const std::vector<uint32_t>& needed = program_.parts[pattern].needed;
    if (!std::all_of(needed.begin(), needed.end(), [&](uint32_t set) { return there[set]; })) continue;
    for (uint32_t begin = 0; begin < size;) {
      const uint32_t end = first_[pattern].has(text[begin]) ? end_of_match(pattern, begin) : begin;
      if (end > begin) out.push_back({pattern, begin, end});
      begin = std::max(end, begin + 1);
    }
  }
  return out;
}

}  // namespace parley
