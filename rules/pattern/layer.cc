#include "rules/pattern/layer.h"

#include <re2/re2.h>
#include <re2/set.h>

#include <algorithm>
#include <cassert>

#include "rules/pattern/alphabet.h"

namespace parley {
namespace {

// Enough for the largest shipped pack several times over; RE2 falls back to slower engines beyond it, never
// to wrong ones.
constexpr int64_t kProgramMemory = 16 << 20;
constexpr int64_t kSetMemory = 128 << 20;

RE2::Options options(const Alphabet& alphabet, int64_t memory) {
  RE2::Options out;
  out.set_encoding(alphabet.latin1() ? RE2::Options::EncodingLatin1 : RE2::Options::EncodingUTF8);
  out.set_log_errors(false);
  out.set_dot_nl(true);
  out.set_max_mem(memory);
  return out;
}

// Writes a tree as an RE2 pattern over the alphabet, and notes the role of each capturing group.
class Writer {
 public:
  Writer(const Alphabet& alphabet, std::vector<std::string>& roles) : alphabet_(alphabet), roles_(roles) {}

  std::string write(const Node& node) {
    switch (node.type) {
      case Node::Type::kAny:
        return alphabet_.any();
      case Node::Type::kClass:
        return alphabet_.char_class(node.terms);
      case Node::Type::kSequence:
        return joined(node, "");
      case Node::Type::kChoice:
        return "(?:" + joined(node, "|") + ")";
      case Node::Type::kRepeat:
        return repeated(node);
      case Node::Type::kCapture:
        return captured(node);
      case Node::Type::kBegin:
        return "^";
      case Node::Type::kEnd:
        return "$";
    }
    return {};
  }

  std::vector<int> groups;  // role of group i + 1

 private:
  std::string joined(const Node& node, const char* separator) {
    std::string out;
    for (size_t i = 0; i < node.children.size(); ++i) out += (i ? separator : "") + write(node.children[i]);
    return out;
  }

  std::string repeated(const Node& node) {
    std::string out = "(?:" + write(node.children[0]) + ")";
    if (node.min == 0 && node.max == 1)
      out += "?";
    else if (node.min == 0 && node.max == -1)
      out += "*";
    else if (node.min == 1 && node.max == -1)
      out += "+";
    else
      out += "{" + std::to_string(node.min) + "," + (node.max == -1 ? "" : std::to_string(node.max)) + "}";
    return node.greedy ? out : out + "?";
  }

  std::string captured(const Node& node) {
    const auto known = std::find(roles_.begin(), roles_.end(), node.role);
    groups.push_back(static_cast<int>(known - roles_.begin()));
    if (known == roles_.end()) roles_.push_back(node.role);
    return "(" + write(node.children[0]) + ")";
  }

  const Alphabet& alphabet_;
  std::vector<std::string>& roles_;
};

}  // namespace

struct Layer::Program {
  std::unique_ptr<RE2> regex;
  std::vector<int> groups;
};

struct Layer::Prefilter {
  Prefilter(const RE2::Options& options) : set(options, RE2::UNANCHORED) {}
  RE2::Set set;
};

Layer::Layer() = default;
Layer::~Layer() = default;

size_t Layer::size() const {
  return programs_.size();
}

int Layer::role(const std::string& name) const {
  const auto known = std::find(roles_.begin(), roles_.end(), name);
  return known == roles_.end() ? -1 : static_cast<int>(known - roles_.begin());
}

std::unique_ptr<Layer> Layer::build(const std::vector<Node>& trees, const KindTable& kinds) {
  const Alphabet alphabet(trees, kinds);
  std::unique_ptr<Layer> layer(new Layer);
  layer->alphabet_ = alphabet.size();
  layer->width_ = alphabet.width();
  layer->flag_mask_ = alphabet.flag_mask();
  for (int flags = 0; flags <= layer->flag_mask_; ++flags)
    for (KindNumber kind = 0; kind < kinds.size(); ++kind)
      layer->codes_.push_back(alphabet.coded(kind, flags));
  layer->prefilter_ = std::make_unique<Prefilter>(options(alphabet, kSetMemory));
  bool usable = !trees.empty();
  for (const Node& tree : trees) {
    Writer writer(alphabet, layer->roles_);
    const std::string pattern = writer.write(tree);
    auto program = std::make_unique<Program>();
    program->regex = std::make_unique<RE2>(pattern, options(alphabet, kProgramMemory));
    program->groups = std::move(writer.groups);
    layer->programs_.push_back(std::move(program));
    usable = usable && layer->prefilter_->set.Add(pattern, nullptr) >= 0;
  }
  if (!usable || !layer->prefilter_->set.Compile()) layer->prefilter_.reset();
  return layer;
}

std::string Layer::encode(const Units& units) const {
  const size_t kinds = codes_.size() / static_cast<size_t>(flag_mask_ + 1);
  std::string out;
  out.reserve(units.size() * width_);
  for (const Unit& unit : units)
    out += codes_[static_cast<size_t>(unit.flags & flag_mask_) * kinds + unit.kind];
  return out;
}

void Layer::search(const std::string& coded, int pattern, std::vector<PatternMatch>& out) const {
  const Program& program = *programs_[static_cast<size_t>(pattern)];
  const int groups = static_cast<int>(program.groups.size()) + 1;
  std::vector<re2::StringPiece> found(static_cast<size_t>(groups));
  const auto unit = [&](const char* at) {
    return static_cast<int>(static_cast<size_t>(at - coded.data()) / width_);
  };
  for (size_t from = 0; from < coded.size();) {
    if (!program.regex->Match(coded, from, coded.size(), RE2::UNANCHORED, found.data(), groups)) return;
    const re2::StringPiece whole = found[0];
    const auto end = static_cast<size_t>(whole.data() - coded.data()) + whole.size();
    if (whole.empty()) {
      from = end + width_;
      continue;
    }
    PatternMatch match{pattern, unit(whole.data()), unit(whole.data() + whole.size()), {}};
    for (size_t group = 1; group < found.size(); ++group)
      if (found[group].data() != nullptr)
        match.captures.push_back({program.groups[group - 1], unit(found[group].data()),
                                  unit(found[group].data() + found[group].size())});
    out.push_back(std::move(match));
    from = end;
  }
}

std::vector<PatternMatch> Layer::find(const Units& units) const {
  std::vector<PatternMatch> out;
  if (units.empty()) return out;
  const std::string coded = encode(units);
  std::vector<int> hits;
  RE2::Set::ErrorInfo problem{};
  if (!prefilter_ || (!prefilter_->set.Match(coded, &hits, &problem) && problem.kind != RE2::Set::kNoError))
    return find_plainly(units);
  std::sort(hits.begin(), hits.end());
  for (const int hit : hits) search(coded, hit, out);
  return out;
}

std::vector<PatternMatch> Layer::find_plainly(const Units& units) const {
  std::vector<PatternMatch> out;
  const std::string coded = encode(units);
  for (size_t pattern = 0; pattern < programs_.size(); ++pattern)
    search(coded, static_cast<int>(pattern), out);
  return out;
}

}  // namespace parley
