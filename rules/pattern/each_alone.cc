#include "rules/pattern/each_alone.h"

#include <re2/re2.h>

#include <algorithm>
#include <cstdio>

namespace parley {
namespace {

// Letters lie where UTF-8 has a fixed width, out of reach of surrogates.
constexpr uint32_t kFirstTwoByte = 0x80;
constexpr uint32_t kFirstThreeByte = 0x800;
constexpr size_t kTwoByteLetters = kFirstThreeByte - kFirstTwoByte;

constexpr int64_t kMemory = 16 << 20;

size_t width_for(const Alphabet& alphabet) {
  return alphabet.size() <= kTwoByteLetters ? 2 : 3;
}

uint32_t code_point(size_t letter, size_t width) {
  return (width == 2 ? kFirstTwoByte : kFirstThreeByte) + static_cast<uint32_t>(letter);
}

void append_utf8(uint32_t c, std::string& out) {
  if (c >= kFirstThreeByte) {
    out += static_cast<char>(0xE0 | c >> 12);
    out += static_cast<char>(0x80 | (c >> 6 & 0x3F));
  } else {
    out += static_cast<char>(0xC0 | c >> 6);
  }
  out += static_cast<char>(0x80 | (c & 0x3F));
}

// Writes a tree as an RE2 pattern over the alphabet, and notes the role of each capturing group.
class Writer {
 public:
  Writer(const Alphabet& alphabet, size_t width, const std::vector<std::string>& roles)
      : alphabet_(alphabet), width_(width), roles_(roles) {}

  std::string write(const Node& node) {
    switch (node.type) {
      case Node::Type::kAny:
      case Node::Type::kClass:
        return char_class(alphabet_.set(alphabet_.set_number(node.terms)));
      case Node::Type::kSequence:
        return joined(node, "");
      case Node::Type::kChoice:
        return "(?:" + joined(node, "|") + ")";
      case Node::Type::kRepeat:
        return repeated(node);
      case Node::Type::kCapture:
        groups.push_back(
            static_cast<int>(std::find(roles_.begin(), roles_.end(), node.role) - roles_.begin()));
        return "(" + write(node.children[0]) + ")";
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
    std::string out = "(?:" + write(node.children[0]) + "){" + std::to_string(node.min) + ",";
    if (node.max >= 0) out += std::to_string(node.max);
    return out + (node.greedy ? "}" : "}?");
  }

  std::string char_class(const LetterSet& set) const {
    std::string out = "[";
    for (size_t at = 0; at < alphabet_.size(); ++at) {
      if (!set.has(static_cast<Letter>(at))) continue;
      size_t end = at;
      while (end + 1 < alphabet_.size() && set.has(static_cast<Letter>(end + 1))) ++end;
      out += escaped(at) + (end > at ? "-" + escaped(end) : "");
      at = end;
    }
    return out == "[" ? "[^\\x{0}-\\x{10FFFF}]" : out + "]";  // a class that no kind has never matches
  }

  std::string escaped(size_t letter) const {
    char out[16];
    std::snprintf(out, sizeof out, "\\x{%X}", code_point(letter, width_));
    return out;
  }

  const Alphabet& alphabet_;
  size_t width_;
  const std::vector<std::string>& roles_;
};

RE2::Options options() {
  RE2::Options out;
  out.set_log_errors(false);
  out.set_dot_nl(true);
  out.set_max_mem(kMemory);
  return out;
}

}  // namespace

struct EachAlone::Pattern {
  Pattern(const std::string& text, std::vector<int> roles)
      : regex(text, options()), groups(std::move(roles)) {}
  RE2 regex;
  std::vector<int> groups;
};

EachAlone::EachAlone(const std::vector<Node>& trees, const Alphabet& alphabet,
                     const std::vector<std::string>& roles)
    : width_(width_for(alphabet)) {
  for (const Node& tree : trees) {
    Writer writer(alphabet, width_, roles);
    const std::string text = writer.write(tree);
    patterns_.push_back(std::make_unique<Pattern>(text, std::move(writer.groups)));
  }
}
EachAlone::~EachAlone() = default;

void EachAlone::search(const std::string& coded, int number, std::vector<PatternMatch>& out) const {
  const Pattern& pattern = *patterns_[static_cast<size_t>(number)];
  std::vector<re2::StringPiece> found(pattern.groups.size() + 1);
  const auto unit = [&](const char* at) {
    return static_cast<int>(static_cast<size_t>(at - coded.data()) / width_);
  };
  for (size_t from = 0; from < coded.size();) {
    if (!pattern.regex.Match(coded, from, coded.size(), RE2::UNANCHORED, found.data(),
                             static_cast<int>(found.size())))
      return;
    const re2::StringPiece whole = found[0];
    from = static_cast<size_t>(whole.data() - coded.data()) + std::max(whole.size(), width_);
    if (whole.empty()) continue;
    PatternMatch match{number, unit(whole.data()), unit(whole.data() + whole.size()), {}};
    for (size_t group = 1; group < found.size(); ++group)
      if (found[group].data() != nullptr)
        match.captures.push_back({pattern.groups[group - 1], unit(found[group].data()),
                                  unit(found[group].data() + found[group].size())});
    out.push_back(std::move(match));
  }
}

std::vector<PatternMatch> EachAlone::find(const std::vector<Letter>& text) const {
  std::string coded;
  for (const Letter letter : text) append_utf8(code_point(letter, width_), coded);
  std::vector<PatternMatch> out;
  for (size_t number = 0; number < patterns_.size(); ++number) search(coded, static_cast<int>(number), out);
  return out;
}

}  // namespace parley
