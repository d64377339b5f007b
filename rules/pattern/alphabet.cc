#include "rules/pattern/alphabet.h"

#include <algorithm>
#include <cstdio>

#include "rules/pattern/unit.h"

namespace parley {
namespace {

constexpr uint32_t kFirstTwoByte = 0x80;
constexpr uint32_t kFirstThreeByte = 0x800;

std::string utf8(uint32_t c) {
  if (c < kFirstThreeByte) return {static_cast<char>(0xC0 | c >> 6), static_cast<char>(0x80 | (c & 0x3F))};
  return {static_cast<char>(0xE0 | c >> 12), static_cast<char>(0x80 | (c >> 6 & 0x3F)),
          static_cast<char>(0x80 | (c & 0x3F))};
}

std::string escaped(uint32_t c) {
  char out[16];
  std::snprintf(out, sizeof out, "\\x{%X}", c);
  return out;
}

void collect(const Node& node, const KindTable& kinds, std::vector<bool>& asked, int& flags) {
  for (const ClassTerm& term : node.terms) {
    flags |= flag_class(term.name);
    const int number = kinds.find_class(term.name);
    if (number >= 0) asked[static_cast<size_t>(number)] = true;
  }
  for (const Node& child : node.children) collect(child, kinds, asked, flags);
}

}  // namespace

int flag_class(const std::string& name) {
  return name == "match" ? kInMatch : name == "quoted" ? kQuoted : 0;
}

Alphabet::Alphabet(const std::vector<Node>& trees, const KindTable& kinds)
    : kinds_(&kinds), asked_(kinds.class_count(), false) {
  for (const Node& tree : trees) collect(tree, kinds, asked_, flag_mask_);
  for (int flags = 0; flags <= (kInMatch | kQuoted); ++flags) {
    if ((flags & ~flag_mask_) != 0) continue;
    for (KindNumber kind = 0; kind < kinds.size(); ++kind)
      letters_.push_back(project(kinds.classes(kind), flags));
  }
  std::sort(letters_.begin(), letters_.end());
  letters_.erase(std::unique(letters_.begin(), letters_.end()), letters_.end());
  codes_.resize((kInMatch | kQuoted) + 1);
  for (int flags = 0; flags <= (kInMatch | kQuoted); ++flags)
    for (KindNumber kind = 0; kind < kinds.size(); ++kind) {
      const auto at = std::lower_bound(letters_.begin(), letters_.end(), project(kinds.classes(kind), flags));
      codes_[static_cast<size_t>(flags)].push_back(static_cast<uint32_t>(at - letters_.begin()));
    }
}

Alphabet::Letter Alphabet::project(const ClassNumbers& classes, int flags) const {
  Letter letter;
  letter.flags = flags & flag_mask_;
  for (const ClassNumber number : classes)
    if (asked_[number]) letter.classes.push_back(number);
  return letter;
}

uint32_t Alphabet::code_point(size_t letter) const {
  const auto offset = static_cast<uint32_t>(letter);
  if (latin1()) return offset + 1;
  return (width() == 2 ? kFirstTwoByte : kFirstThreeByte) + offset;
}

std::string Alphabet::coded(KindNumber kind, int flags) const {
  const uint32_t c = code_point(codes_[static_cast<size_t>(flags)][kind]);
  return latin1() ? std::string(1, static_cast<char>(c)) : utf8(c);
}

bool Alphabet::holds(const Letter& letter, const std::vector<ClassTerm>& terms) const {
  return std::all_of(terms.begin(), terms.end(), [&](const ClassTerm& term) {
    const int flag = flag_class(term.name);
    if (flag != 0) return ((letter.flags & flag) != 0) != term.negated;
    const int number = kinds_->find_class(term.name);
    const bool has = number >= 0 && std::binary_search(letter.classes.begin(), letter.classes.end(),
                                                       static_cast<ClassNumber>(number));
    return has != term.negated;
  });
}

std::string Alphabet::char_class(const std::vector<ClassTerm>& terms) const {
  std::string out = "[";
  for (size_t at = 0; at < letters_.size(); ++at) {
    if (!holds(letters_[at], terms)) continue;
    size_t end = at;
    while (end + 1 < letters_.size() && holds(letters_[end + 1], terms)) ++end;
    out += escaped(code_point(at));
    if (end > at) out += "-" + escaped(code_point(end));
    at = end;
  }
  // A class that no kind has can never match; U+0001's neighbour below is a code that is never used.
  return out == "[" ? "[^\\x{0}-\\x{10FFFF}]" : out + "]";
}

std::string Alphabet::any() const {
  return char_class({});
}

}  // namespace parley
