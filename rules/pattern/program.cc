#include "rules/pattern/program.h"

#include <algorithm>

namespace parley {
namespace {

using Op = Instruction::Op;

// Writes a tree backwards: each piece knows the instruction that comes after it.
class Compiler {
 public:
  Compiler(Program& program, const Alphabet& alphabet) : program_(program), alphabet_(alphabet) {}

  Program::Part compile(const Node& tree, uint32_t pattern) {
    Program::Part part;
    groups_ = &part.groups;
    part.first = static_cast<uint32_t>(program_.code.size());
    number_groups(tree);
    collect_needed(tree, part.needed);
    next_group_ = 0;
    part.start = write(tree, add({Op::kMatch, pattern, 0, 0}));
    part.last = static_cast<uint32_t>(program_.code.size());
    return part;
  }

 private:
  uint32_t add(Instruction instruction) {
    program_.code.push_back(instruction);
    return static_cast<uint32_t>(program_.code.size()) - 1;
  }

  void number_groups(const Node& node) {
    if (node.type == Node::Type::kCapture) {
      auto& roles = program_.roles;
      const auto known = std::find(roles.begin(), roles.end(), node.role);
      groups_->push_back(static_cast<int>(known - roles.begin()));
      if (known == roles.end()) roles.push_back(node.role);
    }
    for (const Node& child : node.children) number_groups(child);
  }

  void collect_needed(const Node& node, std::vector<uint32_t>& out) const {
    if (node.type == Node::Type::kChoice || (node.type == Node::Type::kRepeat && node.min == 0)) return;
    if (node.type == Node::Type::kClass) {
      const auto set = static_cast<uint32_t>(alphabet_.set_number(node.terms));
      if (std::find(out.begin(), out.end(), set) == out.end()) out.push_back(set);
    }
    for (const Node& child : node.children) collect_needed(child, out);
  }

  static uint32_t captures_in(const Node& node) {
    uint32_t count = node.type == Node::Type::kCapture ? 1 : 0;
    for (const Node& child : node.children) count += captures_in(child);
    return count;
  }

  uint32_t write(const Node& node, uint32_t next) {
    switch (node.type) {
      case Node::Type::kAny:
      case Node::Type::kClass:
        return add({Op::kLetters, static_cast<uint32_t>(alphabet_.set_number(node.terms)), next, 0});
      case Node::Type::kBegin:
        return add({Op::kBegin, 0, next, 0});
      case Node::Type::kEnd:
        return add({Op::kEnd, 0, next, 0});
      case Node::Type::kSequence:
        return sequence(node, next);
      case Node::Type::kChoice:
        return choice(node, next);
      case Node::Type::kRepeat:
        return repeat(node, next);
      case Node::Type::kCapture:
        return capture(node, next);
    }
    return next;
  }

  // Captures are numbered in reading order, whatever order they are written in.
  uint32_t sequence(const Node& node, uint32_t next) {
    const uint32_t first = next_group_;
    uint32_t at = first + captures_in(node);
    for (auto child = node.children.rbegin(); child != node.children.rend(); ++child) {
      at -= captures_in(*child);
      next_group_ = at;
      next = write(*child, next);
    }
    next_group_ = first + captures_in(node);
    return next;
  }

  uint32_t choice(const Node& node, uint32_t next) {
    std::vector<uint32_t> starts;
    for (const Node& child : node.children) starts.push_back(write(child, next));
    uint32_t out = starts.back();
    for (size_t i = starts.size() - 1; i-- > 0;) out = add({Op::kSplit, 0, starts[i], out});
    return out;
  }

  uint32_t split(bool greedy, uint32_t body, uint32_t after) {
    return greedy ? add({Op::kSplit, 0, body, after}) : add({Op::kSplit, 0, after, body});
  }

  uint32_t repeat(const Node& node, uint32_t next) {
    const Node& body = node.children[0];
    const uint32_t group = next_group_;
    const auto copy = [&](uint32_t after) {
      next_group_ = group;
      return write(body, after);
    };
    uint32_t out = next;
    if (node.max < 0) {
      const uint32_t loop = split(node.greedy, 0, next);
      const uint32_t begin = copy(loop);
      (node.greedy ? program_.code[loop].next : program_.code[loop].other) = begin;
      if (node.min == 0)  // RE2 reads x* as (x+)? where x may be empty: then to stop is no less wanted than x
        out = can_be_empty(body) ? split(node.greedy, begin, next) : loop;
      else
        out = begin;
    } else {
      for (int i = node.min; i < node.max; ++i) out = split(node.greedy, copy(out), next);
    }
    const int more = node.max < 0 ? node.min - 1 : node.min;
    for (int i = 0; i < more; ++i) out = copy(out);
    return out;
  }

  uint32_t capture(const Node& node, uint32_t next) {
    const uint32_t group = next_group_++;
    const uint32_t close = add({Op::kSave, 2 * group + 1, next, 0});
    return add({Op::kSave, 2 * group, write(node.children[0], close), 0});
  }

  Program& program_;
  const Alphabet& alphabet_;
  std::vector<int>* groups_ = nullptr;
  uint32_t next_group_ = 0;
};

}  // namespace

Program::Program(const std::vector<Node>& trees, const Alphabet& alphabet) : sets(alphabet.sets()) {
  Compiler compiler(*this, alphabet);
  for (size_t i = 0; i < trees.size(); ++i)
    parts.push_back(compiler.compile(trees[i], static_cast<uint32_t>(i)));
}

}  // namespace parley
