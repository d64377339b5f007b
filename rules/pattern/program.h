// The patterns of a layer as instructions over letters: what both the automaton and the capturing walk run.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "rules/pattern/alphabet.h"
#include "rules/pattern/ast.h"

namespace parley {

struct Instruction {
  enum class Op : uint8_t {
    kLetters,  // one letter of set `arg`, then `next`
    kSplit,    // `next`, or else `other`
    kSave,     // the place is kept in slot `arg`, then `next`
    kBegin,    // only where the sentence begins
    kEnd,      // only where it ends
    kMatch,    // pattern `arg` has matched
  };
  Op op = Op::kMatch;
  uint32_t arg = 0;
  uint32_t next = 0;
  uint32_t other = 0;
};

struct Program {
  Program(const std::vector<Node>& trees, const Alphabet& alphabet);

  // Of one pattern: its instructions stand together, [first, last), and begin at `start`.
  struct Part {
    uint32_t first = 0, last = 0, start = 0;
    std::vector<int> groups;       // the role of each capture, in the pattern's order
    std::vector<uint32_t> needed;  // sets of which every match has a letter
  };

  std::vector<Instruction> code;
  std::vector<Part> parts;
  std::vector<std::string> roles;
  std::vector<LetterSet> sets;  // those of the alphabet
};

}  // namespace parley
