#include "rules/pattern/alphabet.h"

#include <algorithm>
#include <unordered_map>

#include "rules/pattern/unit.h"

namespace parley {
namespace {

constexpr int kFlagCombinations = (kInMatch | kQuoted) + 1;

}  // namespace

int flag_class(const std::string& name) {
  return name == "match" ? kInMatch : name == "quoted" ? kQuoted : 0;
}

Alphabet::Alphabet(const std::vector<Node>& trees, const KindTable& kinds)
    : table_(&kinds), kinds_(kinds.size()) {
  numbers_[{}] = 0;
  for (const Node& tree : trees) collect(tree);
  std::vector<uint32_t> group_of;
  const std::vector<Bits> groups = distinct_kinds(group_of);
  give_letters(groups, group_of);
}

uint32_t Alphabet::bit_for(const std::string& name) {
  flag_mask_ |= flag_class(name);
  return bits_.try_emplace(name, static_cast<uint32_t>(bits_.size())).first->second;
}

void Alphabet::collect(const Node& node) {
  if (node.type == Node::Type::kClass) {
    Terms terms;
    for (const ClassTerm& term : node.terms) terms.push_back({bit_for(term.name), term.negated});
    numbers_.try_emplace(std::move(terms), numbers_.size());
  }
  for (const Node& child : node.children) collect(child);
}

size_t Alphabet::set_number(const std::vector<ClassTerm>& terms) const {
  Terms key;
  for (const ClassTerm& term : terms) key.push_back({bits_.at(term.name), term.negated});
  return numbers_.at(key);
}

// The kinds as the layer sees them, each once.
std::vector<Alphabet::Bits> Alphabet::distinct_kinds(std::vector<uint32_t>& group_of) const {
  constexpr uint32_t kNotAsked = UINT32_MAX;
  std::vector<uint32_t> bit_of(table_->class_count(), kNotAsked);
  for (const auto& [name, bit] : bits_)
    if (const int number = table_->find_class(name); number >= 0) bit_of[static_cast<size_t>(number)] = bit;
  std::vector<Bits> groups;
  std::unordered_map<Bits, uint32_t, NumbersHash> known;
  group_of.reserve(kinds_);
  Bits bits;
  for (KindNumber kind = 0; kind < kinds_; ++kind) {
    bits.clear();
    for (const ClassNumber number : table_->classes(kind))
      if (bit_of[number] != kNotAsked) bits.push_back(bit_of[number]);
    std::sort(bits.begin(), bits.end());
    const auto [place, is_new] = known.try_emplace(bits, static_cast<uint32_t>(groups.size()));
    if (is_new) groups.push_back(bits);
    group_of.push_back(place->second);
  }
  return groups;
}

// Two groups under two flags are one letter where every class of the patterns holds for both or for neither.
void Alphabet::give_letters(const std::vector<Bits>& groups, const std::vector<uint32_t>& group_of) {
  // A class can only hold where its first wanted bit is set: few have to be looked at for one kind.
  std::vector<std::vector<const std::pair<const Terms, size_t>*>> wanting(bits_.size() + 1);
  for (const auto& entry : numbers_) {
    const auto wanted =
        std::find_if(entry.first.begin(), entry.first.end(), [](const Term& t) { return !t.negated; });
    wanting[wanted == entry.first.end() ? bits_.size() : wanted->bit].push_back(&entry);
  }
  std::map<Bits, Letter> known;  // by the numbers of the sets that it is in
  std::vector<bool> on(bits_.size(), false);
  const auto sets_of = [&](const Bits& bits) {
    Bits out;
    const auto look_at = [&](size_t at) {
      for (const auto* entry : wanting[at])
        if (std::all_of(entry->first.begin(), entry->first.end(),
                        [&](const Term& t) { return on[t.bit] != t.negated; }))
          out.push_back(static_cast<uint32_t>(entry->second));
    };
    for (const uint32_t bit : bits) look_at(bit);
    look_at(bits_.size());
    std::sort(out.begin(), out.end());
    return out;
  };
  std::vector<std::pair<int, uint32_t>> flag_bits;
  for (const auto& [name, bit] : bits_)
    if (const int flag = flag_class(name); flag != 0) flag_bits.push_back({flag, bit});
  const auto flagged = [&](Bits bits, int flags) {
    for (const auto& [flag, bit] : flag_bits)
      if ((flag & flags) != 0) bits.push_back(bit);
    return bits;
  };
  for (int flags = 0; flags < kFlagCombinations && flags <= flag_mask_; ++flags) {
    std::vector<Letter> of_group;
    for (const Bits& group : groups) {
      const Bits bits = flagged(group, flags);
      for (const uint32_t bit : bits) on[bit] = true;
      of_group.push_back(known.try_emplace(sets_of(bits), static_cast<Letter>(known.size())).first->second);
      for (const uint32_t bit : bits) on[bit] = false;
    }
    for (const uint32_t group : group_of) letters_.push_back(of_group[group]);
  }
  size_ = known.size();
  sets_.assign(numbers_.size(), LetterSet(size_));
  for (const auto& [sets, letter] : known)
    for (const uint32_t number : sets) sets_[number].insert(letter);
}

}  // namespace parley
