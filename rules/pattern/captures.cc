#include "rules/pattern/captures.h"

namespace parley {
namespace {

using Op = Instruction::Op;

// Tries the ways in their order and comes back from those that fail; no pair of instruction and place is
// tried twice.
class Walk {
 public:
  Walk(const Program& program, const Program::Part& part, const std::vector<Letter>& text, uint32_t begin,
       uint32_t end)
      : program_(program), part_(part), text_(text), begin_(begin), end_(end) {
    tried_.assign(static_cast<size_t>(part.last - part.first) * (end - begin + 1), false);
    slots_.assign(part.groups.size() * 2, -1);
  }

  std::vector<int> run() {
    push(part_.start, begin_);
    while (!stack_.empty()) {
      const Step step = stack_.back();
      stack_.pop_back();
      if (step.slot >= 0)
        slots_[static_cast<size_t>(step.slot)] = step.old;
      else if (follow(step.code, step.place))
        break;
    }
    return slots_;
  }

 private:
  struct Step {
    uint32_t code = 0, place = 0;
    int slot = -1;  // or: put this slot back to `old`
    int old = 0;
  };

  void push(uint32_t code, uint32_t place) { stack_.push_back({code, place, -1, 0}); }

  // True at the end of a way that succeeds.
  bool follow(uint32_t at, uint32_t place) {
    for (;;) {
      const size_t pair = static_cast<size_t>(at - part_.first) * (end_ - begin_ + 1) + (place - begin_);
      if (tried_[pair]) return false;
      tried_[pair] = true;
      const Instruction& code = program_.code[at];
      switch (code.op) {
        case Op::kLetters:
          if (place == end_ || !program_.sets[code.arg].has(text_[place])) return false;
          ++place;
          break;
        case Op::kSplit:
          push(code.other, place);
          break;
        case Op::kSave: {
          int& slot = slots_[code.arg];
          stack_.push_back({0, 0, static_cast<int>(code.arg), slot});
          slot = static_cast<int>(place);
          break;
        }
        case Op::kBegin:
          if (place != 0) return false;
          break;
        case Op::kEnd:
          if (place != text_.size()) return false;
          break;
        case Op::kMatch:
          return place == end_;
      }
      at = code.next;
    }
  }

  const Program& program_;
  const Program::Part& part_;
  const std::vector<Letter>& text_;
  uint32_t begin_, end_;
  std::vector<bool> tried_;
  std::vector<int> slots_;
  std::vector<Step> stack_;
};

}  // namespace

std::vector<int> captures(const Program& program, const Program::Part& part, const std::vector<Letter>& text,
                          uint32_t begin, uint32_t end) {
  return Walk(program, part, text, begin, end).run();
}

}  // namespace parley
