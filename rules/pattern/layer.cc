#include "rules/pattern/layer.h"

#include <algorithm>

#include "rules/pattern/alphabet.h"
#include "rules/pattern/automaton.h"
#include "rules/pattern/captures.h"
#include "rules/pattern/each_alone.h"
#include "rules/pattern/program.h"

namespace parley {

struct Layer::Parts {
  Parts(const std::vector<Node>& trees, const KindTable& kinds)
      : alphabet(trees, kinds), program(trees, alphabet), automaton(program, alphabet.size()) {}

  Alphabet alphabet;
  Program program;
  Automaton automaton;
  std::unique_ptr<EachAlone> each_alone;  // or null: together

  PatternMatch match(const Found& found, const std::vector<Letter>& text) const {
    const Program::Part& part = program.parts[found.pattern];
    PatternMatch out{
        static_cast<int>(found.pattern), static_cast<int>(found.begin), static_cast<int>(found.end), {}};
    if (part.groups.empty()) return out;
    const std::vector<int> slots = captures(program, part, text, found.begin, found.end);
    for (size_t i = 0; i < part.groups.size(); ++i)
      if (slots[2 * i + 1] >= 0) out.captures.push_back({part.groups[i], slots[2 * i], slots[2 * i + 1]});
    return out;
  }
};

Layer::Layer(std::unique_ptr<Parts> parts) : parts_(std::move(parts)) {}
Layer::~Layer() = default;

std::unique_ptr<Layer> Layer::build(const std::vector<Node>& trees, const KindTable& kinds,
                                    Matching matching) {
  auto parts = std::make_unique<Parts>(trees, kinds);
  if (matching == Matching::kEachAlone)
    parts->each_alone = std::make_unique<EachAlone>(trees, parts->alphabet, parts->program.roles);
  return std::unique_ptr<Layer>(new Layer(std::move(parts)));
}

const std::vector<std::string>& Layer::roles() const {
  return parts_->program.roles;
}

int Layer::role(const std::string& name) const {
  const auto known = std::find(roles().begin(), roles().end(), name);
  return known == roles().end() ? -1 : static_cast<int>(known - roles().begin());
}

size_t Layer::size() const {
  return parts_->program.parts.size();
}
size_t Layer::alphabet_size() const {
  return parts_->alphabet.size();
}

std::vector<PatternMatch> Layer::find(const Units& units) const {
  std::vector<Letter> text;
  text.reserve(units.size());
  for (const Unit& unit : units) text.push_back(parts_->alphabet.letter(unit.kind, unit.flags));
  if (parts_->each_alone) return parts_->each_alone->find(text);
  std::vector<PatternMatch> out;
  for (const Found& found : parts_->automaton.find(text)) out.push_back(parts_->match(found, text));
  return out;
}

}  // namespace parley
